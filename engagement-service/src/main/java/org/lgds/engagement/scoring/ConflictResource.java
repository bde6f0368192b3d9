package org.lgds.engagement.scoring;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.engagement.Reason;
import org.lgds.engagement.application.ApplicationSight;
import org.lgds.engagement.panel.DeclarationView;
import org.lgds.engagement.panel.Interests;
import org.lgds.engagement.panel.PanelDeclaration;
import org.lgds.kit.event.Journal;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** Members of the panel who stand aside from one application. */
@Path("/v1/applications/{id}/conflict")
public class ConflictResource {

    private final Caller caller;
    private final ApplicationSight applications;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    ConflictResource(Caller caller, ApplicationSight applications, Journal journal, Versions versions, Clock clock) {
        this.caller = caller;
        this.applications = applications;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * Stands aside from an application, as a member of the panel who finds that they have an interest in it. They
     * neither read it any more nor does their score count.
     */
    @POST
    @RolesAllowed("panel-member")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<DeclarationView> standAside(@RestPath UUID id, @Valid @NotNull Reason body) {
        var application = applications.of(id);
        var declaration = PanelDeclaration.of(caller.subject(), application.programme, id);
        journal.add(declaration.declare(new Interests(null, null, body.reason()), clock.instant()));
        declaration.persist();
        return versions.created(
                declaration,
                DeclarationView.of(declaration),
                "/v1/programmes/" + application.programme + "/declaration");
    }
}
