package org.lgds.asset.publiccode.value;

/** How messages show what someone wrote: in quotes, on one line, and never more than a few words of it. */
public final class Quoted {

    private static final int MOST_SHOWN = 60;

    private Quoted() {}

    public static String quoted(String text) {
        return '"' + shown(text) + '"';
    }

    public static String shown(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= MOST_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST_SHOWN)) + "…";
    }
}
