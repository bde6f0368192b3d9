package org.lgds.kit.problem;

/** The answer to a token that lacks a scope, with the challenge that names it (RFC 6750, 3.1). */
public final class MissingScope {

    private MissingScope() {}

    /** 403 {@code missing-scope} with the challenge. */
    public static Problem problem(String scope) {
        return Problem.of(
                        ProblemType.MISSING_SCOPE,
                        "This needs the scope %s; ask for it when you fetch the token.",
                        scope)
                .header(
                        "WWW-Authenticate",
                        "Bearer realm=\"lgds\", error=\"insufficient_scope\", scope=\"%s\"".formatted(scope));
    }
}
