package org.lgds.engagement;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How much room the texts of a body take in the events that tell of it. An event holds 512 KiB at most, so that bodies whose texts
 * are each within their limit may yet be too long together; and bytes of JSON count, not characters.
 */
public final class Room {

    /** Bytes for the texts of one body; two such bodies and what else a record says fit into an event. */
    static final int OF_A_BODY = 200_000;

    private static final String ESCAPED = "\"\\\b\t\n\f\r";

    private Room() {}

    /** True if the texts fit into the room of one body; null is no text. */
    public static boolean isEnoughFor(Stream<String> texts) {
        return texts.filter(Objects::nonNull).mapToLong(Room::bytes).sum() <= OF_A_BODY;
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length
                + (long) text.chars().map(Room::more).sum();
    }

    /** What a character takes besides itself, as a backslash before it or as the number of a control character. */
    private static int more(int character) {
        if (ESCAPED.indexOf(character) >= 0) {
            return 1;
        }
        return character < ' ' ? 5 : 0;
    }
}
