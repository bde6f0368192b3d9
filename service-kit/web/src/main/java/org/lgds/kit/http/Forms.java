package org.lgds.kit.http;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * Decides on the form of an answer before its method is called: what {@code @Produces} names, else JSON. RESTEasy is not
 * shown what a caller accepts. It would serve whatever is asked for, if need be by {@code toString}, take the caller's
 * parameters over, and find out that it cannot when the method has done its work.
 */
class Forms {

    private static final List<String> JSON = List.of(MediaType.APPLICATION_JSON);
    private static final String ACCEPTED = "lgds.accept";

    private final Map<Method, List<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter(preMatching = true)
    void hide(ContainerRequestContext context, HttpServerRequest request) {
        var lines = request.headers().getAll(HttpHeaders.ACCEPT);
        if (!lines.isEmpty()) {
            context.setProperty(ACCEPTED, lines);
            request.headers().remove(HttpHeaders.ACCEPT);
        }
    }

    /** After who may call it, and before the request is looked at. */
    @ServerRequestFilter(priority = 2400)
    @SuppressWarnings("unchecked")
    void choose(ContainerRequestContext context, ResourceInfo resource, HttpServerRequest request) {
        var lines = (List<String>) context.getProperty(ACCEPTED);
        var method = resource.getResourceMethod();
        if (lines == null || method == null) {
            return;
        }
        var forms = known.computeIfAbsent(method, Forms::of);
        if (forms.isEmpty()) {
            return;
        }
        var form = Accept.of(lines).best(forms).orElseThrow(() -> refused(lines, forms));
        if (forms.size() > 1) {
            request.headers().set(HttpHeaders.ACCEPT, form);
        }
    }

    private static Problem refused(List<String> lines, List<String> forms) {
        return Problem.of(
                ProblemType.NOT_ACCEPTABLE,
                "This is %s, which your Accept header leaves out: %s.",
                String.join(" or ", forms),
                String.join(", ", lines));
    }

    /** None for an answer without a body. */
    private static List<String> of(Method method) {
        if (method.getReturnType() == void.class) {
            return List.of();
        }
        var says = method.getAnnotation(Produces.class);
        return says == null ? JSON : Arrays.asList(says.value());
    }
}
