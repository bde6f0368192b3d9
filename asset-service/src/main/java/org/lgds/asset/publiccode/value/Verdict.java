package org.lgds.asset.publiccode.value;

/** What a check thinks of a text; the message tells its writer what to write instead. */
public record Verdict(Level level, String message) {

    public enum Level {
        GOOD,
        WARNING,
        ERROR
    }

    public static final Verdict GOOD = new Verdict(Level.GOOD, null);

    public static Verdict warning(String message, Object... args) {
        return new Verdict(Level.WARNING, message.formatted(args));
    }

    public static Verdict error(String message, Object... args) {
        return new Verdict(Level.ERROR, message.formatted(args));
    }
}
