package org.lgds.gateway.me;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.lgds.kit.problem.Unauthenticated;
import org.lgds.kit.security.Caller;

/** What the suite reads from the caller's token, for whoever wonders at a 403. */
@Path("/v1/me")
public class MeResource {

    private final Caller caller;

    MeResource(Caller caller) {
        this.caller = caller;
    }

    /** Open to any role, and asks for a token itself. */
    @GET
    @PermitAll
    public MeView get() {
        if (caller.anonymous()) {
            throw Unauthenticated.problem();
        }
        return MeView.of(caller);
    }
}
