package org.lgds.kit.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** What an {@code Authorization} header must look like before anything is read from it. */
public final class BearerToken {

    private static final String SCHEME = "Bearer ";

    /** What each byte may be in a token: a token has a thousand, and each is looked at. */
    private static final byte[] KINDS = new byte[256];

    private static final byte LETTER = 1;
    private static final byte DOT = 2;

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
                .chars()
                .forEach(letter -> KINDS[letter] = LETTER);
        KINDS['.'] = DOT;
    }

    private BearerToken() {}

    /**
     * Whether it has the form of a signed token (RFC 7515, section 7.1). Credentials that are not understood must not pass
     * as none, and quarkus-oidc fails on a token of dots alone.
     *
     * @param authorization the whole header; null if there is none
     */
    public static boolean isIn(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        // What is no byte becomes a question mark, which no token has.
        var bytes = authorization.getBytes(ISO_8859_1);
        int dots = 0;
        byte before = DOT;
        for (int i = SCHEME.length(); i < bytes.length; i++) {
            var kind = KINDS[bytes[i] & 0xff];
            if (kind == 0 || kind == DOT && (before == DOT || ++dots > 2)) {
                return false;
            }
            before = kind;
        }
        return dots == 2 && before == LETTER;
    }
}
