package org.lgds.engagement.participant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.engagement.Reason;
import org.lgds.engagement.council.ConfirmingSuccessors;
import org.lgds.engagement.council.Successor;
import org.lgds.engagement.project.ActiveCouncils;
import org.lgds.engagement.project.Participant;
import org.lgds.engagement.project.ParticipantView;
import org.lgds.engagement.project.ProjectEvent;
import org.lgds.engagement.project.ProjectSettings;
import org.lgds.engagement.project.ProjectSight;
import org.lgds.engagement.project.Succeeding;
import org.lgds.kit.event.Journal;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/**
 * Who takes part in a project. Each has a version of its own, so that several confirm and sign at once: they wait for each
 * other at the project, and none is refused for another.
 */
@Path("/v1/projects/{id}/participants")
public class ParticipantResource {

    private final Caller caller;
    private final ProjectSight sight;
    private final Succeeding succeeding;
    private final ConfirmingSuccessors successors;
    private final ProjectSettings settings;
    private final ParticipantSight participants;
    private final EntityManager entities;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    ParticipantResource(
            Caller caller,
            ProjectSight sight,
            Succeeding succeeding,
            ConfirmingSuccessors successors,
            ProjectSettings settings,
            ParticipantSight participants,
            EntityManager entities,
            Journal journal,
            Versions versions,
            Clock clock) {
        this.caller = caller;
        this.sight = sight;
        this.succeeding = succeeding;
        this.successors = successors;
        this.settings = settings;
        this.participants = participants;
        this.entities = entities;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * The revision of the charter that is signed.
     *
     * @param charterRevision number of the revision
     */
    public record Signature(@NotNull @Positive Integer charterRevision) {}

    /** Shows who takes part in a project, and how far they have committed themselves. */
    @GET
    @Path("{participant}")
    @PermitAll
    @Transactional
    public RestResponse<ParticipantView> get(@RestPath UUID id, @RestPath UUID participant) {
        return shown(participants.in(sight.of(id), participant));
    }

    /** Invites an organisation to take part in a project. */
    @POST
    @RolesAllowed({"programme-manager", "council-editor", "council-sro"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<ParticipantView> invite(@RestPath UUID id, @Valid @NotNull NewParticipant body) {
        var seen = sight.of(id);
        ActiveCouncils.holdWithLead(seen, body.council());
        sight.mustBeLedByCaller(seen);
        ActiveCouncils.hold(body.council());
        var project = sight.held(id);
        body.mustBeNewIn(project);
        var now = clock.instant();
        var participant = project.invite(body.invited(), settings.invitedUntil(LocalDate.now(clock)), now);
        participant.persist();
        journal.add(project.tellParticipants("project.changed", now));
        return versions.created(
                participant, participants.view(participant), "/v1/projects/" + id + "/participants/" + participant.id);
    }

    /** Confirms that an organisation takes part, by itself: a council by its SRO. */
    @POST
    @Path("{participant}/confirmation")
    @RolesAllowed({"council-sro", "department", "supplier", "provider"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<ParticipantView> confirm(@RestPath UUID id, @RestPath UUID participant) {
        var own = ofCaller(id, participant);
        return done(own, own.join(LocalDate.now(clock), clock.instant()));
    }

    /** Signs the charter of a project for an organisation that takes part. */
    @POST
    @Path("{participant}/signature")
    @RolesAllowed({"council-sro", "department", "supplier", "provider"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<ParticipantView> sign(
            @RestPath UUID id, @RestPath UUID participant, @Valid @NotNull Signature body) {
        var own = ofCaller(id, participant);
        return done(own, own.sign(body.charterRevision(), caller.subject(), clock.instant()));
    }

    /**
     * Leaves a project, or declines to take part. A programme manager ends what an organisation does not end itself.
     */
    @POST
    @Path("{participant}/leaving")
    @RolesAllowed({"council-sro", "department", "supplier", "provider", "programme-manager"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<ParticipantView> leave(
            @RestPath UUID id, @RestPath UUID participant, @Valid @NotNull Reason body) {
        var own = caller.hasRole("programme-manager") ? held(id, participant) : ofCaller(id, participant);
        OpenAwards.mustNotBeOf(own);
        return done(own, own.leave(body.reason(), LocalDate.now(clock), clock.instant()));
    }

    /**
     * Makes a partner council the lead of a project. The council that led stays a partner. While an award for the project
     * is open, its council alone may lead: the lead is who is paid.
     */
    @POST
    @Path("{participant}/lead")
    @RolesAllowed("programme-manager")
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<ParticipantView> lead(@RestPath UUID id, @RestPath UUID participant) {
        ActiveCouncils.hold(participants.in(sight.of(id), participant).council);
        var next = held(id, participant);
        next.mustBeAbleToLead();
        OpenAwards.mustBeOf(next);
        next.project.together().lead().ifPresent(former -> former.giveUpTheLead(clock.instant()));
        entities.flush();
        return done(next, next.takeTheLead(clock.instant()));
    }

    /** Says which of several successors has the place of a council that has ended. */
    @POST
    @Path("{participant}/transfer")
    @RolesAllowed("programme-manager")
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<ParticipantView> transfer(
            @RestPath UUID id, @RestPath UUID participant, @Valid @NotNull Successor body) {
        ActiveCouncils.hold(body.council());
        var place = held(id, participant);
        successors.mustFollow(body.council(), "participant", place.council, place.proposedSuccessor);
        var project = place.project;
        succeeding.succeed(place, body.council(), LocalDate.now(clock));
        // Of two places that become one the other may be the one that remains.
        return shown(project.together().all().stream()
                .filter(one -> body.council().equals(one.council))
                .findFirst()
                .orElseThrow());
    }

    private Participant ofCaller(UUID id, UUID participant) {
        var found = participants.in(sight.of(id), participant);
        found.mustBeSpokenForBy(caller);
        ActiveCouncils.hold(found.council);
        return held(id, participant);
    }

    private Participant held(UUID id, UUID participant) {
        var found = participants.in(sight.held(id), participant);
        versions.mustMatch(found);
        return found;
    }

    private RestResponse<ParticipantView> done(Participant participant, ProjectEvent event) {
        journal.add(event);
        return shown(participant);
    }

    private RestResponse<ParticipantView> shown(Participant participant) {
        return versions.answer(participant, participants.view(participant));
    }
}
