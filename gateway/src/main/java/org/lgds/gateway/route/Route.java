package org.lgds.gateway.route;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * One operation at the door, as {@code routes.yaml} declares it. The route of a request is in its routing context under
 * {@link #KEY}, from before anything else looks at it; absent where no operation has this path and method.
 *
 * @param name what logs, metrics and traces call it: {@code GET /v1/assets/{id}}, as a path may hold a secret
 * @param template the path with its parameters in braces
 * @param method in upper case; a HEAD has the route of its GET
 * @param service who does it; {@link #GATEWAY} for what the gateway answers itself
 * @param needsToken whether an anonymous caller is refused at the door
 * @param scopes what a token needs; the service decides
 * @param timeout how long the service may stay silent: from the last byte of the request to the first of the answer
 * @param maxBody the most bytes a body may have
 * @param checked whether requests are held against the service's OpenAPI document before it gets them
 * @param caching what may be kept of its answers
 * @param deprecation when it goes and what follows it, if it is to go
 */
public record Route(
        String name,
        String template,
        String method,
        String service,
        boolean needsToken,
        Set<String> scopes,
        Duration timeout,
        long maxBody,
        boolean checked,
        Caching caching,
        Optional<Deprecation> deprecation) {

    public static final String KEY = "org.lgds.gateway.route";
    public static final String GATEWAY = "gateway";

    public Route {
        scopes = Set.copyOf(scopes);
    }

    public boolean isOwn() {
        return service.equals(GATEWAY);
    }
}
