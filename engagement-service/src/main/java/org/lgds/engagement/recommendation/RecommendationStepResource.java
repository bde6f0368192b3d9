package org.lgds.engagement.recommendation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.engagement.Reason;
import org.lgds.engagement.advisor.Advisors;
import org.lgds.engagement.council.CouncilRecords;
import org.lgds.engagement.council.Successor;
import org.lgds.engagement.council.Writers;
import org.lgds.engagement.engagement.Engagement;
import org.lgds.engagement.engagement.Engagements;
import org.lgds.kit.event.Journal;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.json.IfGiven;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;

/** The steps of a recommendation: LGDS puts it on the council's desk, the council decides on it. */
@Path("/v1/recommendations/{id}")
public class RecommendationStepResource {

    private final ImplementingRecommendations implementing;
    private final PassingRecommendationsOn passing;
    private final Engagements engagements;
    private final Advisors advisors;
    private final Caller caller;
    private final Writers writers;
    private final CouncilRecords records;
    private final RecommendationSight sight;
    private final Journal journal;
    private final Clock clock;

    RecommendationStepResource(
            ImplementingRecommendations implementing,
            PassingRecommendationsOn passing,
            Engagements engagements,
            Advisors advisors,
            Caller caller,
            Writers writers,
            CouncilRecords records,
            RecommendationSight sight,
            Journal journal,
            Clock clock) {
        this.implementing = implementing;
        this.passing = passing;
        this.engagements = engagements;
        this.advisors = advisors;
        this.caller = caller;
        this.writers = writers;
        this.records = records;
        this.sight = sight;
        this.journal = journal;
        this.clock = clock;
    }

    /** Issues a recommendation to its council. */
    @POST
    @Path("issue")
    @RolesAllowed("advisor")
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<RecommendationView> issue(@RestPath UUID id) {
        var recommendation = records.toBeChanged(Recommendation.KIND, id);
        var engagement = engagements.open(recommendation.engagement);
        var issued = implementing.issue(recommendation, caller.subject());
        // The asset is held by now: nobody becomes a supplier of it between the look and the end.
        advisors.mustBeFreeToRecommend(engagement.advisorsAnd(caller.subject()), recommendation.asset);
        journal.add(issued);
        return sight.shown(recommendation);
    }

    /** Accepts a recommendation, for the council. Of an asset that is deprecated it says why; of a retired one it is too late. */
    @POST
    @Path("acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"council-editor", "council-sro"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<RecommendationView> accept(
            @RestPath UUID id, @RequestBody(required = false) @IfGiven @Valid Acceptance body) {
        return accepted(id, body == null ? null : body.reason());
    }

    // Who has nothing to say sends no body, and no media type of one.
    @POST
    @Path("acceptance")
    @RolesAllowed({"council-editor", "council-sro"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    @Operation(hidden = true)
    public RestResponse<RecommendationView> accept(@RestPath UUID id) {
        return accepted(id, null);
    }

    private RestResponse<RecommendationView> accepted(UUID id, String reason) {
        var recommendation = records.toBeChangedByItsCouncil(Recommendation.KIND, id);
        implementing.accept(recommendation, reason);
        return sight.shown(recommendation);
    }

    /** Rejects a recommendation, with the reason. */
    @POST
    @Path("rejection")
    @RolesAllowed({"council-editor", "council-sro"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<RecommendationView> reject(@RestPath UUID id, @Valid @NotNull Rejection body) {
        var recommendation = records.toBeChangedByItsCouncil(Recommendation.KIND, id);
        journal.add(recommendation.reject(body, clock.instant()));
        return sight.shown(recommendation);
    }

    /** Defers the decision on a recommendation to another day. */
    @POST
    @Path("deferral")
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
        return sight.shown(recommendation);
    }

    /**
     * Records that the council has done what was recommended, and what shows it. It is for a practice or a standard; an
     * asset's adoption tells of itself.
     */
    @POST
    @Path("implementation")
    @RolesAllowed({"council-editor", "council-sro"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<RecommendationView> implement(@RestPath UUID id, @Valid @NotNull Evidence body) {
        var recommendation = records.toBeChangedByItsCouncil(Recommendation.KIND, id);
        journal.add(recommendation.implement(body, clock.instant()));
        return sight.shown(recommendation);
    }

    /** Ends a recommendation that nothing will come of any more. LGDS says so, or the council's accountable officer. */
    @POST
    @Path("lapse")
    @RolesAllowed({"advisor", "programme-manager", "council-sro"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<RecommendationView> lapse(@RestPath UUID id, @Valid @NotNull Reason body) {
        var recommendation = writers.advise()
                ? records.toBeChanged(Recommendation.KIND, id)
                : records.toBeChangedByItsCouncil(Recommendation.KIND, id);
        journal.add(implementing.lapse(recommendation, body.reason()));
        return sight.shown(recommendation);
    }

    /**
     * Says which of several councils that follow has a recommendation of an engagement that is over. Others go with
     * their engagement.
     */
    @POST
    @Path("transfer")
    @RolesAllowed("programme-manager")
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<RecommendationView> transfer(@RestPath UUID id, @Valid @NotNull Successor body) {
        var recommendation = records.toBePassedTo(body.council(), Recommendation.KIND, id);
        Engagement.mustNotWait(recommendation.engagement);
        passing.passTo(body.council(), recommendation);
        return sight.shown(recommendation);
    }
}
