package org.lgds.kit.security;

/** What an {@code Authorization} header must look like before anything is read from it. */
public final class BearerToken {

    private static final String SCHEME = "Bearer ";

    /** By their codes: a token has a thousand letters, and each is looked at. */
    private static final boolean[] BASE64_URL = new boolean[128];

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
                .chars()
                .forEach(letter -> BASE64_URL[letter] = true);
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
        int dots = 0;
        char before = '.';
        for (int i = SCHEME.length(); i < authorization.length(); i++) {
            var c = authorization.charAt(i);
            if (c == '.' && (before == '.' || ++dots > 2) || c != '.' && !isBase64Url(c)) {
                return false;
            }
            before = c;
        }
        return dots == 2 && before != '.';
    }

    private static boolean isBase64Url(char c) {
        return c < BASE64_URL.length && BASE64_URL[c];
    }
}
