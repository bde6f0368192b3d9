package org.lgds.gateway.consumer;

/**
 * One limit: {@code quota} requests in {@code window} seconds, refilled evenly, one request each {@code window / quota}
 * seconds. Written as draft-ietf-httpapi-ratelimit-headers-11 does (sections 3.1 and 4.1).
 */
public record Policy(String name, long quota, long window) {

    /** An item of {@code RateLimit-Policy}: {@code "burst";q=100;w=60}. */
    String item() {
        return '"' + name + "\";q=" + quota + ";w=" + window;
    }

    /**
     * Seconds after which the client has more than it has now, in the only sense that is of use to it: with something
     * left, until all of it is back, so that whoever spreads {@code r} over {@code t} settles at the rate of the refill;
     * with nothing left, until the next request.
     */
    long effectiveWindow(long left) {
        var missing = left == 0 ? 1 : quota - left;
        return Math.max(1, (missing * window + quota - 1) / quota);
    }
}
