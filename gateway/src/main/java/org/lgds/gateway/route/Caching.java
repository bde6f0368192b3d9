package org.lgds.gateway.route;

import java.time.Duration;

/**
 * What may be kept of a route's answers to anonymous callers (RFC 9111, RFC 5861).
 *
 * @param shared whether anything is kept; if so, as the answer's {@code Cache-Control} says
 * @param fresh how long an answer may be given without asking, where the answer itself allows less
 * @param staleWhileRevalidate how long after that it may be given while a newer one is fetched
 * @param staleIfError how long it may be given when the service fails
 */
public record Caching(boolean shared, Duration fresh, Duration staleWhileRevalidate, Duration staleIfError) {

    public static final Caching NONE = new Caching(false, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    public static final Caching SHARED = new Caching(true, Duration.ZERO, Duration.ZERO, Duration.ZERO);
}
