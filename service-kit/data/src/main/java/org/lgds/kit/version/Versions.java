package org.lgds.kit.version;

import java.util.Arrays;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.data.Signer;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;

/** ETags and the conditions of RFC 9110 on them: who changes something says which version they have seen. */
@RequestScoped
public class Versions {

    private final Signer signer;
    private final Caller caller;
    private final Request request;
    private final HttpHeaders headers;
    private final EntityManager entities;

    Versions(Signer signer, Caller caller, Request request, HttpHeaders headers, EntityManager entities) {
        this.signer = signer;
        this.caller = caller;
        this.request = request;
        this.headers = headers;
        this.entities = entities;
    }

    /** The strong, opaque ETag of what this caller sees of a version. */
    public String etag(Aggregate aggregate) {
        var version = aggregate instanceof SeenInPart seen ? seen.versionSeenBy(caller) : aggregate.version;
        return "\""
                + signer.hash(
                        "etag",
                        aggregate.getClass().getSimpleName() + " " + aggregate.key() + " " + version + " "
                                + caller.accessClass())
                + "\"";
    }

    /**
     * Lets a change go on only against the version the caller has seen.
     *
     * @throws Problem 428 without {@code If-Match}, 412 when it has changed since or {@code If-None-Match} names it
     */
    public void mustMatch(Aggregate aggregate) {
        mustNotBeKnown(aggregate);
        if (headers.getRequestHeader(HttpHeaders.IF_MATCH).isEmpty()) {
            throw Problem.of(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Read the resource first and send its ETag as If-Match, so that you change what you have seen.");
        }
        mustBe(aggregate, condition());
    }

    /** The same where {@code If-Match} is optional: the last writer wins who does not ask. */
    public void mustMatchIfGiven(Aggregate aggregate) {
        mustNotBeKnown(aggregate);
        mustBe(aggregate, condition());
    }

    /** What the caller sent as {@code If-Match}, or null. */
    public String condition() {
        var given = headers.getRequestHeader(HttpHeaders.IF_MATCH);
        return given.isEmpty() ? null : String.join(",", given);
    }

    /**
     * The same for a batch row, which carries its condition itself. What a PUT replaces must be none that its
     * {@code If-None-Match} names; the header of a batch is not about its rows.
     *
     * @param aggregate what the row is about, or null where there is none yet
     * @param condition an ETag, or null where the row sets no condition
     */
    public void mustMatch(Aggregate aggregate, String condition) {
        if (aggregate != null && request.getMethod().equals(HttpMethod.PUT)) {
            mustNotBeKnown(aggregate);
        }
        mustBe(aggregate, condition);
    }

    private void mustBe(Aggregate aggregate, String condition) {
        if (condition == null) {
            return;
        }
        if (aggregate == null) {
            throw Problem.of(
                    ProblemType.STALE,
                    "There is nothing yet that your If-Match could name: leave it out if you want to create it.");
        }
        if (!names(condition, etag(aggregate))) {
            throw Problem.of(
                    ProblemType.STALE, "It has changed since you read it: read it again and repeat your change.");
        }
    }

    /**
     * Lets a change go on only where {@code If-None-Match} does not name what is there; {@code *} names whatever is (RFC 9110,
     * 13.1.2).
     */
    private void mustNotBeKnown(Aggregate aggregate) {
        if (!headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH).isEmpty() && isKnown(etag(aggregate))) {
            throw Problem.of(
                    ProblemType.STALE,
                    "It is there, and your If-None-Match lets you write only what is not: read it, and send its ETag as"
                            + " If-Match to change it.");
        }
    }

    /** 200 with the ETag, or 304 to a read of the version that the caller has already. */
    public <T> RestResponse<T> answer(Aggregate aggregate, T view) {
        entities.flush();
        var etag = etag(aggregate);
        return isRead() && isKnown(etag)
                ? ResponseBuilder.<T>create(Status.NOT_MODIFIED)
                        .header(HttpHeaders.ETAG, etag)
                        .build()
                : ResponseBuilder.ok(view).header(HttpHeaders.ETAG, etag).build();
    }

    /**
     * True where the caller has the answer with this ETag already, by {@code If-None-Match}. A proxy that compresses may have
     * weakened it, which is no difference here (RFC 9110, 13.1.2).
     */
    public boolean isKnown(String etag) {
        return headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(known -> Arrays.stream(known.split(",")))
                .map(String::trim)
                .map(known -> known.startsWith("W/") ? known.substring(2) : known)
                .anyMatch(known -> known.equals("*") || known.equals(etag));
    }

    /** 201 with the ETag and where it is: by path alone, as callers know the gateway's address and not that of a service. */
    public <T> RestResponse<T> created(Aggregate aggregate, T view, String path) {
        entities.flush();
        return ResponseBuilder.<T>create(Status.CREATED)
                .entity(view)
                .header(HttpHeaders.LOCATION, path)
                .header(HttpHeaders.ETAG, etag(aggregate))
                .build();
    }

    private boolean isRead() {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }

    private static boolean names(String condition, String etag) {
        return Arrays.stream(condition.split(","))
                .map(String::trim)
                .anyMatch(one -> one.equals("*") || one.equals(etag));
    }
}
