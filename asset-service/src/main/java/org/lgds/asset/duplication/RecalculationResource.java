package org.lgds.asset.duplication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.lgds.asset.lgsl.KnownService;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Unversioned;

/** Lets everything be looked at for duplication again, as if all of it had changed. */
@Path("/v1/duplications/recalculation")
public class RecalculationResource {

    /**
     * What will be looked at.
     *
     * @param scopes how many services, products, categories and assets
     */
    public record Recalculation(int scopes) {}

    private final Scopes scopes;

    RecalculationResource(Scopes scopes) {
        this.scopes = scopes;
    }

    /**
     * Asks for a new look for duplication, at one service or at all. It follows in the background, a scope in each
     * transaction; what is found is told by events.
     *
     * @param service LGSL code of the service to look at; left out, all of them
     */
    @POST
    @RolesAllowed("catalogue-editor")
    @Scope("assets:write")
    @Transactional
    @Idempotent
    @APIResponse(
            responseCode = "202",
            description = "It will be done; what is found is told by events.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Recalculation.class)))
    @Unversioned
    public RestResponse<Recalculation> recalculate(@RestQuery Integer service) {
        if (service != null && KnownService.findById(service) == null) {
            throw Problem.invalidParameter("service", "There is no service %d that we have heard of.", service);
        }
        var added = service == null ? scopes.addAll() : scopes.add(service);
        return ResponseBuilder.<Recalculation>create(Status.ACCEPTED)
                .entity(new Recalculation(added))
                .build();
    }
}
