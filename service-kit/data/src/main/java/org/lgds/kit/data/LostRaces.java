package org.lgds.kit.data;

import java.util.concurrent.Callable;

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
                if (!isLostRace(e)) {
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
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException) {
                return e;
            }
        }
        Log.warn("Lost a race " + TRIES + " times", e);
        return Problem.of(
                        ProblemType.UNAVAILABLE,
                        "Others are writing the same records; nothing of this was written. Send it again in a few seconds.")
                .header("Retry-After", RETRY_SECONDS);
    }

    private static boolean isLostRace(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof StaleStateException
                    || cause instanceof ConstraintViolationException
                    || cause instanceof LockAcquisitionException) {
                return true;
            }
        }
        return false;
    }
}
