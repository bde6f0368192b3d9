package org.lgds.kit.http;

/** Headers that say the same on every answer (convention 11), so that no browser does with it what nobody asked for. */
public final class FixedHeaders {

    public static final String POLICY = "Content-Security-Policy";
    public static final String NO_FRAMES = "frame-ancestors 'none'";

    public static final String TYPES = "X-Content-Type-Options";
    public static final String AS_SAID = "nosniff";

    /** Of answers by https alone. */
    public static final String TRANSPORT = "Strict-Transport-Security";

    public static final String HTTPS_FOR_A_YEAR = "max-age=31536000; includeSubDomains";

    private FixedHeaders() {}
}
