package org.lgds.gateway.route;

import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** What the gateway says when a service could not answer. */
final class Refusals {

    private static final ProblemType BAD_GATEWAY =
            new ProblemType("bad-gateway", 502, "The service gave no usable answer");
    private static final ProblemType GATEWAY_TIMEOUT =
            new ProblemType("gateway-timeout", 504, "The service took too long");
    private static final String RETRY_SECONDS = "5";

    private Refusals() {}

    static Problem unreachable(Route route) {
        return Problem.of(ProblemType.UNAVAILABLE, "The %s cannot be reached; try again soon.", route.service())
                .header("Retry-After", RETRY_SECONDS);
    }

    static Problem tooLate(Route route) {
        return Problem.of(
                GATEWAY_TIMEOUT,
                "The %s did not answer within %d seconds; whether it did what you asked is not known.",
                route.service(),
                route.timeout().toSeconds());
    }

    static Problem brokenOff(Route route) {
        return Problem.of(
                BAD_GATEWAY,
                "The %s broke the connection off; whether it did what you asked is not known.",
                route.service());
    }

    static Problem tooLarge(Route route) {
        return Problem.of(ProblemType.TOO_LARGE, "The body may have %d bytes at most.", route.maxBody());
    }

    /** What is wrong with a body that could not be sent on; null if the service is to blame. */
    static Problem ofBody(Throwable broken, Route route) {
        if (broken instanceof UpTo.TooLong) {
            return tooLarge(route);
        }
        return broken instanceof UpTo.BrokenOff
                ? Problem.of(ProblemType.UNREADABLE_BODY, "The body breaks off before its end.")
                : null;
    }
}
