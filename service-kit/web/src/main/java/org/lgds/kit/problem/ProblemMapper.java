package org.lgds.kit.problem;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

import io.quarkus.arc.ArcUndeclaredThrowableException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.RollbackException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ExceptionUnwrapStrategy;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.UnwrapException;

/** The one place where an exception becomes an HTTP answer. What fails at the commit arrives wrapped twice. */
@UnwrapException(
        value = {ArcUndeclaredThrowableException.class, RollbackException.class},
        strategy = ExceptionUnwrapStrategy.ALWAYS)
class ProblemMapper {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Endpoints endpoints;
    private final Failures failures;

    ProblemMapper(Endpoints endpoints, Failures failures) {
        this.endpoints = endpoints;
        this.failures = failures;
    }

    @ServerExceptionMapper
    RestResponse<Object> map(Problem e, UriInfo uri) {
        return e.answer(uri);
    }

    @ServerExceptionMapper
    RestResponse<Object> map(ConstraintViolationException e, UriInfo uri) {
        if (e.getConstraintViolations().stream().anyMatch(ProblemMapper::isOurs)) {
            return map((Throwable) e, uri);
        }
        return Problem.invalid(e.getConstraintViolations().stream()
                        .map(Violations::of)
                        .sorted(Comparator.comparing(Violation::toString))
                        .toList())
                .answer(uri);
    }

    @ServerExceptionMapper
    RestResponse<Object> map(ForbiddenException e, ResourceInfo resource, UriInfo uri) {
        var roles = resource.getResourceMethod() == null
                ? null
                : resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        var detail = roles == null
                ? "Your token does not allow this."
                : "This needs one of the roles %s. GET /v1/me shows what your token holds."
                        .formatted(Arrays.stream(roles.value()).sorted().collect(Collectors.joining(", ")));
        return Problem.of(ProblemType.MISSING_ROLE, "%s", detail).answer(uri);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    RestResponse<Object> unauthenticated(SecurityException e, ContainerRequestContext request, UriInfo uri) {
        return Unauthenticated.problem(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .answer(uri);
    }

    @ServerExceptionMapper
    RestResponse<Object> map(NotFoundException e, UriInfo uri) {
        return Problem.of(ProblemType.NOT_FOUND, "There is nothing at %s.", uri.getPath())
                .answer(uri);
    }

    @ServerExceptionMapper
    RestResponse<Object> map(NotAllowedException e, ContainerRequestContext request, UriInfo uri) {
        var allowed = String.join(", ", endpoints.methodsAt(uri.getPath()));
        return Problem.of(
                        ProblemType.METHOD_NOT_ALLOWED,
                        "%s is not possible here; allowed: %s.",
                        request.getMethod(),
                        allowed)
                .header("Allow", allowed)
                .answer(uri);
    }

    @ServerExceptionMapper
    RestResponse<Object> map(WebApplicationException e, ContainerRequestContext request, UriInfo uri) {
        if (e.getCause() instanceof Problem problem) {
            return problem.answer(uri);
        }
        var status = e.getResponse().getStatus();
        return switch (status) {
            case 400 ->
                Problem.of(ProblemType.INVALID_REQUEST, "The request cannot be understood.")
                        .answer(uri);
            case 413 ->
                Problem.of(ProblemType.TOO_LARGE, "The body is too large.").answer(uri);
            case 415 -> notUnderstood(request).answer(uri);
            default ->
                status >= 500
                        ? map((Throwable) e, uri)
                        : asProblem(e.getResponse()).answer(uri);
        };
    }

    @ServerExceptionMapper
    RestResponse<Object> map(Throwable e, UriInfo uri) {
        return failures.problem(e).answer(uri);
    }

    private static Problem notUnderstood(ContainerRequestContext request) {
        var type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        var isPatch = request.getMethod().equals("PATCH");
        var problem = type == null
                ? Problem.of(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        "Say what the body is: send Content-Type: %s, or the other one that the reference names.",
                        isPatch ? MERGE_PATCH : "application/json")
                : Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Content-Type %s is not understood here.", type);
        // RFC 5789, section 2.2.
        return isPatch ? problem.header("Accept-Patch", MERGE_PATCH) : problem;
    }

    private static Problem asProblem(Response response) {
        var status = response.getStatusInfo();
        return Problem.of(
                new ProblemType("http-" + status.getStatusCode(), status.getStatusCode(), status.getReasonPhrase()),
                "The request was refused: %s.",
                status.getReasonPhrase());
    }

    /** A constraint that our own answer breaks is our fault, not the caller's. */
    private static boolean isOurs(ConstraintViolation<?> violation) {
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }
}
