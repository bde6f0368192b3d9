package org.lgds.engagement.standard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.engagement.Reason;
import org.lgds.engagement.project.Project;
import org.lgds.engagement.project.ProjectSight;
import org.lgds.kit.calendar.WorkingDays;
import org.lgds.kit.event.Journal;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** Versions of a standard: the lead council and programme managers move them on, the participants vote on them. */
@Path("/v1/standards/{id}/versions")
public class VersionResource {

    private static final WorkingDays OPEN_DAYS = WorkingDays.of(WorkingDays.Nation.ENGLAND);

    private final Caller caller;
    private final ProjectSight projects;
    private final StandardSight sight;
    private final StandardSettings settings;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    VersionResource(
            Caller caller,
            ProjectSight projects,
            StandardSight sight,
            StandardSettings settings,
            Journal journal,
            Versions versions,
            Clock clock) {
        this.caller = caller;
        this.projects = projects;
        this.sight = sight;
        this.settings = settings;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * How long comments are taken.
     *
     * @param closesOn that day; left out, the earliest that is allowed
     */
    public record Consultation(LocalDate closesOn) {}

    /**
     * A participant's vote.
     *
     * @param choice what it says
     * @param participant id of the participant whose vote it is; left out where the caller acts for one alone
     */
    public record Voting(@NotNull Choice choice, UUID participant) {}

    /**
     * The first day on which an agreed version holds.
     *
     * @param inForceFrom that day
     */
    public record Agreement(@NotNull LocalDate inForceFrom) {}

    /** Shows a version of a standard. */
    @GET
    @Path("{number}")
    @PermitAll
    @Transactional
    public RestResponse<VersionView> get(@RestPath UUID id, @RestPath int number) {
        return shown(sight.version(sight.of(id), number));
    }

    /** Drafts the next version of a standard. */
    @POST
    @RolesAllowed({"programme-manager", "council-editor", "council-sro"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<VersionView> draft(@RestPath UUID id, @Valid @NotNull Draft body) {
        var standard = led(id);
        var now = clock.instant();
        var draft = standard.draft(body, now);
        journal.add(draft.drafted(project(draft), now));
        draft.persist();
        return versions.created(draft, sight.view(draft), "/v1/standards/" + id + "/versions/" + draft.number);
    }

    /** Replaces the draft of a standard's version. */
    @PUT
    @Path("{number}")
    @RolesAllowed({"programme-manager", "council-editor", "council-sro"})
    @Scope("standards:write")
    @Transactional
    public RestResponse<VersionView> change(@RestPath UUID id, @RestPath int number, @Valid @NotNull Draft body) {
        var version = toBeChanged(id, number);
        journal.add(version.change(body, project(version), clock.instant()));
        return shown(version);
    }

    /** Opens the consultation on a version of a standard. It lasts 20 working days at least. */
    @POST
    @Path("{number}/consultation")
    @RolesAllowed({"programme-manager", "council-sro"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<VersionView> consult(
            @RestPath UUID id, @RestPath int number, @Valid @NotNull Consultation body) {
        var version = toBeChanged(id, number);
        var today = LocalDate.now(clock);
        var earliest = OPEN_DAYS.after(today, settings.consultationDays());
        var last = body.closesOn() == null ? earliest : body.closesOn();
        if (last.isBefore(earliest)) {
            throw Problem.invalidBody(
                    "/closesOn",
                    "A consultation that opens today lasts %d working days, until %s at the earliest.",
                    settings.consultationDays(),
                    earliest);
        }
        journal.add(version.consult(today, last, project(version), clock.instant()));
        return shown(version);
    }

    /**
     * Votes on a version of a standard for the participant that the caller speaks for, or changes that vote. No version
     * is asked for, as the vote is its own.
     */
    @POST
    @Path("{number}/votes")
    @RolesAllowed({"council-sro", "department", "supplier", "provider"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<VersionView> vote(@RestPath UUID id, @RestPath int number, @Valid @NotNull Voting body) {
        projects.mustBeJoinedByCaller(project(sight.version(sight.of(id), number)), body.participant());
        var version = sight.version(sight.held(id), number);
        var project = project(version);
        var participant = projects.mustBeJoinedByCaller(project, body.participant());
        participant.mustBeSpokenForBy(caller);
        var event = version.hearVote(project, clock.instant());
        Vote.cast(version, participant.id, body.choice(), caller.subject(), clock.instant());
        journal.add(event);
        return shown(version);
    }

    /**
     * Agrees a version of a standard, with the day it comes into force: after those for which older versions are agreed, and before
     * those of newer ones.
     */
    @POST
    @Path("{number}/agreement")
    @RolesAllowed("programme-manager")
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<VersionView> agree(@RestPath UUID id, @RestPath int number, @Valid @NotNull Agreement body) {
        var version = toBeChanged(id, number);
        var today = LocalDate.now(clock);
        if (!body.inForceFrom().isAfter(today)) {
            throw Problem.invalidBody("/inForceFrom", "A version comes into force on a day after its agreement.");
        }
        var project = project(version);
        var tally = Tally.of(project, Vote.on(version));
        journal.add(version.agree(tally, body.inForceFrom(), today, project, clock.instant()));
        return shown(version);
    }

    /** Withdraws a version of a standard, with the reason. */
    @POST
    @Path("{number}/withdrawal")
    @RolesAllowed("programme-manager")
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<VersionView> withdraw(@RestPath UUID id, @RestPath int number, @Valid @NotNull Reason body) {
        var version = toBeChanged(id, number);
        journal.add(version.withdraw(body.reason(), LocalDate.now(clock), project(version), clock.instant()));
        return shown(version);
    }

    private Standard led(UUID id) {
        projects.mustBeLedByCaller(StandardSight.project(sight.of(id)));
        return sight.held(id);
    }

    private StandardVersion toBeChanged(UUID id, int number) {
        var version = sight.version(led(id), number);
        versions.mustMatch(version);
        return version;
    }

    private static Project project(StandardVersion version) {
        return StandardSight.project(version.standard);
    }

    private RestResponse<VersionView> shown(StandardVersion version) {
        return versions.answer(version, sight.view(version));
    }
}
