package org.lgds.asset.publiccode.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.lgds.asset.publiccode.value.Quoted.quoted;

/** Which publiccode.yml the file follows, 0.2 to 0.7. A plain {@code "0"} means the newest of them. */
public record SpecificationVersion(int minor) {

    public static final SpecificationVersion NEWEST = new SpecificationVersion(7);

    private static final Pattern KNOWN = Pattern.compile("0\\.(2(?:\\.[0-2])?|[3-7](?:\\.0)?)");

    /** The newest for a version we don't know, so that the rest of the file is checked all the same. */
    public static SpecificationVersion of(String text) {
        Matcher known = KNOWN.matcher(text);
        return known.matches() ? new SpecificationVersion(known.group(1).charAt(0) - '0') : NEWEST;
    }

    public static Verdict judge(String text) {
        return text.equals("0") || KNOWN.matcher(text).matches()
                ? Verdict.GOOD
                : Verdict.error("Write \"%s\" instead of %s: versions 0.2 to 0.7 are known.", NEWEST, quoted(text));
    }

    public boolean isBefore(SpecificationVersion other) {
        return minor < other.minor;
    }

    @Override
    public String toString() {
        return "0." + minor;
    }
}
