package org.lgds.council.reviewing;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.council.assessment.Assessment;
import org.lgds.council.assessment.AssessmentSight;
import org.lgds.council.assessment.AssessmentView;
import org.lgds.council.assessment.Reason;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** What peers and moderators do with an assessment from its submission to its provisional result. */
@Path("/v1/assessments/{id}")
public class ReviewStepResource {

    private final Reviewing reviewing;
    private final AssessmentSight sight;
    private final Versions versions;

    ReviewStepResource(Reviewing reviewing, AssessmentSight sight, Versions versions) {
        this.reviewing = reviewing;
        this.sight = sight;
        this.versions = versions;
    }

    /**
     * Names the peers who review an assessment, or names them anew. Who is not named any more is off it unless they
     * have completed.
     */
    @POST
    @Path("peer-review")
    @RolesAllowed("moderator")
    @Scope("maturity:write")
    @Transactional
    @Idempotent
    public RestResponse<AssessmentView> peerReview(@RestPath UUID id, @NotNull @Valid NamedReviewers body) {
        var assessment = seen(id);
        reviewing.name(assessment, body.reviewers());
        return answer(assessment);
    }

    /** Completes the calling reviewer's part. The assessment then leaves their sight. */
    @POST
    @Path("review-completion")
    @RolesAllowed("peer-reviewer")
    @Scope("maturity:write")
    @Transactional
    @Idempotent
    public RestResponse<AssessmentView> complete(@RestPath UUID id) {
        var assessment = reviewing.hold(id);
        reviewing.mustReview(assessment);
        versions.mustMatch(assessment);
        reviewing.complete(assessment);
        return answer(assessment);
    }

    /** Takes up the moderation of an assessment, or takes it over from another moderator. */
    @POST
    @Path("moderation")
    @RolesAllowed("moderator")
    @Scope("maturity:write")
    @Transactional
    @Idempotent
    public RestResponse<AssessmentView> moderate(@RestPath UUID id) {
        var assessment = seen(id);
        reviewing.moderate(assessment);
        return answer(assessment);
    }

    /** Issues the provisional result of an assessment to its council. The days to contest it begin. */
    @POST
    @Path("provisional-result")
    @RolesAllowed("moderator")
    @Scope("maturity:write")
    @Transactional
    @Idempotent
    public RestResponse<AssessmentView> issue(@RestPath UUID id) {
        var assessment = reviewing.hold(id);
        reviewing.mustModerate(assessment);
        versions.mustMatch(assessment);
        reviewing.issue(assessment);
        return answer(assessment);
    }

    /** Gives an assessment back to its council, which may change its answers and sign again. */
    @POST
    @Path("return")
    @RolesAllowed("moderator")
    @Scope("maturity:write")
    @Transactional
    @Idempotent
    public RestResponse<AssessmentView> giveBack(@RestPath UUID id, @NotNull @Valid Reason body) {
        var assessment = reviewing.hold(id);
        reviewing.mustModerate(assessment);
        versions.mustMatch(assessment);
        reviewing.giveBack(assessment, body.reason());
        return answer(assessment);
    }

    private Assessment seen(UUID id) {
        var assessment = reviewing.hold(id);
        versions.mustMatch(assessment);
        return assessment;
    }

    private RestResponse<AssessmentView> answer(Assessment assessment) {
        return versions.answer(assessment, sight.view(assessment));
    }
}
