package org.lgds.gateway.log;

import java.util.Set;
import java.util.TreeSet;

import org.lgds.kit.security.Caller;

/** Which readers' names (see {@link Audience}) a caller goes by, and the topics they hear more of than is public (see {@link TopicScopes}). */
public record Grants(Set<String> names) {

    private static final String SCOPE = "events:read";

    public static Grants of(Caller caller) {
        var names = new TreeSet<String>();
        names.add(Audience.PUBLIC);
        if (caller.anonymous() || !caller.scopes().contains(SCOPE)) {
            return new Grants(names);
        }
        caller.councils().forEach(code -> names.add(Audience.COUNCIL + code));
        caller.parties().forEach(id -> names.add(Audience.PARTY + id));
        if (caller.seesAllCouncils()) {
            names.add(Audience.LGDS);
        }
        if (caller.seesAllCouncils() || !caller.councils().isEmpty()) {
            names.add(Audience.SECTOR);
        }
        if (names.size() > 1) {
            TopicScopes.openedBy(caller.scopes()).forEach(topic -> names.add(Audience.TOPIC + topic));
        }
        return new Grants(names);
    }

    public boolean onlyPublic() {
        return names.size() == 1;
    }
}
