package org.lgds.gateway.log;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/** What one reader is shown of the log: what they may see, and of that what they asked for. Empty filters ask for all. */
public record View(Grants grants, List<String> types, Set<String> subjects, Set<String> councils) {

    /** The same for a reader who is shown also what their councils have inherited. */
    public View with(Successions successions) {
        return new View(grants.with(successions), types, subjects, councils);
    }

    /** The same as {@link EventLog#page}'s SQL, for events that are in memory already; EventViewTest holds the two together. */
    public boolean shows(LoggedEvent event) {
        return !Collections.disjoint(event.readers(), grants.names())
                && (event.isPublic() || grants.names().contains(Audience.TOPIC + event.topic()))
                && (types.isEmpty() || types.stream().anyMatch(type -> isOfType(event, type)))
                && (subjects.isEmpty() || subjects.contains(event.subject()))
                && (councils.isEmpty() || !Collections.disjoint(event.councils(), councils));
    }

    private static boolean isOfType(LoggedEvent event, String type) {
        return type.endsWith("*")
                ? event.type().startsWith(type.substring(0, type.length() - 1))
                : event.type().equals(type);
    }
}
