package org.lgds.engagement.review;

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
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.engagement.council.CouncilRecords;
import org.lgds.engagement.engagement.Engagement;
import org.lgds.engagement.engagement.Engagements;
import org.lgds.engagement.plan.ActionPlan;
import org.lgds.kit.event.Journal;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** Progress reviews of an engagement, each held in its window. */
@Path("/v1/engagements/{id}/reviews")
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {

    private final Engagements engagements;
    private final CouncilRecords records;
    private final ReviewSettings settings;
    private final Journal journal;
    private final Versions versions;
    private final Caller caller;
    private final Clock clock;

    ReviewResource(
            Engagements engagements,
            CouncilRecords records,
            ReviewSettings settings,
            Journal journal,
            Versions versions,
            Caller caller,
            Clock clock) {
        this.engagements = engagements;
        this.records = records;
        this.settings = settings;
        this.journal = journal;
        this.versions = versions;
        this.caller = caller;
        this.clock = clock;
    }

    /** Lists the progress reviews of an engagement. */
    @GET
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Page<ReviewView> list(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        engagements.readable(id);
        return records.page(ProgressReview.KIND, new Conditions().and("engagement = %s", id), page, ReviewView::of);
    }

    /** Shows a progress review of an engagement. */
    @GET
    @Path("{review}")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public RestResponse<ReviewView> get(@RestPath UUID id, @RestPath UUID review) {
        var found = engagements.part(ProgressReview.KIND, id, review);
        return versions.answer(found, ReviewView.of(found));
    }

    /** Records a progress review of an engagement, held in its window. */
    @POST
    @RolesAllowed({"advisor", "programme-manager"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<ReviewView> create(@RestPath UUID id, @Valid @NotNull NewReview body) {
        var engagement = engagements.open(id);
        var review = ProgressReview.of(engagement, agreedOn(engagement, body.heldOn()), body, caller.subject());
        journal.add(review.hold(clock.instant()));
        review.persist();
        return versions.created(
                review, ReviewView.of(review), "/v1/engagements/%s/reviews/%s".formatted(id, review.id));
    }

    /** Throws {@link Problem} 400 for a day to come, 409 before a plan is agreed and outside its window. */
    private LocalDate agreedOn(Engagement engagement, LocalDate heldOn) {
        if (heldOn.isAfter(LocalDate.now(clock))) {
            throw Problem.invalidBody("/heldOn", "The day is to come: record a review once it was held.");
        }
        var agreedOn = ActionPlan.firstAgreed(engagement.id)
                .orElseThrow(() -> Problem.of(
                        ProblemType.CONFLICT,
                        "No plan of this engagement was agreed yet: there is no progress to review."));
        var from = agreedOn.plusMonths(settings.earliestMonths());
        var until = agreedOn.plusMonths(settings.latestMonths());
        if (heldOn.isBefore(from) || heldOn.isAfter(until)) {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "The plan was agreed on %s, so its progress is reviewed from %s to %s.",
                            agreedOn,
                            from,
                            until)
                    .with("from", from)
                    .with("until", until);
        }
        return agreedOn;
    }
}
