package org.lgds.council.assessment;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesFeed;
import org.lgds.kit.delta.ChangesQuery;
import org.lgds.kit.event.Journal;
import org.lgds.kit.history.History;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.json.MergePatch;
import org.lgds.kit.json.ValidReading;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.tenant.CouncilCode;
import org.lgds.kit.version.Versions;

/** Assessments of digital maturity: each is its council's and LGDS's, and whose nobody shared is there for nobody else. */
@Path("/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
public class AssessmentResource {

    private final Caller caller;
    private final AssessmentSight sight;
    private final StartingAssessments starting;
    private final Scoring scoring;
    private final Journal journal;
    private final Pages pages;
    private final Versions versions;
    private final ChangesFeed changes;
    private final History history;
    private final ValidReading reading;
    private final Clock clock;

    AssessmentResource(
            Caller caller,
            AssessmentSight sight,
            StartingAssessments starting,
            Scoring scoring,
            Journal journal,
            Pages pages,
            Versions versions,
            ChangesFeed changes,
            History history,
            ValidReading reading,
            Clock clock) {
        this.caller = caller;
        this.sight = sight;
        this.starting = starting;
        this.scoring = scoring;
        this.journal = journal;
        this.pages = pages;
        this.versions = versions;
        this.changes = changes;
        this.history = history;
        this.reading = reading;
        this.clock = clock;
    }

    /** Lists maturity assessments. */
    @GET
    @RolesAllowed("**")
    @Scope("maturity:read")
    @Transactional
    public Page<AssessmentView> list(@Valid @BeanParam AssessmentQuery query, @Valid @BeanParam PageQuery page) {
        return pages.of(page, (after, limit) -> sight.list(query, after, limit), Assessment::key, sight::view);
    }

    /**
     * Tells which maturity assessments changed since the last visit. Without {@code since} it begins with all of them.
     */
    @GET
    @Path("changes")
    @RolesAllowed("**")
    @Scope("maturity:read")
    @Transactional
    public Changes<AssessmentView> changes(
            @RestQuery @CouncilCode String council, @Valid @BeanParam ChangesQuery since) {
        return changes.of(
                since,
                ChangesFeed.BEFORE_EVERY_UUID,
                (after, before, limit) -> sight.changed(council, after, before, limit),
                sight::change);
    }

    /** Shows a maturity assessment. */
    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Scope("maturity:read")
    @Transactional
    public RestResponse<AssessmentView> get(@RestPath UUID id) {
        return answer(sight.of(id));
    }

    /**
     * Lists the steps of a maturity assessment, and when they were taken. What happened to an answer is in that
     * answer's history.
     */
    @GET
    @Path("{id}/history")
    @RolesAllowed("**")
    @Scope("maturity:read")
    @Transactional
    public Page<History.Entry> history(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        return history.of("assessment", sight.of(id).key(), page, field -> !field.equals("updatedAt"));
    }

    /**
     * Shows what an assessment would score now and how much of it is answered, with every cap and its cause. For a reviewer their
     * own adjustments count and no other's.
     */
    @GET
    @Path("{id}/score")
    @RolesAllowed("**")
    @Scope("maturity:read")
    @Transactional
    public Preview score(@RestPath UUID id) {
        var assessment = sight.of(id);
        return assessment.result != null
                ? new Preview(false, assessment.result, null)
                : new Preview(
                        true,
                        scoring.score(assessment, review -> sight.knows(assessment, review)),
                        assessment.state == Assessment.State.DRAFT ? scoring.lacking(assessment) : null);
    }

    /**
     * Says what to do next in an assessment. Failed gates come first, then the questions whose next higher answer would
     * lift the score most. There is no next page; ask for more at once. For a reviewer their own adjustments count and no other's.
     */
    @GET
    @Path("{id}/next-steps")
    @RolesAllowed("**")
    @Scope("maturity:read")
    @Transactional
    public Page<StepView> nextSteps(@RestPath UUID id, @Valid @BeanParam StepsQuery query) {
        var assessment = sight.of(id);
        var steps = scoring.steps(assessment, review -> sight.knows(assessment, review));
        return new Page<>(steps.stream().limit(query.limit()).toList(), null);
    }

    /** Starts a maturity assessment of a council. */
    @POST
    @RolesAllowed("council-editor")
    @Scope("maturity:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<AssessmentView> start(@NotNull @Valid NewAssessment body) {
        caller.mustBeOf(body.council());
        var assessment = starting.start(body);
        return versions.created(assessment, sight.view(assessment), "/v1/assessments/" + assessment.id);
    }

    /** Asks for another assurance of an assessment while it is a draft. */
    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed({"council-editor", "council-sro"})
    @Scope("maturity:write")
    @Transactional
    public RestResponse<AssessmentView> change(@RestPath UUID id, MergePatch body) {
        var assessment = sight.ofOwn(id);
        var wanted = reading.patched(new ChangedAssessment(assessment.assurance), body, ChangedAssessment.class);
        versions.mustMatch(assessment);
        assessment.ask(wanted.assurance(), clock.instant()).ifPresent(journal::add);
        return answer(assessment);
    }

    private RestResponse<AssessmentView> answer(Assessment assessment) {
        return versions.answer(assessment, sight.view(assessment));
    }
}
