package org.lgds.council.assessment;

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
import org.lgds.council.answer.Answers;
import org.lgds.kit.event.Journal;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** The council's own steps of its assessment. */
@Path("/v1/assessments/{id}")
public class StandingResource {

    private final Caller caller;
    private final AssessmentSight sight;
    private final Scoring scoring;
    private final Standing standing;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    StandingResource(
            Caller caller,
            AssessmentSight sight,
            Scoring scoring,
            Standing standing,
            Journal journal,
            Versions versions,
            Clock clock) {
        this.caller = caller;
        this.sight = sight;
        this.scoring = scoring;
        this.standing = standing;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * Signs an assessment off: the senior responsible officer stands for the answers as they are. A change of any
     * undoes it.
     */
    @POST
    @Path("sign-off")
    @RolesAllowed("council-sro")
    @Scope("maturity:write")
    @Transactional
    @Idempotent
    public RestResponse<AssessmentView> signOff(@RestPath UUID id) {
        var assessment = seen(id);
        assessment.move("sign-off");
        Scoring.mustLackNothing(scoring.lackingAnswers(assessment));
        journal.add(assessment.sign(caller.subject(), Answers.authors(id), clock.instant()));
        return answer(assessment);
    }

    /** Submits an assessment: its answers are frozen. They are complete, confirmed and signed off by then. */
    @POST
    @Path("submission")
    @RolesAllowed({"council-editor", "council-sro"})
    @Scope("maturity:write")
    @Transactional
    @Idempotent
    public RestResponse<AssessmentView> submit(@RestPath UUID id) {
        var assessment = seen(id);
        assessment.move("submission");
        Scoring.mustLackNothing(scoring.lacking(assessment));
        journal.add(assessment.submit(clock.instant()));
        return answer(assessment);
    }

    /** Makes a self-assessment the council's current result. */
    @POST
    @Path("finalisation")
    @RolesAllowed("council-sro")
    @Scope("maturity:write")
    @Transactional
    @Idempotent
    public RestResponse<AssessmentView> finalise(@RestPath UUID id) {
        return finish(id, "finalisation");
    }

    /** Accepts the provisional result of an assessment as it is. */
    @POST
    @Path("acceptance")
    @RolesAllowed("council-sro")
    @Scope("maturity:write")
    @Transactional
    @Idempotent
    public RestResponse<AssessmentView> accept(@RestPath UUID id) {
        return finish(id, "acceptance");
    }

    /** Withdraws an assessment, with the reason. */
    @POST
    @Path("withdrawal")
    @RolesAllowed({"council-editor", "council-sro"})
    @Scope("maturity:write")
    @Transactional
    @Idempotent
    public RestResponse<AssessmentView> withdraw(@RestPath UUID id, @NotNull @Valid Reason body) {
        var assessment = seen(id);
        journal.add(assessment.withdraw(body.reason(), clock.instant()));
        return answer(assessment);
    }

    private RestResponse<AssessmentView> finish(UUID id, String action) {
        var assessment = seen(id);
        standing.finish(assessment, action, null);
        return answer(assessment);
    }

    private Assessment seen(UUID id) {
        var assessment = sight.ofOwn(id);
        versions.mustMatch(assessment);
        return assessment;
    }

    private RestResponse<AssessmentView> answer(Assessment assessment) {
        return versions.answer(assessment, sight.view(assessment));
    }
}
