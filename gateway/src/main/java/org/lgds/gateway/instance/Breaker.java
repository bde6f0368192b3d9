package org.lgds.gateway.instance;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Leaves alone what fails: after enough failures within a window nothing goes there for a while, then one request tries,
 * and what becomes of that one decides. Where nothing has become of it for as long, as of an upload that takes its time,
 * another one may try too.
 */
final class Breaker {

    private final int failuresToOpen;
    private final long windowNanos;
    private final long openNanos;
    private final LongSupplier clock;

    private long windowEnds;
    private int failures;
    private int successes;
    private boolean open;
    private long closedUntil;
    private boolean trying;
    private long tryingSince;

    /** @param clock nanoseconds, as of {@link System#nanoTime()} */
    Breaker(int failuresToOpen, Duration window, Duration openFor, LongSupplier clock) {
        this.failuresToOpen = failuresToOpen;
        this.windowNanos = window.toNanos();
        this.openNanos = openFor.toNanos();
        this.clock = clock;
        this.windowEnds = clock.getAsLong() + windowNanos;
    }

    /** Whether a request may go there now. */
    synchronized boolean allows() {
        var now = clock.getAsLong();
        return !open || now - closedUntil >= 0 && (!trying || now - tryingSince >= openNanos);
    }

    synchronized boolean isOpen() {
        return open;
    }

    /** A request goes there; false where another has just become the one that tries. */
    synchronized boolean enter() {
        if (!allows()) {
            return false;
        }
        trying = open;
        tryingSince = clock.getAsLong();
        return true;
    }

    synchronized void succeeded() {
        roll();
        successes++;
        if (open && trying) {
            open = false;
            trying = false;
            failures = 0;
        }
    }

    synchronized void failed() {
        roll();
        failures++;
        if (open ? trying : failures >= failuresToOpen && failures >= successes) {
            open = true;
            trying = false;
            closedUntil = clock.getAsLong() + openNanos;
        }
    }

    /** The request came to nothing that says anything of the instance, as when its caller left. */
    synchronized void abandoned() {
        trying = false;
    }

    /** It is known to be well again: the next request may try, however long it was to be left alone. */
    synchronized void mayTry() {
        closedUntil = clock.getAsLong();
    }

    private void roll() {
        if (clock.getAsLong() - windowEnds >= 0) {
            windowEnds = clock.getAsLong() + windowNanos;
            failures = 0;
            successes = 0;
        }
    }
}
