package org.lgds.kit.problem;

/** The answer to a missing or bad token; why a token is bad is told to nobody. */
public final class Unauthenticated {

    private static final String CHALLENGE = "Bearer realm=\"lgds\"";
    private static final String BEARER = "Bearer";

    private Unauthenticated() {}

    /** Where no token was sent, and one is needed. */
    public static Problem problem() {
        return problem(null);
    }

    /** @param authorization the header as it was sent; of a token in it the challenge says that it is bad (RFC 6750, 3.1) */
    public static Problem problem(String authorization) {
        var bad = authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return Problem.of(
                        ProblemType.UNAUTHENTICATED,
                        "Send Authorization: Bearer with an access token of realm lgds that is meant for lgds-api"
                                + " and has not expired.")
                .header("WWW-Authenticate", bad ? CHALLENGE + ", error=\"invalid_token\"" : CHALLENGE);
    }
}
