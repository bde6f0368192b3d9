package org.lgds.engagement.award;

import java.time.Clock;
import java.time.LocalDate;
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
import org.lgds.engagement.Reason;
import org.lgds.engagement.council.CouncilRecords;
import org.lgds.engagement.council.Successor;
import org.lgds.kit.event.Journal;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** What LGDS does with awards. */
@Path("/v1/awards")
public class AwardStepResource {

    private final AwardSight sight;
    private final CouncilRecords records;
    private final Awarding awarding;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    AwardStepResource(
            AwardSight sight,
            CouncilRecords records,
            Awarding awarding,
            Journal journal,
            Versions versions,
            Clock clock) {
        this.sight = sight;
        this.records = records;
        this.awarding = awarding;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    /** Ends the offer of an award that was not accepted in time. Each night does the same. */
    @POST
    @Path("{id}/lapse")
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<AwardView> lapse(@RestPath UUID id) {
        return step(id, awarding::lapse);
    }

    /** Records that a condition of an award is fulfilled. */
    @POST
    @Path("{id}/fulfilment")
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<AwardView> fulfil(@RestPath UUID id, @Valid @NotNull Fulfilment body) {
        return step(id, award -> journal.add(award.fulfil(body.number(), LocalDate.now(clock), clock.instant())));
    }

    /** Activates an award: its payments may begin. */
    @POST
    @Path("{id}/activation")
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<AwardView> activate(@RestPath UUID id) {
        return step(id, awarding::activate);
    }

    /** Suspends an award, with the reason: nothing is paid until it is resumed. */
    @POST
    @Path("{id}/suspension")
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<AwardView> suspend(@RestPath UUID id, @Valid @NotNull Reason body) {
        return step(id, award -> journal.add(award.suspend(body.reason(), clock.instant())));
    }

    /** Resumes an award that was suspended. */
    @POST
    @Path("{id}/resumption")
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<AwardView> resume(@RestPath UUID id) {
        return step(id, awarding::resume);
    }

    /** Terminates an award before its time, with the reason. */
    @POST
    @Path("{id}/termination")
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<AwardView> terminate(@RestPath UUID id, @Valid @NotNull Reason body) {
        return step(id, award -> awarding.terminate(award, body.reason()));
    }

    /** Completes an award of which everything is done. */
    @POST
    @Path("{id}/completion")
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<AwardView> complete(@RestPath UUID id) {
        return step(id, awarding::complete);
    }

    /** Confirms which of several successors has an award. */
    @POST
    @Path("{id}/transfer")
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<AwardView> transfer(@RestPath UUID id, @Valid @NotNull Successor body) {
        var award = records.toBePassedTo(body.council(), Award.KIND, id);
        awarding.passTo(body.council(), award);
        return shown(award);
    }

    private RestResponse<AwardView> step(UUID id, Consumer<Award> step) {
        var award = records.toBeChanged(Award.KIND, id);
        step.accept(award);
        return shown(award);
    }

    private RestResponse<AwardView> shown(Award award) {
        return versions.answer(award, sight.view(award));
    }
}
