package org.lgds.gateway.log;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Predecessors;

/** Which readers' names (see {@link Audience}) a caller goes by, and the topics they hear more of than is public (see {@link TopicScopes}). */
public record Grants(Set<String> names) {

    private static final String SCOPE = "events:read";

    /** As the token alone has it; for what its councils have inherited see {@link #with}. */
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

    /** These, and those of the councils that these have followed. */
    Grants with(Predecessors predecessors) {
        var own = names.stream()
                .filter(name -> name.startsWith(Audience.COUNCIL))
                .map(name -> name.substring(Audience.COUNCIL.length()))
                .collect(Collectors.toSet());
        var all = new TreeSet<>(names);
        predecessors.of(own).forEach(code -> all.add(Audience.COUNCIL + code));
        return new Grants(all);
    }

    public boolean onlyPublic() {
        return names.size() == 1;
    }
}
