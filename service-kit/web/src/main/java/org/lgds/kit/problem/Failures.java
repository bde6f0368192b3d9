package org.lgds.kit.problem;

import java.util.Optional;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** What the failures that nobody foresaw are to the caller: trouble that is known, or else a fault of ours. */
@ApplicationScoped
public class Failures {

    /** Knows some failures by what is behind them, however they are wrapped. */
    public interface Known {
        Optional<Problem> problem(Throwable failure);
    }

    private final Instance<Known> known;

    Failures(@Any Instance<Known> known) {
        this.known = known;
    }

    /** The answer to a failure, which is logged if it is a fault. */
    public Problem problem(Throwable failure) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        return known.stream()
                .flatMap(one -> one.problem(failure).stream())
                .findFirst()
                .orElseGet(() -> fault(failure));
    }

    private static Problem fault(Throwable failure) {
        Log.error("Unexpected", failure);
        return Problem.of(ProblemType.INTERNAL, "It has been logged; quote the traceparent of this answer to us.");
    }
}
