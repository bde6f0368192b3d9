package org.lgds.gateway.log;

import java.util.List;

/** An event at its place in the log; {@code json} is the structured CloudEvent. */
public record LoggedEvent(
        long position,
        String type,
        String subject,
        List<String> readers,
        List<String> councils,
        String topic,
        String json) {

    boolean isPublic() {
        return readers.contains(Audience.PUBLIC);
    }
}
