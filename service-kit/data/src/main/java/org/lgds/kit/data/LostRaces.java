package org.lgds.kit.data;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.OptimisticLockException;
import org.hibernate.StaleStateException;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Work that is done again, in a new transaction, when another writer was first: it then finds what that one wrote. */
public final class LostRaces {

    /** How often work is done at most. */
    public static final int TRIES = 4;

    private static final String RETRY_SECONDS = "5";

    /** A serialization failure and a deadlock, which the database ends by undoing one of those in it. */
    private static final List<String> STATES = List.of("40001", "40P01");

    /** Constraints, the keys among them that two wanted at once. */
    private static final String CONSTRAINTS = "23";

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
                if (!isRace(e)) {
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
        if (Causes.of(e).sql(LostRaces::isOfConstraint).isPresent()) {
            return e;
        }
        Log.warn("Lost a race " + TRIES + " times", e);
        return Problem.of(
                        ProblemType.UNAVAILABLE,
                        "Others are writing the same records; nothing of this was written. Send it again in a few seconds.")
                .header("Retry-After", RETRY_SECONDS);
    }

    /**
     * True where another writer was first, or a constraint stood against it: by what the database said, in a statement, a query
     * or the commit itself, however it is wrapped.
     */
    public static boolean isRace(Throwable failure) {
        var causes = Causes.of(failure);
        return causes.any(cause -> cause instanceof OptimisticLockException || cause instanceof StaleStateException)
                || causes.sql(e -> isOfConstraint(e) || isOfLocks(e)).isPresent();
    }

    private static boolean isOfConstraint(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith(CONSTRAINTS);
    }

    private static boolean isOfLocks(SQLException e) {
        return e.getSQLState() != null && STATES.contains(e.getSQLState());
    }
}
