package org.lgds.kit.data;

import java.util.Optional;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.lgds.kit.problem.Failures;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** What the database refuses because another writer was first, told as a problem: a lost race is no fault of ours. */
@ApplicationScoped
class DataProblems implements Failures.Known {

    private final HttpHeaders headers;

    DataProblems(HttpHeaders headers) {
        this.headers = headers;
    }

    @Override
    public Optional<Problem> problem(Throwable failure) {
        if (!LostRaces.isRace(failure)) {
            return Optional.empty();
        }
        Log.debug("A race was lost", failure);
        var conditional = !headers.getRequestHeader(HttpHeaders.IF_MATCH).isEmpty();
        return Optional.of(Problem.of(
                conditional ? ProblemType.STALE : ProblemType.CHANGED_MEANWHILE,
                "Someone else changed it at the same moment: read it again and repeat your change."));
    }
}
