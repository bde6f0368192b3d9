package org.lgds.kit.test;

import java.util.stream.Stream;

/**
 * A request that two hops could read in two ways. In its text {@code {path}} stands for a path that may be read by all and
 * posted to, and {@code {auth}} for the header of a caller who may post there.
 *
 * @param what shown with the test
 */
public record Trick(String what, Outcome outcome, String text) {

    /** What may come of it; whatever does, the connection never gets out of step. */
    public enum Outcome {
        /** An answer of 4xx, 501 or 505, or none and the connection closed: nothing has been done. */
        REFUSED,
        /** The same, found out after the head: what began is broken off. */
        BROKEN_OFF,
        /** It can be read in one way only, and gets one answer. */
        ONE_ANSWER
    }

    /** Seen in an answer, it was taken for a request. */
    static final String SMUGGLED = "GET /v1/smuggled HTTP/1.1\r\nHost: a\r\n\r\n";

    /** All of them. */
    public static Stream<Trick> all() {
        return Stream.of(TargetTricks.all(), HeadTricks.all(), LengthTricks.all(), BodyTricks.all())
                .flatMap(tricks -> tricks);
    }

    /** Other ways to write a path or query, with {@code {path}} for a right one: none may be taken. */
    public static Stream<String> targets() {
        return TargetTricks.targets();
    }

    static Trick refused(String text) {
        return new Trick(shown(text), Outcome.REFUSED, text);
    }

    static Trick brokenOff(String text) {
        return new Trick(shown(text), Outcome.BROKEN_OFF, text);
    }

    static Trick oneAnswer(String text) {
        return new Trick(shown(text), Outcome.ONE_ANSWER, text);
    }

    static String get(String target) {
        return "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n";
    }

    static String get(String target, String headers) {
        return "GET " + target + " HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n\r\n";
    }

    static String post(String headers, String body) {
        return "POST {path} HTTP/1.1\r\nHost: a\r\n{auth}Content-Type: application/json\r\n" + headers + "\r\n\r\n"
                + body;
    }

    /** As it can be read in a test's name. */
    public static String shown(String text) {
        var shown = new StringBuilder();
        text.replace("\r\n", "⏎")
                .chars()
                .limit(140)
                .forEach(c -> shown.append(c < ' ' || c == 0x7f ? "\\x%02x".formatted(c) : String.valueOf((char) c)));
        return shown.toString();
    }

    @Override
    public String toString() {
        return outcome + " " + what;
    }
}
