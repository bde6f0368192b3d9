package org.lgds.council.change;

import java.util.UUID;
import java.util.function.Consumer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** The stages of a reorganisation. Shadow and vesting come by themselves on their days; by hand they come not before. */
@Path("/v1/structural-changes/{id}")
public class StageResource {

    private final Reorganising reorganising;
    private final ChangeSight sight;
    private final Versions versions;

    StageResource(Reorganising reorganising, ChangeSight sight, Versions versions) {
        this.reorganising = reorganising;
        this.sight = sight;
        this.versions = versions;
    }

    /** Records that a reorganisation is out for consultation. */
    @POST
    @Path("consultation")
    @RolesAllowed("lgds-admin")
    @Scope("councils:write")
    @Transactional
    @Idempotent
    public RestResponse<ChangeView> consult(@RestPath UUID id, @NotNull @Valid Stage body) {
        return take(id, change -> reorganising.consult(change, body));
    }

    /** Records the decision on a reorganisation. */
    @POST
    @Path("decision")
    @RolesAllowed("lgds-admin")
    @Scope("councils:write")
    @Transactional
    @Idempotent
    public RestResponse<ChangeView> decide(@RestPath UUID id, @NotNull @Valid Stage body) {
        return take(id, change -> reorganising.decide(change, body));
    }

    /** Records the order that makes a reorganisation law. */
    @POST
    @Path("order")
    @RolesAllowed("lgds-admin")
    @Scope("councils:write")
    @Transactional
    @Idempotent
    public RestResponse<ChangeView> order(@RestPath UUID id, @NotNull @Valid Order body) {
        return take(id, change -> reorganising.order(change, body));
    }

    /** Records that the new councils of a reorganisation sit as shadow authorities. */
    @POST
    @Path("shadow")
    @RolesAllowed("lgds-admin")
    @Scope("councils:write")
    @Transactional
    @Idempotent
    public RestResponse<ChangeView> enterShadow(@RestPath UUID id) {
        return take(id, reorganising::enterShadow);
    }

    /** Carries a reorganisation out on its vesting day: the register changes over. */
    @POST
    @Path("vesting")
    @RolesAllowed("lgds-admin")
    @Scope("councils:write")
    @Transactional
    @Idempotent
    public RestResponse<ChangeView> vest(@RestPath UUID id) {
        return take(id, reorganising::vest);
    }

    /** Cancels a reorganisation that will not come. */
    @POST
    @Path("cancellation")
    @RolesAllowed("lgds-admin")
    @Scope("councils:write")
    @Transactional
    @Idempotent
    public RestResponse<ChangeView> cancel(@RestPath UUID id, @NotNull @Valid Cancellation body) {
        return take(id, change -> reorganising.cancel(change, body.reason()));
    }

    private RestResponse<ChangeView> take(UUID id, Consumer<StructuralChange> step) {
        reorganising.takeTurn();
        var change = reorganising.of(id);
        versions.mustMatch(change);
        step.accept(change);
        return versions.answer(change, sight.view(change));
    }
}
