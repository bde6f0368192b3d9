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

/** What a council is called in any scheme, over time; a council shows them all itself. */
@Path("/v1/councils/{code}/identifiers")
public class IdentifierResource {

    private final KeepingRegister register;
    private final CouncilSight sight;

    IdentifierResource(KeepingRegister register, CouncilSight sight) {
        this.register = register;
        this.sight = sight;
    }

    /** Gives a council an identifier of another register. */
    @POST
    @RolesAllowed("lgds-admin")
    @Scope("councils:write")
    @Transactional
    @Idempotent
    public RestResponse<CouncilView> identify(@RestPath String code, @NotNull @Valid NewIdentifier body) {
        return sight.recorded(code, council -> register.identify(council, body));
    }

    /** Ends an identifier of a council, on a day. */
    @POST
    @Path("ending")
    @RolesAllowed("lgds-admin")
    @Scope("councils:write")
    @Transactional
    @Idempotent
    public RestResponse<CouncilView> end(@RestPath String code, @NotNull @Valid IdentifierEnd body) {
        return sight.recorded(code, council -> register.endIdentifier(council, body));
    }
}
