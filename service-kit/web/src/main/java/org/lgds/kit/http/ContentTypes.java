package org.lgds.kit.http;

import java.util.regex.Pattern;

/** What a {@code Content-Type} must look like before anyone asks for its parts (RFC 9110, 8.3.1). */
final class ContentTypes {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";

    private static final Pattern MEDIA_TYPE = Pattern.compile(TOKEN + "/" + TOKEN + "(?:[ \t]*+;[ \t]*+" + TOKEN
            + "=(?:" + TOKEN + "|" + QUOTED + "))*+[ \t]*+;?+[ \t]*+");

    private ContentTypes() {}

    static boolean isOne(String value) {
        return MEDIA_TYPE.matcher(value).matches();
    }
}
