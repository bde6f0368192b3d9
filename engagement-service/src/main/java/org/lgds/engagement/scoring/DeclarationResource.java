package org.lgds.engagement.scoring;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.engagement.panel.DeclarationView;
import org.lgds.engagement.panel.Interests;
import org.lgds.engagement.panel.PanelDeclaration;
import org.lgds.engagement.programme.ProgrammeSight;
import org.lgds.kit.event.Journal;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** What members of the panel say of their interests: each their own, for a round before all else. */
@Path("/v1/programmes/{id}/declaration")
public class DeclarationResource {

    private final Caller caller;
    private final ProgrammeSight programmes;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    DeclarationResource(Caller caller, ProgrammeSight programmes, Journal journal, Versions versions, Clock clock) {
        this.caller = caller;
        this.programmes = programmes;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    /** Shows the interests that the calling member of the panel has declared for a programme. */
    @GET
    @RolesAllowed("panel-member")
    @Scope("engagements:read")
    @Transactional
    public RestResponse<DeclarationView> get(@RestPath UUID id) {
        var declaration = PanelDeclaration.ofRound(caller.subject(), programmes.of(id).id)
                .orElseThrow(() -> Problem.notFound("declaration of yours for programme", id));
        return versions.answer(declaration, DeclarationView.of(declaration));
    }

    /**
     * Declares the calling member's interests for a programme, the first time or anew. What is said last holds. The
     * councils and parties that the member's token is for are among their interests, named or not, so that a score does
     * not count which was given before the token said so.
     */
    @PUT
    @RolesAllowed("panel-member")
    @Scope("funding:write")
    @Transactional
    @Creates(orChanges = true)
    public RestResponse<DeclarationView> declare(@RestPath UUID id, @Valid @NotNull Interests body) {
        var programme = programmes.of(id).id;
        var known = PanelDeclaration.ofRound(caller.subject(), programme);
        known.ifPresentOrElse(versions::mustMatch, () -> versions.mustMatch(null, versions.condition()));
        var declaration = known.orElseGet(() -> PanelDeclaration.of(caller.subject(), programme, null));
        journal.add(declaration.declare(body.and(caller.councils(), caller.parties()), clock.instant()));
        declaration.persist();
        return known.isPresent()
                ? versions.answer(declaration, DeclarationView.of(declaration))
                : versions.created(
                        declaration, DeclarationView.of(declaration), "/v1/programmes/" + id + "/declaration");
    }
}
