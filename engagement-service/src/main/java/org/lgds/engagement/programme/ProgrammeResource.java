package org.lgds.engagement.programme;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.engagement.ledger.Ledger;
import org.lgds.kit.event.Journal;
import org.lgds.kit.history.History;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** Rounds of funding, from plan to completion. */
@Path("/v1/programmes")
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammeResource {

    private final ProgrammeSight sight;
    private final Ledger ledger;
    private final FundingDefaults defaults;
    private final Event<Object> said;
    private final History history;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    ProgrammeResource(
            ProgrammeSight sight,
            Ledger ledger,
            FundingDefaults defaults,
            Event<Object> said,
            History history,
            Journal journal,
            Versions versions,
            Clock clock) {
        this.sight = sight;
        this.ledger = ledger;
        this.defaults = defaults;
        this.said = said;
        this.history = history;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    /** Shows a programme. */
    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    public RestResponse<ProgrammeView> get(@RestPath UUID id) {
        return shown(sight.of(id));
    }

    /** Lists what happened to a programme, and when. */
    @GET
    @Path("{id}/history")
    @PermitAll
    @Transactional
    public Page<History.Entry> history(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        return history.of("programme", sight.of(id).key(), page, sight.reach(), ProgrammeSight.FIELDS, true);
    }

    /** Plans a programme. */
    @POST
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<ProgrammeView> plan(@Valid @NotNull ProgrammeTerms body) {
        var programme = Programme.planned(body.complete(defaults));
        var planned = programme.plan(clock.instant());
        programme.persist();
        ledger.setBudget(programme.id, programme.budget, planned);
        journal.add(planned);
        return versions.created(programme, sight.view(programme), "/v1/programmes/" + programme.id);
    }

    /** Replaces the terms of a programme. */
    @PUT
    @Path("{id}")
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    public RestResponse<ProgrammeView> change(@RestPath UUID id, @Valid @NotNull ProgrammeTerms body) {
        var programme = sight.toBeChanged(id);
        var changed = programme.write(body.complete(defaults), clock.instant());
        ledger.changeBudget(id, programme.budget, changed);
        journal.add(changed);
        return shown(programme);
    }

    /** Opens a programme to applications. */
    @POST
    @Path("{id}/opening")
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<ProgrammeView> open(@RestPath UUID id) {
        var programme = sight.toBeChanged(id);
        journal.add(programme.open(clock.instant()));
        return shown(programme);
    }

    /** Closes a programme to applications. */
    @POST
    @Path("{id}/closing")
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<ProgrammeView> close(@RestPath UUID id) {
        var programme = sight.toBeChanged(id);
        journal.add(programme.close(clock.instant()));
        return shown(programme);
    }

    /** Records that every application to a programme has its answer. */
    @POST
    @Path("{id}/decision")
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<ProgrammeView> decide(@RestPath UUID id) {
        var programme = sight.toBeChanged(id);
        programme.holdAlone();
        var decided = programme.decided(clock.instant());
        said.fire(new ProgrammeIsDeciding(id));
        journal.add(decided);
        return shown(programme);
    }

    /** Completes a programme: every award is over. */
    @POST
    @Path("{id}/completion")
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<ProgrammeView> complete(@RestPath UUID id) {
        var programme = sight.toBeChanged(id);
        programme.holdAlone();
        var completed = programme.complete(clock.instant());
        said.fire(new ProgrammeIsCompleting(id));
        journal.add(completed);
        return shown(programme);
    }

    private RestResponse<ProgrammeView> shown(Programme programme) {
        return versions.answer(programme, sight.view(programme));
    }
}
