package org.lgds.engagement.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.persistence.Entity;
import org.lgds.kit.data.Ids;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;

/** A council, department, supplier or provider in a project: it is invited, and confirms by itself that it joins. */
@Entity
public class Participant extends ParticipantRecord {

    static Participant invited(Project project, Invited who, LocalDate lapsesOn, Instant now) {
        var participant = new Participant();
        participant.id = Ids.next();
        participant.project = project;
        participant.role = who.role();
        participant.council = who.council();
        participant.party = who.party();
        participant.name = who.name();
        participant.supplier = who.supplier();
        participant.sector = who.sector();
        participant.state = State.INVITED;
        participant.lapsesOn = lapsesOn;
        participant.changed(now);
        return participant;
    }

    /** True for whoever may read what concerns it. */
    public boolean isReadBy(Caller caller) {
        return council != null ? caller.mayReadOf(council) : caller.parties().contains(party);
    }

    /** True for its own people: those of a council, and of another organisation in its role. */
    public boolean isOf(Caller caller) {
        return council != null
                ? caller.isOf(council)
                : caller.parties().contains(party) && caller.hasRole(role.signatory());
    }

    /** True for whoever speaks for it: the SRO of a council, the people of another organisation in its role. */
    public boolean isSpokenForBy(Caller caller) {
        return caller.hasRole(role.signatory()) && isOf(caller);
    }

    /**
     * Lets only those act who speak for it.
     *
     * @throws Problem 403 {@code other-council} or {@code other-party}
     */
    public void mustBeSpokenForBy(Caller caller) {
        if (isSpokenForBy(caller)) {
            return;
        }
        if (council != null) {
            caller.mustBeOf(council);
        }
        throw Problem.of(
                Parties.OTHER_PARTY,
                "Only %s itself says this, by a token with the role %s%s.",
                council != null ? "council " + council : name,
                role.signatory(),
                council != null ? "" : " and the party " + party);
    }

    /** What can be done with it as it, its role and its project stand. */
    public Set<String> possibleActions() {
        var possible = LIFECYCLE.actionsFrom(state);
        possible.removeIf(action -> !isPossible(action));
        return possible;
    }

    /** Whose place it is for a reorganisation: that of the council that it waits for, or of its own; null of other parties. */
    String followedBy() {
        return proposedSuccessor == null ? council : proposedSuccessor;
    }

    /** A signature of whoever worded the charter, now or before, is none. */
    boolean hasSigned(int revision) {
        return signedRevision != null && signedRevision == revision && !project.charterWriters.contains(signedBy);
    }

    public ProjectEvent join(LocalDate today, Instant now) {
        project.mustBeUnderWay();
        var to = LIFECYCLE.move("confirmation", state);
        if (today.isAfter(lapsesOn)) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "The invitation was open until %s; ask the lead council or a programme manager for another one.",
                    lapsesOn);
        }
        state = to;
        joinedOn = today;
        changed(now);
        return project.tell("project.participant_joined", project.state, null, now);
    }

    /**
     * It leaves what it has joined, or declines what it is invited to, which it does also of a project that is paused or over; that is
     * told to those who knew.
     */
    public ProjectEvent leave(String why, LocalDate today, Instant now) {
        if (hasJoined()) {
            project.mustBeUnderWay();
        }
        var to = LIFECYCLE.move("leaving", state);
        var hadJoined = hasJoined();
        if (role == Role.LEAD_COUNCIL && hasJoined()) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "The lead council does not leave its project: let a partner council take the lead first, or stop it.");
        }
        state = to;
        reason = why;
        leftOn = today;
        changed(now);
        return hadJoined
                ? project.tell("project.participant_left", project.state, why, now)
                : project.tellParticipants("project.changed", now);
    }

    /**
     * Nobody confirmed in time. It can be invited again.
     *
     * @throws Problem 409 before that day is over
     */
    public ProjectEvent lapse(LocalDate today, Instant now) {
        project.mustBeUnderWay();
        LIFECYCLE.move("lapse", state);
        if (!today.isAfter(lapsesOn)) {
            throw Problem.of(ProblemType.CONFLICT, "The invitation is open until %s is over.", lapsesOn);
        }
        return lapse("The invitation was not confirmed by %s.".formatted(lapsesOn), now);
    }

    /** Nobody can confirm any more. */
    ProjectEvent lapse(String why, Instant now) {
        state = LIFECYCLE.move("lapse", state);
        reason = why;
        proposedSuccessor = null;
        changed(now);
        return project.tellParticipants("project.invitation_lapsed", reason, now)
                .alsoTo(council);
    }

    /**
     * Signs the charter as it stands.
     *
     * @param revision the revision that the signatory has read
     * @throws Problem 409 when the wording has changed since, and for whoever ever wrote one
     */
    public ProjectEvent sign(int revision, String signatory, Instant now) {
        project.mustBeUnderWay();
        LIFECYCLE.move("signature", state);
        mustBeSignable(revision, signatory);
        signedRevision = revision;
        signedBy = signatory;
        signedAt = now;
        changed(now);
        return project.tell("project.changed", project.state, null, now);
    }

    private void mustBeSignable(int revision, String signatory) {
        if (!role.signsTheCharter()) {
            throw Problem.of(ProblemType.CONFLICT, "The councils and the department sign the charter, nobody else.");
        }
        if (project.charter == null || project.charterRevision != revision) {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "The charter is at revision %d; read it again and sign what it says now.",
                            project.charterRevision)
                    .with("charterRevision", project.charterRevision);
        }
        if (project.charterWriters.contains(signatory)) {
            throw Problem.of(ProblemType.CONFLICT, "Whoever worded the charter, now or before, does not sign it too.");
        }
    }

    /** The council that follows its own takes its place. */
    void follow(String heir, Instant now) {
        takeOver(council);
        council = heir;
        proposedSuccessor = null;
        changed(now);
    }

    /** It has the place of another council too. */
    void takeOver(String former) {
        var all = new ArrayList<>(formerCouncils);
        if (!all.contains(former)) {
            all.add(former);
        }
        formerCouncils = List.copyOf(all);
    }

    void propose(String heir, Instant now) {
        proposedSuccessor = heir;
        changed(now);
    }

    /** Its place is that of a council which takes part already. */
    void merge(String why, LocalDate on, Instant now) {
        state = State.LEFT;
        role = role == Role.LEAD_COUNCIL ? Role.PARTNER_COUNCIL : role;
        proposedSuccessor = null;
        reason = why;
        leftOn = on;
        changed(now);
    }

    /** Makes room for another lead; it must be flushed before {@link #takeTheLead}, as a project has one lead. */
    public void giveUpTheLead(Instant now) {
        role = Role.PARTNER_COUNCIL;
        changed(now);
    }

    void lead(Instant now) {
        role = Role.LEAD_COUNCIL;
        changed(now);
    }

    /** A partner council that has joined leads from now on. */
    public ProjectEvent takeTheLead(Instant now) {
        lead(now);
        return project.tell("project.changed", project.state, null, now);
    }

    /**
     * Lets only a partner council that has joined take the lead.
     *
     * @throws Problem 409 for others: suppliers never lead
     */
    public void mustBeAbleToLead() {
        project.mustBeUnderWay();
        LIFECYCLE.move("lead", state);
        if (role != Role.PARTNER_COUNCIL) {
            throw Problem.of(ProblemType.CONFLICT, "Only a partner council that has joined takes the lead.");
        }
    }
}
