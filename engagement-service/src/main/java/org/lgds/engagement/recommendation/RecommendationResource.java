package org.lgds.engagement.recommendation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.engagement.Reason;
import org.lgds.engagement.advisor.Advisors;
import org.lgds.engagement.council.CouncilRecords;
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.engagement.council.Successor;
import org.lgds.engagement.council.Writers;
import org.lgds.engagement.engagement.Engagement;
import org.lgds.engagement.engagement.Engagements;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesQuery;
import org.lgds.kit.event.Journal;
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;
import org.lgds.kit.history.History;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

@Path("/v1/recommendations")
public class RecommendationResource {

    private final ImplementingRecommendations implementing;
    private final PassingRecommendationsOn passing;
    private final Engagements engagements;
    private final Advisors advisors;
    private final Caller caller;
    private final Writers writers;
    private final CouncilRecords records;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    RecommendationResource(
            ImplementingRecommendations implementing,
            PassingRecommendationsOn passing,
            Engagements engagements,
            Advisors advisors,
            Caller caller,
            Writers writers,
            CouncilRecords records,
            Journal journal,
            Versions versions,
            Clock clock) {
        this.implementing = implementing;
        this.passing = passing;
        this.engagements = engagements;
        this.advisors = advisors;
        this.caller = caller;
        this.writers = writers;
        this.records = records;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Page<RecommendationView> list(
            @Valid @BeanParam RecommendationQuery query, @Valid @BeanParam PageQuery page) {
        return records.page(Recommendation.KIND, query.conditions(), page, this::view);
    }

    @GET
    @Path("changes")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Changes<RecommendationView> changes(@RestQuery String council, @Valid @BeanParam ChangesQuery since) {
        return records.changes(Recommendation.KIND, council, since, this::view);
    }

    @GET
    @Path("export")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam RecommendationQuery query) {
        return records.export(
                format,
                Recommendation.KIND,
                query::conditions,
                RecommendationRow.class,
                RecommendationRow::of,
                recommendation -> RecommendationView.of(recommendation, null));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public RestResponse<RecommendationView> get(@RestPath UUID id) {
        return shown(records.readable(Recommendation.KIND, id));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Page<History.Entry> history(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        return records.history(Recommendation.KIND, id, page);
    }

    @POST
    @RolesAllowed("advisor")
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<RecommendationView> create(@Valid @NotNull NewRecommendation body) {
        var engagement = Engagement.<Engagement>findByIdOptional(body.engagement())
                .orElseThrow(() ->
                        Problem.of(ProblemType.UNKNOWN_REFERENCE, "There is no engagement %s.", body.engagement()));
        KnownCouncil.inBeing(engagement.council).mustBeAdvisable();
        engagements.open(engagement.id);
        var recommendation = Recommendation.draft(body, engagement.council);
        journal.add(recommendation.write(clock.instant()));
        recommendation.persist();
        return versions.created(recommendation, view(recommendation), "/v1/recommendations/" + recommendation.id);
    }

    @POST
    @Path("{id}/issue")
    @RolesAllowed("advisor")
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<RecommendationView> issue(@RestPath UUID id) {
        var recommendation = records.toBeChanged(Recommendation.KIND, id);
        engagements.open(recommendation.engagement);
        advisors.mustBeFreeToRecommend(caller.subject(), recommendation.asset);
        journal.add(implementing.issue(recommendation));
        return shown(recommendation);
    }

    @POST
    @Path("{id}/acceptance")
    @RolesAllowed({"council-editor", "council-sro"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<RecommendationView> accept(@RestPath UUID id) {
        var recommendation = records.toBeChangedByItsCouncil(Recommendation.KIND, id);
        implementing.accept(recommendation);
        return shown(recommendation);
    }

    @POST
    @Path("{id}/rejection")
    @RolesAllowed({"council-editor", "council-sro"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<RecommendationView> reject(@RestPath UUID id, @Valid @NotNull Rejection body) {
        var recommendation = records.toBeChangedByItsCouncil(Recommendation.KIND, id);
        journal.add(recommendation.reject(body, clock.instant()));
        return shown(recommendation);
    }

    @POST
    @Path("{id}/deferral")
    @RolesAllowed({"council-editor", "council-sro"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<RecommendationView> defer(@RestPath UUID id, @Valid @NotNull Deferral body) {
        var recommendation = records.toBeChangedByItsCouncil(Recommendation.KIND, id);
        if (!body.until().isAfter(LocalDate.now(clock))) {
            throw Problem.invalidBody("/until", "Name a day to come, on which your council will decide.");
        }
        journal.add(recommendation.defer(body, clock.instant()));
        return shown(recommendation);
    }

    /** Of a practice or a standard: the council has done it, and says what shows it. */
    @POST
    @Path("{id}/implementation")
    @RolesAllowed({"council-editor", "council-sro"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<RecommendationView> implement(@RestPath UUID id, @Valid @NotNull Evidence body) {
        var recommendation = records.toBeChangedByItsCouncil(Recommendation.KIND, id);
        journal.add(recommendation.implement(body, clock.instant()));
        return shown(recommendation);
    }

    /** Nothing will come of it any more, by LGDS's word or that of the council's accountable officer. */
    @POST
    @Path("{id}/lapse")
    @RolesAllowed({"advisor", "programme-manager", "council-sro"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<RecommendationView> lapse(@RestPath UUID id, @Valid @NotNull Reason body) {
        var recommendation = writers.advise()
                ? records.toBeChanged(Recommendation.KIND, id)
                : records.toBeChangedByItsCouncil(Recommendation.KIND, id);
        journal.add(implementing.lapse(recommendation, body.reason()));
        return shown(recommendation);
    }

    /** Of an engagement that is over: says which of several councils that follow has it. Others go with their engagement. */
    @POST
    @Path("{id}/transfer")
    @RolesAllowed("programme-manager")
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<RecommendationView> transfer(@RestPath UUID id, @Valid @NotNull Successor body) {
        var recommendation = records.toBePassedTo(body.council(), Recommendation.KIND, id);
        Engagement.mustNotWait(recommendation.engagement);
        passing.passTo(body.council(), recommendation);
        return shown(recommendation);
    }

    private RestResponse<RecommendationView> shown(Recommendation recommendation) {
        return versions.answer(recommendation, view(recommendation));
    }

    private RecommendationView view(Recommendation recommendation) {
        return RecommendationView.of(
                recommendation, records.allowedActions(RecommendationResource.class, recommendation));
    }
}
