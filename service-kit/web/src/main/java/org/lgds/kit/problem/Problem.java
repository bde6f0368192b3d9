package org.lgds.kit.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * A refusal the caller can understand and act on, answered as {@code application/problem+json} (RFC 9457). The detail is
 * a sentence that says what to do; it never holds a class name, SQL or a stack.
 */
public final class Problem extends RuntimeException {

    private final ProblemType type;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    private Problem(ProblemType type, String detail) {
        super(detail);
        this.type = type;
    }

    public static Problem of(ProblemType type, String detail, Object... args) {
        return new Problem(type, args.length == 0 ? detail : detail.formatted(args));
    }

    public static Problem notFound(String kind, Object id) {
        return of(ProblemType.NOT_FOUND, "There is no %s %s that you may see.", kind, id);
    }

    /**
     * What a body refers to: the address that was called is not at fault where it is not there, or not to be known of.
     *
     * @throws Problem 409 {@code unknown-reference} in place of 404
     */
    public static <T> T ofReference(Supplier<T> read) {
        try {
            return read.get();
        } catch (Problem problem) {
            throw problem.type == ProblemType.NOT_FOUND
                    ? of(ProblemType.UNKNOWN_REFERENCE, "%s", problem.getMessage())
                    : problem;
        }
    }

    /** All that is wrong with a request, at once. */
    public static Problem invalid(List<Violation> violations) {
        var detail = violations.size() == 1
                ? violations.get(0).sentence()
                : "%d things are wrong with the request; see errors.".formatted(violations.size());
        return of(ProblemType.INVALID_REQUEST, "%s", detail).errors(violations);
    }

    public static Problem invalidParameter(String name, String detail, Object... args) {
        return invalid(List.of(Violation.ofParameter(name, detail.formatted(args))));
    }

    public static Problem invalidBody(String pointer, String detail, Object... args) {
        return invalid(List.of(Violation.ofBody(pointer, detail.formatted(args))));
    }

    public Problem errors(List<?> errors) {
        return with("errors", errors);
    }

    /** Adds an extension member of RFC 9457. */
    public Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** What the caller reads; {@code instance} is the path that was refused. */
    public Map<String, Object> body(String instance) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "/docs/problems/" + type.name());
        body.put("title", type.title());
        body.put("status", type.status());
        body.put("detail", getMessage());
        if (instance != null) {
            body.put("instance", instance);
        }
        body.putAll(members);
        return body;
    }

    /** The answer to the request that is refused. */
    public RestResponse<Object> answer(UriInfo uri) {
        var builder = ResponseBuilder.<Object>create(type.status())
                .entity(body(uri.getRequestUri().getRawPath()))
                .type("application/problem+json");
        headers.forEach(builder::header);
        return builder.build();
    }

    /** A refusal is an answer, not a fault: its stack says nothing and costs much. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
