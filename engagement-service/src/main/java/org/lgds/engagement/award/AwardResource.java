package org.lgds.engagement.award;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.engagement.Reason;
import org.lgds.engagement.council.CouncilRecords;
import org.lgds.kit.event.Journal;
import org.lgds.kit.history.History;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** An award to read, and what its council says to it. */
@Path("/v1/awards")
@Produces(MediaType.APPLICATION_JSON)
public class AwardResource {

    private final AwardSight sight;
    private final CouncilRecords records;
    private final Awarding awarding;
    private final History history;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    AwardResource(
            AwardSight sight,
            CouncilRecords records,
            Awarding awarding,
            History history,
            Journal journal,
            Versions versions,
            Clock clock) {
        this.sight = sight;
        this.records = records;
        this.awarding = awarding;
        this.history = history;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    /** Shows an award of funding. */
    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    public RestResponse<AwardView> get(@RestPath UUID id) {
        return shown(sight.of(id));
    }

    /** Lists what happened to an award, and when. Reasons are between the council and LGDS. */
    @GET
    @Path("{id}/history")
    @PermitAll
    @Transactional
    public Page<History.Entry> history(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        var award = sight.of(id);
        return history.of("award", award.key(), page, sight.reach(award), AwardSight.FIELDS, false);
    }

    /** Accepts an award with its conditions, by the council it was offered to. */
    @POST
    @Path("{id}/acceptance")
    @RolesAllowed("council-sro")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<AwardView> accept(@RestPath UUID id) {
        var award = records.toBeChangedByItsCouncil(Award.KIND, id);
        journal.add(award.accept(LocalDate.now(clock), clock.instant()));
        return shown(award);
    }

    /** Declines an award, with the reason. */
    @POST
    @Path("{id}/decline")
    @RolesAllowed("council-sro")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<AwardView> decline(@RestPath UUID id, @Valid @NotNull Reason body) {
        var award = records.toBeChangedByItsCouncil(Award.KIND, id);
        awarding.decline(award, body.reason());
        return shown(award);
    }

    /** Goes on with an award that the council has taken over. Its payments waited for that. */
    @POST
    @Path("{id}/undertaking")
    @RolesAllowed("council-sro")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<AwardView> undertake(@RestPath UUID id) {
        var award = records.toBeChangedByItsCouncil(Award.KIND, id);
        awarding.undertake(award);
        return shown(award);
    }

    private RestResponse<AwardView> shown(Award award) {
        return versions.answer(award, sight.view(award));
    }
}
