package org.lgds.asset.publiccode.value;

import java.util.regex.Pattern;

/** Counts what a reader sees as one character, so a flag or an accented letter is one, however many code points. */
public record Length(int least, int most) implements TextCheck {

    /** {@code \X} and not BreakIterator, which counts in these clusters only since Java 20. */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    public static Length atMost(int most) {
        return new Length(0, most);
    }

    public static Length between(int least, int most) {
        return new Length(least, most);
    }

    @Override
    public Verdict judge(String text) {
        // The parser of the standard counts the line break that ends a block of text. For the least we do so too, or
        // we would refuse what it takes.
        long stripped = length(text.strip());
        if (stripped > most) {
            return Verdict.error("Shorten this to %d characters or fewer; it has %d.", most, stripped);
        }
        return length(text) < least
                ? Verdict.error("Write at least %d characters here; it has %d.", least, stripped)
                : Verdict.GOOD;
    }

    private static long length(String text) {
        return CHARACTER.matcher(text).results().count();
    }
}
