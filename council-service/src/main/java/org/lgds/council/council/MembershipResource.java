package org.lgds.council.council;

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

/** The county that a council lies in and the authority it is a member of, over time; a council shows them all itself. */
@Path("/v1/councils/{code}/memberships")
public class MembershipResource {

    private final KeepingRegister register;
    private final CouncilSight sight;

    MembershipResource(KeepingRegister register, CouncilSight sight) {
        this.register = register;
        this.sight = sight;
    }

    /** Records that a council lies in a county, or is a member of an authority. */
    @POST
    @RolesAllowed("lgds-admin")
    @Scope("councils:write")
    @Transactional
    @Idempotent
    public RestResponse<CouncilView> join(@RestPath String code, @NotNull @Valid NewMembership body) {
        return sight.recorded(code, council -> register.join(council, body));
    }

    /** Ends a council's membership, on a day. */
    @POST
    @Path("ending")
    @RolesAllowed("lgds-admin")
    @Scope("councils:write")
    @Transactional
    @Idempotent
    public RestResponse<CouncilView> end(@RestPath String code, @NotNull @Valid MembershipEnd body) {
        return sight.recorded(code, council -> register.leave(council, body));
    }
}
