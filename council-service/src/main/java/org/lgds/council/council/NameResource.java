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

/** What a council is called, in English and in Welsh, over time; a council shows all its names itself. */
@Path("/v1/councils/{code}/names")
public class NameResource {

    private final KeepingRegister register;
    private final CouncilSight sight;

    NameResource(KeepingRegister register, CouncilSight sight) {
        this.register = register;
        this.sight = sight;
    }

    /** Gives a council another name, from a day on. */
    @POST
    @RolesAllowed("lgds-admin")
    @Scope("councils:write")
    @Transactional
    @Idempotent
    public RestResponse<CouncilView> rename(@RestPath String code, @NotNull @Valid NewName body) {
        return sight.recorded(code, council -> register.rename(council, body));
    }
}
