package org.lgds.gateway.route;

import java.util.regex.Pattern;

/**
 * Strong ETags of compressed answers. They must differ from those of the plain ones (RFC 9110, 8.8.1); weakened, they could
 * not be sent back as {@code If-Match}. So the door marks them, and takes the mark off what callers send back. The mark
 * holds a character that no service has in its ETags.
 */
public final class ETags {

    private static final String MARK = ".gz\"";
    private static final Pattern MARKED = Pattern.compile("\\.gz(?=\"(\\s*,|\\s*$))");

    private ETags() {}

    /** What a compressed answer has instead of this ETag; a weak one stands for both. */
    public static String ofCompressed(String etag) {
        return isStrong(etag) ? etag.substring(0, etag.length() - 1) + MARK : etag;
    }

    /** A condition as the service knows its ETags. */
    public static String plain(String condition) {
        return MARKED.matcher(condition).replaceAll("");
    }

    /** True where a condition names the ETag as that of a compressed answer. */
    static boolean namesCompressed(String condition, String etag) {
        return isStrong(etag) && condition.contains(ofCompressed(etag));
    }

    private static boolean isStrong(String etag) {
        return etag.length() > 1 && etag.startsWith("\"") && etag.endsWith("\"");
    }
}
