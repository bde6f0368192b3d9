package org.lgds.kit.idempotency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.lgds.kit.data.Signer;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;

/** Convention 6, inside the transaction and after validation: key, change and answer commit together; refusals are not kept. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900)
class IdempotencyInterceptor {

    private static final String HEADER = "Idempotency-Key";
    private static final List<String> KEPT_HEADERS = List.of(HttpHeaders.ETAG, HttpHeaders.LOCATION);
    private static final int MAX_LENGTH = 255;

    private final IdempotencyKeys keys;
    private final Caller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Signer signer;
    private final ObjectMapper json;

    IdempotencyInterceptor(
            IdempotencyKeys keys, Caller caller, HttpHeaders headers, UriInfo uri, Signer signer, ObjectMapper json) {
        this.keys = keys;
        this.caller = caller;
        this.headers = headers;
        this.uri = uri;
        this.signer = signer;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        var key = headers.getHeaderString(HEADER);
        if (key == null) {
            return call.proceed();
        }
        if (key.isBlank() || key.length() > MAX_LENGTH) {
            throw Problem.invalidParameter(
                    HEADER, "Send an Idempotency-Key of 1 to %d characters, or none.", MAX_LENGTH);
        }
        // Sorted: Keycloak lists the councils of a token now in one order, now in another.
        var who = caller.client() + "|" + caller.subject() + "|" + new TreeSet<>(caller.councils());
        if (!keys.hold(who, key)) {
            throw Problem.of(
                            ProblemType.KEY_IN_USE,
                            "The first request with this Idempotency-Key is being carried out; send this one again soon.")
                    .header("Retry-After", "1");
        }
        var request = fingerprint(call);
        var kept = keys.find(who, key);
        if (kept.isPresent()) {
            return replay(kept.get(), request);
        }
        var answer = call.proceed();
        if (answer instanceof RestResponse<?> response && response.getStatus() < 300) {
            keys.keep(who, key, kept(request, response));
        }
        return answer;
    }

    private RestResponse<?> replay(IdempotencyKeys.Kept kept, String request) throws JsonProcessingException {
        if (!kept.request().equals(request)) {
            throw Problem.of(
                    ProblemType.KEY_REUSED,
                    "This Idempotency-Key was sent with another method, path or body; use a new key for a new request.");
        }
        var answer = ResponseBuilder.<Object>create(kept.status())
                .entity(kept.body())
                .type("application/json");
        json.readValue(kept.headers(), new TypeReference<Map<String, String>>() {})
                .forEach(answer::header);
        return answer.header("Idempotency-Replayed", "true").build();
    }

    private IdempotencyKeys.Kept kept(String request, RestResponse<?> response) throws JsonProcessingException {
        var kept = new LinkedHashMap<String, String>();
        for (var name : KEPT_HEADERS) {
            if (response.getHeaders().getFirst(name) != null) {
                kept.put(name, response.getHeaders().getFirst(name).toString());
            }
        }
        return new IdempotencyKeys.Kept(
                request,
                response.getStatus(),
                json.writeValueAsString(kept),
                json.writeValueAsString(response.getEntity()));
    }

    private String fingerprint(InvocationContext call) throws JsonProcessingException {
        return signer.hash(
                "request",
                call.getMethod().getName() + " " + uri.getRequestUri().getRawPath() + "?"
                        + uri.getRequestUri().getRawQuery() + " " + json.writeValueAsString(call.getParameters()));
    }
}
