package org.lgds.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.lgds.kit.security.Caller;

/**
 * Headers that every answer carries (conventions 5, 10 and 11). Only what anyone may read is for shared caches, and only
 * when an anonymous caller asked for it.
 */
class AnswerHeaders {

    static final String PUBLIC_LICENCE =
            "<https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/>; rel=\"license\"";

    private final Caller caller;
    private final String apiVersion;

    AnswerHeaders(Caller caller, @ConfigProperty(name = "lgds.api-version") String apiVersion) {
        this.caller = caller;
        this.apiVersion = apiVersion;
    }

    @ServerResponseFilter
    void add(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle("API-Version", apiVersion);
        headers.putSingle(FixedHeaders.POLICY, FixedHeaders.NO_FRAMES);
        headers.putSingle(FixedHeaders.TYPES, FixedHeaders.AS_SAID);
        headers.add(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        if ("https".equals(request.getUriInfo().getRequestUri().getScheme())) {
            headers.putSingle(FixedHeaders.TRANSPORT, FixedHeaders.HTTPS_FOR_A_YEAR);
        }
        TraceHeader.current().ifPresent(trace -> headers.putSingle(TraceHeader.NAME, trace));
        // A 304 says what the 200 would have said, as caches go by it from then on (RFC 9110, section 15.4.5).
        var unchanged = response.getStatus() == 304;
        // What a resource keeps from shared caches itself was asked for by a secret, not by just anyone.
        var open = isRead(request)
                && (response.getStatus() < 300 || unchanged)
                && caller.anonymous()
                && !headers.containsKey(HttpHeaders.CACHE_CONTROL);
        if (open && !unchanged) {
            headers.add(HttpHeaders.LINK, PUBLIC_LICENCE);
        }
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, open ? "public, max-age=0, must-revalidate" : "no-store");
        }
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
