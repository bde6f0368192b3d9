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

    /**
     * A refusal of this type, to be thrown.
     *
     * @param detail what to do about it, as a format of {@link String#format} where there are {@code args}, and as it stands where
     *     there are none
     */
    public static Problem of(ProblemType type, String detail, Object... args) {
        return new Problem(type, args.length == 0 ? detail : detail.formatted(args));
    }

    /**
     * 404, in words that are the same whether there is none or the caller may not know of it.
     *
     * @param kind what was asked for, in words, such as {@code asset}
     */
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

    /**
     * 400 for one parameter, of the query or a header.
     *
     * @param detail what it has to be, as a format even where there are no {@code args}: a percent sign is written twice
     */
    public static Problem invalidParameter(String name, String detail, Object... args) {
        return invalid(List.of(Violation.ofParameter(name, detail.formatted(args))));
    }

    /**
     * 400 for one place of the body.
     *
     * @param pointer a JSON Pointer to it; empty for the whole
     * @param detail as of {@link #invalidParameter}
     */
    public static Problem invalidBody(String pointer, String detail, Object... args) {
        return invalid(List.of(Violation.ofBody(pointer, detail.formatted(args))));
    }

    /** Adds all that is wrong in detail, as the member {@code errors}. */
    public Problem errors(List<?> errors) {
        return with("errors", errors);
    }

    /** Adds an extension member of RFC 9457. */
    public Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Adds a header to the answer, such as {@code Retry-After}; one of that name that was added before is replaced. */
    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** What kind of refusal it is, and so its status. */
    public ProblemType type() {
        return type;
    }

    /** Headers that the answer has besides those of every answer. */
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
