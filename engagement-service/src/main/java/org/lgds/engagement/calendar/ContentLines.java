package org.lgds.engagement.calendar;

import java.nio.charset.StandardCharsets;

/** Lines of an iCalendar text (RFC 5545, 3.1): of 75 octets at most, longer ones folded, none within a character. */
final class ContentLines {

    private static final int OCTETS_IN_A_LINE = 75;
    private static final String END = "\r\n";

    private final StringBuilder text = new StringBuilder();

    /** A line whose value is written as it is; it holds no text of people. */
    ContentLines with(String name, String value) {
        int octets = 0;
        var line = name + ":" + value;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            i += Character.charCount(character);
            int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS_IN_A_LINE) {
                text.append(END).append(' ');
                octets = 1;
            }
            text.appendCodePoint(character);
            octets += size;
        }
        text.append(END);
        return this;
    }

    /** A line of text that people wrote (3.3.11): what means something in a line is escaped, and no other control is kept. */
    ContentLines withText(String name, String value) {
        return with(
                name,
                value.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replaceAll("\\r\\n|\\r|\\n", "\\\\n")
                        .replaceAll("\\p{Cntrl}", " "));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
