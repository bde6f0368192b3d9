package org.lgds.client;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A refusal of the API, which says what to do about it (RFC 9457). Where something between here and the API answered, and
 * not with a problem, {@link #type()} is {@code about:blank}, as the RFC has it.
 */
public final class ProblemException extends RuntimeException {

    /**
     * One thing that is wrong with a request.
     *
     * @param pointer a JSON Pointer into the body, or null
     * @param parameter the name of a parameter, or null
     * @param detail what to do about it
     * @param members what the API says of it besides, such as {@code line}; empty where nothing
     */
    public record Fault(String pointer, String parameter, String detail, Map<String, Object> members) {}

    private final transient ProblemBody problem;
    private final transient Duration retryAfter;

    ProblemException(ProblemBody problem, Duration retryAfter) {
        super(problem.status() + " " + problem.title() + ": " + problem.detail());
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /**
     * The page about this kind of refusal, or for {@code quota-exceeded} what the IANA registered; it never changes, so decide
     * by its end, see {@link #is}.
     */
    public URI type() {
        return problem.type();
    }

    /** True for a kind by the last part of its type, such as {@code stale}; all are at {@code /docs/problems}. */
    public boolean is(String kind) {
        var type = problem.type().toString();
        return type.endsWith("/problems/" + kind) || type.endsWith("/http-problem-types#" + kind);
    }

    public String title() {
        return problem.title();
    }

    /** The status of HTTP. */
    public int status() {
        return problem.status();
    }

    /** What is wrong, and what to do about it. */
    public String detail() {
        return problem.detail();
    }

    /** The path that was refused. */
    public Optional<String> instance() {
        return Optional.ofNullable(problem.instance());
    }

    /** All that is wrong with the request, where the API lists it. */
    public List<Fault> errors() {
        return problem.errors();
    }

    /**
     * What this refusal says besides, by name: where {@code detail()} ends with "see missing", {@code missing} is here. Empty
     * where it says nothing more.
     */
    public Map<String, Object> members() {
        return problem.members();
    }

    /** How long the API asked to wait before the request may come again. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
