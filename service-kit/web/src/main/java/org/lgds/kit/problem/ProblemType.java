package org.lgds.kit.problem;

/**
 * A kind of refusal that callers may rely on: its name in {@code type}, its HTTP status, and a title that never changes.
 * A service declares those of its own rules beside them; what every service can answer is here.
 */
public record ProblemType(String name, int status, String title) {

    public static final ProblemType INVALID_REQUEST =
            new ProblemType("invalid-request", 400, "The request is not valid");
    public static final ProblemType UNREADABLE_BODY =
            new ProblemType("unreadable-body", 400, "The body cannot be read");
    public static final ProblemType NOT_CANONICAL =
            new ProblemType("path-not-canonical", 400, "The path is not canonical");
    public static final ProblemType UNAUTHENTICATED =
            new ProblemType("unauthenticated", 401, "A valid token is needed");
    public static final ProblemType MISSING_ROLE = new ProblemType("missing-role", 403, "The role is missing");
    public static final ProblemType MISSING_SCOPE = new ProblemType("missing-scope", 403, "The scope is missing");
    public static final ProblemType OTHER_COUNCIL = new ProblemType("other-council", 403, "Not for this council");
    public static final ProblemType COUNCIL_ABOLISHED =
            new ProblemType("council-abolished", 403, "The council was abolished");
    public static final ProblemType NOT_FOUND = new ProblemType("not-found", 404, "Not found");
    public static final ProblemType METHOD_NOT_ALLOWED =
            new ProblemType("method-not-allowed", 405, "Method not allowed");
    public static final ProblemType NOT_ACCEPTABLE = new ProblemType("not-acceptable", 406, "No acceptable form");
    public static final ProblemType CONFLICT = new ProblemType("conflict", 409, "The state forbids it");
    public static final ProblemType WRONG_STATE = new ProblemType("wrong-state", 409, "The state forbids it");
    public static final ProblemType UNKNOWN_REFERENCE =
            new ProblemType("unknown-reference", 409, "It refers to something unknown");
    public static final ProblemType COUNCIL_IN_SHADOW =
            new ProblemType("council-in-shadow", 409, "The council is not in being yet");
    public static final ProblemType NOT_INDEPENDENT =
            new ProblemType("not-independent", 409, "Someone independent is needed");
    public static final ProblemType CHANGED_MEANWHILE =
            new ProblemType("changed-meanwhile", 409, "Someone else changed it first");
    public static final ProblemType KEY_IN_USE =
            new ProblemType("idempotency-key-in-use", 409, "A request with this Idempotency-Key is under way");
    public static final ProblemType GONE = new ProblemType("gone", 410, "No longer available");
    public static final ProblemType STALE = new ProblemType("stale", 412, "It has changed since it was read");
    public static final ProblemType TOO_LARGE = new ProblemType("too-large", 413, "Too large");
    public static final ProblemType TARGET_TOO_LONG =
            new ProblemType("target-too-long", 414, "The address is too long");
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
            new ProblemType("unsupported-media-type", 415, "The content type is not supported");
    public static final ProblemType KEY_REUSED =
            new ProblemType("idempotency-key-reused", 422, "The Idempotency-Key was used for another request");
    public static final ProblemType PRECONDITION_REQUIRED =
            new ProblemType("precondition-required", 428, "If-Match is needed");
    public static final ProblemType HEADERS_TOO_LARGE =
            new ProblemType("headers-too-large", 431, "The headers are too large");
    public static final ProblemType INTERNAL = new ProblemType("internal", 500, "Something went wrong on our side");
    public static final ProblemType NOT_IMPLEMENTED =
            new ProblemType("not-implemented", 501, "There is no such method");
    public static final ProblemType UNAVAILABLE = new ProblemType("unavailable", 503, "Not available at the moment");
    public static final ProblemType OUTCOME_UNKNOWN =
            new ProblemType("outcome-unknown", 503, "Whether it was done is not known");
}
