package org.lgds.bench.gateway;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A service that can do 400 requests a second: eight threads, each busy with a request for 15 to 25 ms, and before them a queue
 * without an end, first come first served. It does what it was asked to also for a caller who has left since, as a service does
 * that waits for its database. So beyond what it can do it does not do less, but what it does is too late.
 */
final class Workers {

    private static final int THREADS = 8;
    private static final long SHORTEST_MICROS = 15_000;
    private static final long LONGEST_MICROS = 25_000;

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(THREADS, THREADS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());

    /** @param answer once the work is done, on a thread of the workers */
    void take(Runnable answer) {
        threads.execute(() -> {
            work();
            answer.run();
        });
    }

    /** Forgets what waits. */
    void forget() {
        threads.getQueue().clear();
    }

    private static void work() {
        try {
            TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextLong(SHORTEST_MICROS, LONGEST_MICROS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
