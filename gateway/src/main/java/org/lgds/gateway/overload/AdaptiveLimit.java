package org.lgds.gateway.overload;

import java.util.concurrent.TimeUnit;

/**
 * How many requests may wait for one service, found by trying: additive increase, multiplicative decrease (as TCP does),
 * twice a second. If most answers took longer than the target, the limit falls by a fifth; if it was reached and they did
 * not, it rises by a tenth of itself.
 *
 * <p>Most of them, and not the mean: a few slow requests, as batches are, say nothing about a queue. And waiting is cut to
 * a time and not to as little as possible: a service whose queue is never empty does all the work it can.
 */
final class AdaptiveLimit {

    private static final long WINDOW = TimeUnit.MILLISECONDS.toNanos(500);

    /** Fewer answers say nothing; a window waits for them, but not for ever. */
    private static final int ENOUGH = 10;

    private static final int WINDOWS_TO_WAIT = 10;

    private final int fewest;
    private final int most;
    private final long target;

    private int limit;
    private int waiting;
    private boolean reached;
    private int answers;
    private int slow;
    private long windowStart;

    AdaptiveLimit(int fewest, int most, long targetNanos, long now) {
        if (fewest < 1 || most < fewest || targetNanos <= 0) {
            throw new IllegalStateException(
                    "lgds.overload.fewest must be 1 or more, .most no less than that, and .target above 0");
        }
        this.fewest = fewest;
        this.most = most;
        this.target = targetNanos;
        this.limit = most;
        this.windowStart = now;
    }

    /** False if as many wait as may; else {@link #end} must follow. */
    synchronized boolean tryBegin() {
        if (waiting >= limit) {
            reached = true;
            return false;
        }
        waiting++;
        reached |= waiting >= limit;
        return true;
    }

    /** The same for one that is on its way already, however many wait. */
    synchronized void begin() {
        waiting++;
        reached |= waiting >= limit;
    }

    /** Whether {@link #tryBegin} would be refused now. */
    synchronized boolean isFull() {
        reached |= waiting >= limit;
        return waiting >= limit;
    }

    /**
     * The wait is over.
     *
     * @param now a time in nanoseconds; one that goes back counts as standing still
     * @param took nanoseconds between the request's last byte and the answer's first
     * @param failed true if the service gave none
     */
    synchronized void end(long now, long took, boolean failed) {
        waiting--;
        answers++;
        if (failed || took > target) {
            slow++;
        }
        var since = now - windowStart;
        if (since >= WINDOW && (answers >= ENOUGH || since >= WINDOW * WINDOWS_TO_WAIT)) {
            adapt();
            windowStart = now;
        }
    }

    private void adapt() {
        if (answers >= ENOUGH) {
            if (slow * 2 > answers) {
                limit = Math.max(fewest, limit * 4 / 5);
            } else if (reached) {
                limit = Math.min(most, limit + Math.max(1, limit / 10));
            }
        }
        reached = false;
        answers = 0;
        slow = 0;
    }

    synchronized int limit() {
        return limit;
    }

    synchronized int waiting() {
        return waiting;
    }
}
