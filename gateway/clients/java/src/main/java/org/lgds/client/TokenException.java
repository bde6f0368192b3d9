package org.lgds.client;

import java.time.Duration;
import java.util.Optional;

/**
 * There is no token, so that the request was not sent. Where the token endpoint gave none: after 400 and 401 the client's id
 * or its secret is wrong, which no repetition mends; 429 and 5xx pass, and the client has then tried as often and as long as
 * it was told to.
 */
public final class TokenException extends RuntimeException {

    private final int status;
    private final transient Duration retryAfter;

    TokenException(String message, int status, Duration retryAfter) {
        super(message);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    static TokenException notSupplied() {
        return new TokenException("The supplier gave no token. Without one the call would be anybody's.", 0, null);
    }

    /** What the token endpoint answered, as a status of HTTP; 0 where it was the caller's own supplier that gave no token. */
    public int status() {
        return status;
    }

    /** How long the token endpoint asked to wait. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    boolean passes() {
        return status == 429 || status / 100 == 5;
    }
}
