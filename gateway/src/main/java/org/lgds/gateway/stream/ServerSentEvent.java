package org.lgds.gateway.stream;

import io.vertx.core.buffer.Buffer;
import org.lgds.gateway.log.LoggedEvent;

/** The text form of a stream's messages (WHATWG HTML, section 9.2). */
final class ServerSentEvent {

    private ServerSentEvent() {}

    static Buffer of(LoggedEvent event) {
        return message(event.position(), event.type(), event.json());
    }

    /** Tells a reader that events are missing before {@code position}: what they hold must be read anew. */
    static Buffer reset(long position) {
        return message(position, "reset", "{\"after\":%d}".formatted(position));
    }

    static Buffer opening(long retryMillis, String comment) {
        return Buffer.buffer("retry: %d\n: %s\n\n".formatted(retryMillis, comment));
    }

    /**
     * Says only how far the reader has come. Without data it is no message, yet whoever connects again does so after it: the
     * last event's id is set before the data is looked at (section 9.2.6). So also a reader that was shown nothing resumes
     * where it was.
     */
    static Buffer mark(long position, String comment) {
        return Buffer.buffer((comment.isEmpty() ? ":\nid: " : ": " + comment + "\nid: ") + position + "\n\n");
    }

    /** Line ends can only be blanks of the JSON; a carriage return would end the line, and cannot be sent at all. */
    private static Buffer message(long id, String type, String json) {
        var data = json.replace("\r", "").replace("\n", "\ndata: ");
        return Buffer.buffer("id: %d\nevent: %s\ndata: ".formatted(id, type)).appendString(data + "\n\n");
    }
}
