package org.lgds.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.problem.Unauthenticated;
import org.lgds.kit.security.BearerToken;

/** What is refused before or beside the resources, so that there too every refusal is a problem. */
@ApplicationScoped
public class Door {

    private final ObjectMapper json;
    private final String apiVersion;

    Door(ObjectMapper json, @ConfigProperty(name = "lgds.api-version") String apiVersion) {
        this.json = json;
        this.apiVersion = apiVersion;
    }

    void checkTargets(@Observes Filters filters) {
        filters.register(this::checkTarget, 1000);
    }

    void mendFailures(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::fail);
    }

    private void checkTarget(RoutingContext context) {
        var authorization = context.request().getHeader("Authorization");
        var target = context.request().uri();
        var mark = target.indexOf('?');
        var path = mark < 0 ? target : target.substring(0, mark);
        if (!CanonicalPaths.isCanonical(path)
                || !CanonicalPaths.isReadableQuery(mark < 0 ? null : target.substring(mark + 1))) {
            refuse(
                    context,
                    Problem.of(
                            ProblemType.NOT_CANONICAL,
                            "Write the address in its one canonical form: no encoded slashes, no dot segments, no empty"
                                    + " segments, no semicolons (in a query write %3B), whole UTF-8 escapes wherever they are needed (| is %7C) and"
                                    + " nowhere else."));
        } else if (path.length() > 1 && path.endsWith("/")) {
            refuse(context, Problem.of(ProblemType.NOT_FOUND, "There is nothing at %s; drop the last slash.", path));
        } else if (authorization != null && !BearerToken.isIn(authorization)) {
            refuse(context, Unauthenticated.problem(authorization));
        } else {
            context.next();
        }
    }

    private void fail(RoutingContext context) {
        var failure = context.failure();
        if (context.response().headWritten()) {
            context.next();
        } else if (failure instanceof Problem problem) {
            refuse(context, problem);
        } else if (failure instanceof AuthenticationFailedException
                || failure instanceof UnauthorizedException
                || context.statusCode() == 401) {
            refuse(context, Unauthenticated.problem(context.request().getHeader("Authorization")));
        } else if (context.statusCode() == 413) {
            refuse(context, Problem.of(ProblemType.TOO_LARGE, "The body is too large."));
        } else if (context.statusCode() < 500 && context.statusCode() >= 400) {
            refuse(context, Problem.of(ProblemType.INVALID_REQUEST, "The request cannot be understood."));
        } else {
            Log.error("Unexpected", failure);
            refuse(context, Problem.of(ProblemType.INTERNAL, "It has been logged."));
        }
    }

    /** Answers a problem where no resource could. */
    public void refuse(RoutingContext context, Problem problem) {
        var response = context.response();
        problem.headers().forEach(response::putHeader);
        TraceHeader.current().ifPresent(trace -> response.putHeader(TraceHeader.NAME, trace));
        response.setStatusCode(problem.type().status())
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("API-Version", apiVersion)
                .putHeader("Cache-Control", "no-store")
                .putHeader(FixedHeaders.POLICY, FixedHeaders.NO_FRAMES)
                .putHeader(FixedHeaders.TYPES, FixedHeaders.AS_SAID)
                .end(write(problem, context.request().path()));
    }

    private String write(Problem problem, String path) {
        try {
            return json.writeValueAsString(problem.body(path));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
