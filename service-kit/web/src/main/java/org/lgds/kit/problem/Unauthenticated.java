package org.lgds.kit.problem;

/** The answer to a missing or bad token; why a token is bad is told to nobody. */
public final class Unauthenticated {

    private Unauthenticated() {}

    public static Problem problem() {
        return Problem.of(
                        ProblemType.UNAUTHENTICATED,
                        "Send Authorization: Bearer with an access token of realm lgds that is meant for lgds-api"
                                + " and has not expired.")
                .header("WWW-Authenticate", "Bearer realm=\"lgds\"");
    }
}
