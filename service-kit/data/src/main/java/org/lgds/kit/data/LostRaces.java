package org.lgds.kit.data;

import java.util.concurrent.Callable;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.OptimisticLockException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;

/** Work that is done again, in a new transaction, when another writer was first: it then finds what that one wrote. */
public final class LostRaces {

    private static final int TRIES = 4;

    private LostRaces() {}

    /** Does it in a transaction of its own, up to four times while it loses a race; other failures are thrown at once. */
    public static <T> T retry(Callable<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(work);
            } catch (RuntimeException e) {
                if (attempt == TRIES || !isLostRace(e)) {
                    throw e;
                }
            }
        }
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
