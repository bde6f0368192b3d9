package org.lgds.gateway.me;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.lgds.gateway.consumer.PlanView;
import org.lgds.kit.problem.Unauthenticated;
import org.lgds.kit.security.Caller;

/** What the suite reads from the caller's token, for whoever wonders at a 403 or a 429. */
@Path("/v1/me")
public class MeResource {

    private final Caller caller;

    MeResource(Caller caller) {
        this.caller = caller;
    }

    /** Open to any role, and asks for a token itself. */
    @GET
    @PermitAll
    public MeView get(@Context RoutingContext context) {
        if (caller.anonymous()) {
            throw Unauthenticated.problem();
        }
        return MeView.of(caller, PlanView.of(context));
    }
}
