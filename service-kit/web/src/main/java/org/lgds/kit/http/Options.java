package org.lgds.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.lgds.kit.json.MergePatch;
import org.lgds.kit.problem.Endpoints;

/**
 * Tells which methods a path has, and what a PATCH is of (RFC 5789, section 3.1). RESTEasy would name those of all paths of
 * the resource's class.
 */
class Options {

    private final Endpoints endpoints;

    Options(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    @ServerRequestFilter(preMatching = true)
    Response tell(ContainerRequestContext request) {
        var methods = request.getMethod().equals("OPTIONS")
                ? String.join(", ", endpoints.methodsAt(request.getUriInfo().getPath()))
                : "";
        if (methods.isEmpty()) {
            return null;
        }
        var answer = Response.noContent().header(HttpHeaders.ALLOW, methods);
        return methods.contains("PATCH")
                ? answer.header("Accept-Patch", MergePatch.TYPE).build()
                : answer.build();
    }
}
