package org.lgds.engagement.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.engagement.Reason;
import org.lgds.engagement.advisor.Advisors;
import org.lgds.kit.event.DomainEvent;
import org.lgds.kit.event.Journal;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** What moves a project on: by its lead council and programme managers; suppliers never lead. */
@Path("/v1/projects/{id}")
public class ProjectStepResource implements Steps {

    private final Caller caller;
    private final ProjectSight sight;
    private final Advisors advisors;
    private final Ending ending;
    private final EntityManager entities;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    ProjectStepResource(
            Caller caller,
            ProjectSight sight,
            Advisors advisors,
            Ending ending,
            EntityManager entities,
            Journal journal,
            Versions versions,
            Clock clock) {
        this.caller = caller;
        this.sight = sight;
        this.advisors = advisors;
        this.ending = ending;
        this.entities = entities;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public Class<?> resource() {
        return ProjectStepResource.class;
    }

    /**
     * The charter's whole text, and whether all outputs are to be open.
     *
     * @param text the whole text
     * @param openOutputs true if all outputs are to be under an open licence
     */
    public record Charter(
            @NotBlank @Size(max = 50_000) String text,
            @NotNull Boolean openOutputs) {}

    /**
     * Why it is stopped, and what it has found out.
     *
     * @param reason why it is stopped
     * @param findings what it has found out, for anyone to read
     */
    public record Stop(
            @NotBlank @Size(max = 2000) String reason,
            @NotBlank @Size(max = 20_000) String findings) {}

    /**
     * The advisor of a project.
     *
     * @param advisor subject of the advisor's token
     */
    public record Advisor(@NotBlank @Size(max = 255) String advisor) {}

    /**
     * Puts the sponsor's case for a project on record. An elected member of a council that takes part does so by their
     * own token.
     */
    @POST
    @Path("sponsor-case")
    @RolesAllowed("council-sponsor")
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<ProjectView> sponsor(@RestPath UUID id, @Valid @NotNull SponsorCase body) {
        var project = sight.of(id);
        var own = project.together().backers().stream()
                .filter(caller::isOf)
                .findFirst()
                .orElseThrow(
                        () -> Problem.of(
                                ProblemType.OTHER_COUNCIL,
                                "A sponsor is of the lead council, or of one that has joined the project; let yours join first."));
        ActiveCouncils.hold(own);
        versions.mustMatch(project);
        return done(project, project.record(body.text(), caller.subject(), clock.instant()));
    }

    /** Names the advisor of a project, who is registered and has no interest in a council that takes part. */
    @POST
    @Path("advisor")
    @RolesAllowed("programme-manager")
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<ProjectView> advise(@RestPath UUID id, @Valid @NotNull Advisor body) {
        var project = sight.toBeChanged(id);
        advisors.mustBeAbleToAdvise(body.advisor(), project.together().councils());
        return done(project, project.advise(body.advisor(), clock.instant()));
    }

    /** Moves a project on to forming: its partners are found. */
    @POST
    @Path("forming")
    @RolesAllowed({"programme-manager", "council-sro"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<ProjectView> form(@RestPath UUID id) {
        var project = sight.toBeChanged(id);
        return done(project, project.form(clock.instant()));
    }

    /** Replaces the wording of a project's charter, which everybody then signs anew. */
    @POST
    @Path("charter")
    @RolesAllowed({"programme-manager", "council-editor", "council-sro"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<ProjectView> charter(@RestPath UUID id, @Valid @NotNull Charter body) {
        var project = sight.toBeChanged(id);
        return done(project, project.charter(body.text(), body.openOutputs(), caller.subject(), clock.instant()));
    }

    /** Answers a competing project. A later answer takes the place of an earlier one. */
    @POST
    @Path("answer")
    @RolesAllowed({"programme-manager", "council-editor", "council-sro"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<ProjectView> answer(@RestPath UUID id, @Valid @NotNull AnswerTo body) {
        var project = sight.toBeChanged(id);
        if (!Competing.competes(body.project(), project)) {
            throw Problem.of(
                    ProblemType.UNKNOWN_REFERENCE,
                    "No open project %s on the same service competes with this one.",
                    body.project());
        }
        var answer = new Answer(body.project(), body.answer(), LocalDate.now(clock));
        return done(project, project.answer(answer, clock.instant()));
    }

    /** Charters a project, once everybody has signed. */
    @POST
    @Path("chartering")
    @RolesAllowed({"programme-manager", "council-sro"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<ProjectView> charterIt(@RestPath UUID id) {
        var project = sight.toBeChanged(id);
        Competing.hold(entities, project.service);
        return done(project, project.charterIt(Competing.unanswered(project), LocalDate.now(clock), clock.instant()));
    }

    /** Pauses a project, with the reason. */
    @POST
    @Path("pause")
    @RolesAllowed({"programme-manager", "council-sro"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<ProjectView> pause(@RestPath UUID id, @Valid @NotNull Reason body) {
        var project = sight.toBeChanged(id);
        return done(project, project.pause(body.reason(), clock.instant()));
    }

    /** Resumes a project that was paused. */
    @POST
    @Path("resumption")
    @RolesAllowed({"programme-manager", "council-sro"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<ProjectView> resume(@RestPath UUID id) {
        var project = sight.toBeChanged(id);
        return done(project, project.resume(clock.instant()));
    }

    /** Stops a project before its time. What was found out is published with it. */
    @POST
    @Path("stop")
    @RolesAllowed({"programme-manager", "council-sro"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<ProjectView> stop(@RestPath UUID id, @Valid @NotNull Stop body) {
        var project = sight.toBeChanged(id);
        ending.stop(project, body.reason(), body.findings());
        return shown(project);
    }

    /** Closes a project that has done what it set out to do. */
    @POST
    @Path("closure")
    @RolesAllowed({"programme-manager", "council-sro"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<ProjectView> close(@RestPath UUID id) {
        var project = sight.toBeChanged(id);
        ending.close(project);
        return shown(project);
    }

    private RestResponse<ProjectView> done(Project project, DomainEvent event) {
        journal.add(event);
        return shown(project);
    }

    private RestResponse<ProjectView> shown(Project project) {
        return versions.answer(project, sight.whole(project));
    }
}
