package org.lgds.kit.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Which request targets are taken: one spelling for each resource, so that what one hop checks is what the next one
 * serves.
 */
public final class CanonicalPaths {

    /**
     * Slashes, backslashes, semicolons, dots, percent and control characters in another spelling, letters and digits that
     * need none, characters that need one (RFC 3986, section 3.3), segments that name no resource.
     */
    private static final Pattern REFUSED = Pattern.compile("(?i)%2f|%5c|%3b|%2e|%25|%[01][0-9a-f]|%7f"
            + "|%2d|%5f|%3[0-9]|%[46][1-9a-f]|%[57][0-9a]"
            + "|[;#\\\\\\x00-\\x20\\x7f-\\uffff\"<>^`{|}\\[\\]]|//|/\\.{1,2}(?=/|$)");

    /** Some take a semicolon for another ampersand, and some will not read what should be escaped (RFC 3986, section 3.4). */
    private static final Pattern REFUSED_IN_QUERY = Pattern.compile("[;#\\\\\\x00-\\x20\\x7f-\\uffff\"<>^`{|}]");

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private CanonicalPaths() {}

    /** True for the raw path of a request target that has this one spelling and decodes as UTF-8. */
    public static boolean isCanonical(String rawPath) {
        return rawPath.startsWith("/") && (isPlain(rawPath) || isCanonicalWithEscapes(rawPath));
    }

    private static boolean isCanonicalWithEscapes(String rawPath) {
        return !REFUSED.matcher(rawPath).find()
                && !BROKEN_ESCAPE.matcher(rawPath).find()
                && isUtf8(rawPath);
    }

    /** True for a raw query that all read alike, whose escapes are whole and decode as UTF-8. */
    public static boolean isReadableQuery(String rawQuery) {
        return rawQuery == null
                || isPlain(rawQuery)
                || !REFUSED_IN_QUERY.matcher(rawQuery).find()
                        && !BROKEN_ESCAPE.matcher(rawQuery).find()
                        && isUtf8(rawQuery);
    }

    /** So are most, which is seen faster than by patterns: nothing in it could be meant in two ways. */
    private static boolean isPlain(String raw) {
        var before = ' ';
        for (int i = 0; i < raw.length(); i++) {
            var c = raw.charAt(i);
            if (c <= ' '
                    || c >= 0x7f
                    || "%;#\\\"<>^`{|}[]".indexOf(c) >= 0
                    || before == '/' && (c == '/' || c == '.')) {
                return false;
            }
            before = c;
        }
        return true;
    }

    private static boolean isUtf8(String raw) {
        if (raw.indexOf('%') < 0) {
            return true;
        }
        var bytes = ByteBuffer.allocate(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) == '%') {
                bytes.put((byte) Integer.parseInt(raw.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.put((byte) Math.min(raw.charAt(i), 0x7e));
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
