package org.lgds.local.process;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often, and after what pause, a process that died is started again; a minute of being ready clears the count. The time
 * that a start takes does not: one that never becomes ready would be tried for ever.
 */
public final class Restarts {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration FORGIVEN_AFTER = Duration.ofMinutes(1);

    private final int most;
    private final Map<String, Integer> deaths = new HashMap<>();
    private final Map<String, Long> readySince = new HashMap<>();

    public Restarts(int most) {
        this.most = most;
    }

    /** The pause before the next start, doubled each time; none if it has died too often. */
    public synchronized Optional<Duration> pauseAfterDeath(String name, long nanoTime) {
        var since = readySince.remove(name);
        if (since != null && nanoTime - since > FORGIVEN_AFTER.toNanos()) {
            deaths.remove(name);
        }
        var count = deaths.merge(name, 1, Integer::sum);
        return count > most ? Optional.empty() : Optional.of(FIRST_PAUSE.multipliedBy(1L << (count - 1)));
    }

    /** It was started again and has become ready. */
    public synchronized void ready(String name, long nanoTime) {
        readySince.put(name, nanoTime);
    }
}
