package org.lgds.kit.data;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.exception.JDBCConnectionException;
import org.lgds.kit.problem.Problem;

/**
 * What has come due, done by a scheduled job in small transactions, each again while it loses a race ({@link LostRaces}). What is
 * refused or fails is logged with its key, once a run, stays due for the next run, and keeps none of the rest waiting: a walk goes
 * on behind it. Without a database nothing can be done, so that alone ends a run.
 *
 * <p>A key is read before its work holds anything: the work asks again whether it is due still, as a caller or another replica may
 * have been first.
 */
public final class DueWork {

    private DueWork() {}

    /**
     * Each of a list in its order, in a transaction of its own.
     *
     * @param job what is done, for the log
     */
    public static <K> void each(String job, List<K> due, Consumer<K> work) {
        due.forEach(key -> take(job, List.of(key), one -> work.accept(one.get(0))));
    }

    /**
     * Each in a transaction of its own, some read at a time.
     *
     * @param first a key before all others
     * @param after the next some that are due behind a key, in the order of their keys; empty if that was all
     */
    public static <K> void each(String job, K first, Function<K, List<K>> after, Consumer<K> work) {
        walk(first, after, some -> each(job, some, work));
    }

    /** As {@link #each(String, Object, Function, Consumer)}, but some in one transaction; where that fails, its halves. */
    public static <K> void together(String job, K first, Function<K, List<K>> after, Consumer<List<K>> work) {
        walk(first, after, some -> take(job, some, work));
    }

    private static <K> void walk(K first, Function<K, List<K>> after, Consumer<List<K>> each) {
        for (var due = page(first, after); !due.isEmpty(); due = page(due.get(due.size() - 1), after)) {
            each.accept(due);
        }
    }

    private static <K> List<K> page(K key, Function<K, List<K>> after) {
        return QuarkusTransaction.requiringNew().call(() -> after.apply(key));
    }

    private static <K> void take(String job, List<K> some, Consumer<List<K>> work) {
        try {
            LostRaces.retry(() -> {
                work.accept(some);
                return some;
            });
        } catch (RuntimeException e) {
            if (Causes.of(e).any(JDBCConnectionException.class::isInstance)) {
                throw e;
            }
            if (some.size() == 1) {
                leave(job, some.get(0), e);
            } else {
                take(job, some.subList(0, some.size() / 2), work);
                take(job, some.subList(some.size() / 2, some.size()), work);
            }
        }
    }

    private static void leave(String job, Object key, RuntimeException e) {
        if (e instanceof Problem) {
            Log.errorf("%s: %s was refused, and is left for the next run: %s", job, key, e.getMessage());
        } else {
            Log.errorf(e, "%s: %s failed, and is left for the next run", job, key);
        }
    }
}
