package org.lgds.client;

import java.time.Duration;
import java.util.Optional;

/**
 * The token endpoint gave no token, so that the request was not sent. After 400 and 401 the client's id or its secret is
 * wrong, which no repetition mends. 429 and 5xx pass: the client has then tried as often and as long as it was told to.
 */
public final class TokenException extends RuntimeException {

    private final int status;
    private final transient Duration retryAfter;

    TokenException(String message, int status, Duration retryAfter) {
        super(message);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** What the token endpoint answered, as a status of HTTP. */
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
