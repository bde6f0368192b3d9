package org.lgds.gateway.log;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Follows the log once for all streams of this instance while there are any, and keeps the newest events at hand. What
 * it has seen is complete: positions become visible in their order.
 */
@ApplicationScoped
public class Tail {

    private static final int FAILED_MILLIS = 1_000;

    /** Every event after {@code after} and up to {@code upTo}, and whom councils followed by then at the earliest. */
    public record Recent(long after, List<LoggedEvent> events, long upTo, Successions successions) {}

    private static final Recent NOTHING = new Recent(0, List.of(), 0, Successions.NONE);

    private final EventLog log;
    private final EventSettings settings;
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private final Semaphore woken = new Semaphore(0);
    private final Thread thread = new Thread(this::follow, "event-tail");
    private volatile Recent recent = NOTHING;
    private volatile boolean stopped;
    private boolean failing;

    Tail(EventLog log, EventSettings settings) {
        this.log = log;
        this.settings = settings;
        thread.setDaemon(true);
    }

    void start(@Observes StartupEvent start) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stop) {
        stopped = true;
        wake();
    }

    public Recent recent() {
        return recent;
    }

    /** Called, briefly, whenever there may be something new. */
    public void add(Runnable listener) {
        listeners.add(listener);
        wake();
    }

    public void remove(Runnable listener) {
        listeners.remove(listener);
    }

    void wake() {
        woken.release();
    }

    private void follow() {
        var idle = true;
        while (!stopped) {
            try {
                if (listeners.isEmpty()) {
                    idle = true;
                    // What is not followed grows old: who may see what would be read from it.
                    recent = NOTHING;
                    await(Long.MAX_VALUE);
                } else if (idle) {
                    startOver();
                    idle = false;
                } else if (!readOn()) {
                    await(settings.poll().toMillis());
                }
            } catch (SQLException | RuntimeException | Error e) {
                if (!failing) {
                    Log.warnf("The log cannot be followed at the moment: %s", e);
                }
                failing = true;
                await(FAILED_MILLIS);
            }
        }
    }

    /** What happened while nobody listened is not for memory: whoever resumes before it reads it from the log. */
    private void startOver() throws SQLException {
        var newest = log.bounds().newest();
        var successions = log.successions();
        failing = false;
        recent = new Recent(newest, List.of(), newest, successions);
        listeners.forEach(Runnable::run);
    }

    /** True when there may be more at once. */
    private boolean readOn() throws SQLException {
        var before = recent;
        var read = log.newer(before.upTo(), before.successions());
        failing = false;
        var newer = read.events();
        if (newer.isEmpty()) {
            recent = new Recent(before.after(), before.events(), before.upTo(), read.successions());
            return false;
        }
        var events = new ArrayList<>(before.events());
        events.addAll(newer);
        var from = firstKept(events);
        recent = new Recent(
                from == 0 ? before.after() : events.get(from - 1).position(),
                List.copyOf(events.subList(from, events.size())),
                newer.get(newer.size() - 1).position(),
                read.successions());
        listeners.forEach(Runnable::run);
        return true;
    }

    private int firstKept(List<LoggedEvent> events) {
        var chars = 0L;
        var from = events.size();
        while (from > 0 && events.size() - from < settings.recent()) {
            chars += events.get(from - 1).json().length();
            if (chars > settings.recentBytes()) {
                break;
            }
            from--;
        }
        return from;
    }

    private void await(long millis) {
        try {
            if (woken.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException e) {
            stopped = true;
        }
    }
}
