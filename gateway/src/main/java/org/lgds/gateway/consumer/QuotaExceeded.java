package org.lgds.gateway.consumer;

import java.util.List;

import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** 429 as draft-ietf-httpapi-ratelimit-headers-11 has it (section 5.1), with the type that it registers. */
final class QuotaExceeded {

    private static final ProblemType TYPE = new ProblemType("quota-exceeded", 429, "Quota Exceeded");
    private static final String URI = "https://iana.org/assignments/http-problem-types#quota-exceeded";

    private QuotaExceeded() {}

    static Problem problem(Standing standing) {
        return problem(
                "Too many requests: %s spent. Come back in %s; RateLimit-Policy says how many requests are possible."
                        .formatted(String.join(" and ", standing.violated()), inWords(standing.retryAfter())),
                standing.violated(),
                standing.retryAfter());
    }

    static Problem problem(String detail, List<String> violated, long retryAfter) {
        // A type of the IANA's, and not one of our pages.
        return Problem.of(TYPE, "%s", detail)
                .with("type", URI)
                .with("violated-policies", violated)
                .header("Retry-After", Long.toString(retryAfter));
    }

    private static String inWords(long seconds) {
        return seconds == 1 ? "a second" : seconds + " seconds";
    }
}
