package org.lgds.gateway.log;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Who may see an event, as its producer wrote it in {@code ce_audience}, in the form the log is asked in: an event has
 * readers, a caller has {@link Grants}, and whoever has one of the readers' names among their grants sees the event.
 */
record Audience(String text) {

    static final String PUBLIC = "public";
    static final String SECTOR = "sector";
    static final String LGDS = "lgds";
    static final String COUNCIL = "council:";
    static final String PARTY = "party:";

    /** Before the name of a topic, among the names that a caller goes by; no event's reader is named so. */
    static final String TOPIC = "topic:";

    /** Possessive, as any other repetition of a group takes of the stack for each name, and there may be thousands. */
    private static final Pattern FORM =
            Pattern.compile("public|sector|lgds|(?:council|party):[A-Za-z0-9-]++(?:,[A-Za-z0-9-]++)*+");

    Audience {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("audience " + text);
        }
    }

    List<String> readers() {
        if (text.indexOf(':') < 0) {
            return List.of(text);
        }
        var kind = text.substring(0, text.indexOf(':') + 1);
        var readers = new ArrayList<String>();
        for (var name : text.substring(kind.length()).split(",")) {
            readers.add(kind + name);
        }
        readers.add(LGDS);
        return readers;
    }

    /** Who did it is for the councils concerned and LGDS; others must not even learn the subject of a token. */
    boolean showsActor() {
        return text.equals(LGDS) || text.startsWith(COUNCIL);
    }
}
