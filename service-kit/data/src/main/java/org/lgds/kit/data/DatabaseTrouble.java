package org.lgds.kit.data;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.transaction.xa.XAException;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.kit.problem.Failures;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * A database that is away, stops, has no room, or lets nobody write as it changes its place: no fault of ours, and over soon.
 * It is known by SQLSTATE, as Hibernate has no class for most of it.
 */
@ApplicationScoped
class DatabaseTrouble implements Failures.Known {

    private static final String RETRY_SECONDS = "5";

    /** Connections, resources, what an operator does (a query that took too long among it), the system. */
    private static final List<String> CLASSES = List.of("08", "53", "57", "58");

    /** A database that is read only, a lock that was not given in time. */
    private static final List<String> STATES = List.of("25006", "55P03");

    @Override
    public Optional<Problem> problem(Throwable failure) {
        var causes = Causes.of(failure);
        return causes.sql(DatabaseTrouble::passes).map(trouble -> problem(trouble, causes));
    }

    private static Problem problem(SQLException trouble, Causes causes) {
        var atCommit = causes.any(DatabaseTrouble::isCommit);
        Log.errorf(
                "The database failed%s: %s (SQLSTATE %s)",
                atCommit ? " in a commit, which may be done" : "", trouble.getMessage(), trouble.getSQLState());
        var problem = atCommit
                ? Problem.of(
                        ProblemType.OUTCOME_UNKNOWN,
                        "Our database broke off as it kept this: whether it was done is not known. Repeat it with the same"
                                + " Idempotency-Key, or see first whether it was done.")
                : Problem.of(
                        ProblemType.UNAVAILABLE,
                        "Our database cannot do this at the moment; nothing was changed. Try again.");
        return problem.header("Retry-After", RETRY_SECONDS);
    }

    /** What has no state is the pool's, which waited for a connection in vain. */
    private static boolean passes(SQLException e) {
        var state = e.getSQLState();
        return state == null || STATES.contains(state) || CLASSES.stream().anyMatch(state::startsWith);
    }

    /** So the pool tells that the one resource of a transaction could not commit; all that fails before has another code. */
    private static boolean isCommit(Throwable cause) {
        return cause instanceof XAException xa && xa.errorCode == XAException.XA_RBROLLBACK;
    }
}
