package org.lgds.council.reviewing;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.council.assessment.Assessment;
import org.lgds.council.assessment.AssessmentSight;
import org.lgds.council.assessment.AssessmentView;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.list.Page;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** What a council contests of its provisional result, and how that is settled. */
@Path("/v1/assessments/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class ContestResource {

    private final Contesting contesting;
    private final AssessmentSight sight;
    private final Versions versions;

    ContestResource(Contesting contesting, AssessmentSight sight, Versions versions) {
        this.contesting = contesting;
        this.sight = sight;
        this.versions = versions;
    }

    /** Lists the contested questions of an assessment, the oldest first, with how each was settled. */
    @GET
    @Path("contested-questions")
    @RolesAllowed("**")
    @Scope("maturity:read")
    @Transactional
    public Page<ContestView> list(@RestPath UUID id) {
        return new Page<>(contesting.views(id), null);
    }

    /**
     * Contests the result of an assessment on one question or more. It may be done until the day the result names, and
     * more may follow until then.
     */
    @POST
    @Path("contest")
    @RolesAllowed("council-sro")
    @Scope("maturity:write")
    @Transactional
    @Idempotent
    public RestResponse<AssessmentView> contest(@RestPath UUID id, @NotNull @Valid NewContest body) {
        var assessment = sight.ofOwn(id);
        versions.mustMatch(assessment);
        contesting.contest(assessment, body);
        return answer(assessment);
    }

    /** Settles all that is contested in an assessment, by a second moderator; that is final. */
    @POST
    @Path("settlement")
    @RolesAllowed("moderator")
    @Scope("maturity:write")
    @Transactional
    @Idempotent
    public RestResponse<AssessmentView> settle(@RestPath UUID id, @NotNull @Valid NewSettlement body) {
        var assessment = sight.held(sight.of(id));
        versions.mustMatch(assessment);
        contesting.settle(assessment, body);
        return answer(assessment);
    }

    private RestResponse<AssessmentView> answer(Assessment assessment) {
        return versions.answer(assessment, sight.view(assessment));
    }
}
