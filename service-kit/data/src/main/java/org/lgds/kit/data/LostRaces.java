package org.lgds.kit.data;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.OptimisticLockException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Work that is done again, in a new transaction, when another writer was first: it then finds what that one wrote. */
public final class LostRaces {

    private static final int TRIES = 4;
    private static final String RETRY_SECONDS = "5";

    private static final List<Class<? extends Throwable>> RACES = List.of(
            OptimisticLockException.class,
            StaleStateException.class,
            ConstraintViolationException.class,
            LockAcquisitionException.class);

    private LostRaces() {}

    /**
     * Does it in a transaction of its own, up to four times while it loses a race; other failures are thrown at once.
     *
     * @throws Problem 503 where others were first each time
     */
    public static <T> T retry(Callable<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(work);
            } catch (RuntimeException e) {
                if (!isBy(e, RACES)) {
                    throw e;
                }
                if (attempt == TRIES) {
                    throw lost(e);
                }
            }
        }
    }

    /** A constraint that is broken each time is no race. */
    private static RuntimeException lost(RuntimeException e) {
        if (isBy(e, List.of(ConstraintViolationException.class))) {
            return e;
        }
        Log.warn("Lost a race " + TRIES + " times", e);
        return Problem.of(
                        ProblemType.UNAVAILABLE,
                        "Others are writing the same records; nothing of this was written. Send it again in a few seconds.")
                .header("Retry-After", RETRY_SECONDS);
    }

    static boolean isBy(Throwable e, List<Class<? extends Throwable>> kinds) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> kinds.stream().anyMatch(kind -> kind.isInstance(cause)));
    }
}
