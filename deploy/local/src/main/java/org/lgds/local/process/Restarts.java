package org.lgds.local.process;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How often, and after what pause, a process that died is started again; a minute without a death clears the count. */
public final class Restarts {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration FORGIVEN_AFTER = Duration.ofMinutes(1);

    private final int most;
    private final Map<String, Deaths> deaths = new HashMap<>();

    public Restarts(int most) {
        this.most = most;
    }

    /** The pause before the next start, doubled each time; none if it has died too often. */
    public synchronized Optional<Duration> pauseAfterDeath(String name, long nanoTime) {
        var before = deaths.get(name);
        var count = before == null || before.isForgiven(nanoTime) ? 1 : before.count + 1;
        deaths.put(name, new Deaths(count, nanoTime));
        return count > most ? Optional.empty() : Optional.of(FIRST_PAUSE.multipliedBy(1L << (count - 1)));
    }

    private record Deaths(int count, long lastNanoTime) {
        boolean isForgiven(long nanoTime) {
            return nanoTime - lastNanoTime > FORGIVEN_AFTER.toNanos();
        }
    }
}
