package org.lgds.engagement.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.data.Ids;
import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;

/** A council, department, supplier or provider in a project: it is invited, and confirms by itself that it joins. */
@Entity
public class Participant extends Aggregate {

    public enum State {
        INVITED,
        JOINED,
        LEFT
    }

    static final Lifecycle<State> LIFECYCLE = Lifecycle.of(State.class)
            .action("confirmation", State.INVITED, State.JOINED)
            .action("signature", State.JOINED, State.JOINED)
            .action("leaving", State.INVITED, State.LEFT)
            .action("leaving", State.JOINED, State.LEFT)
            .action("lead", State.JOINED, State.JOINED);

    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "project")
    public Project project;

    @Enumerated(EnumType.STRING)
    public Role role;

    /** The council's code; null for others. */
    public String council;

    /** The id that the organisation's tokens carry as {@code party}; null for councils. */
    public String party;

    /** What the organisation is called, for one that is no council. */
    public String name;

    @Enumerated(EnumType.STRING)
    public Supplier supplier;

    @Enumerated(EnumType.STRING)
    public Sector sector;

    @Enumerated(EnumType.STRING)
    public State state;

    public LocalDate joinedOn;
    public LocalDate leftOn;

    /** Why it left. */
    public String reason;

    /** The revision of the charter that it has signed last. */
    public Integer signedRevision;

    public String signedBy;
    public Instant signedAt;

    static Participant invited(Project project, Invited who, Instant now) {
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
        participant.changed(now);
        return participant;
    }

    @Override
    public String key() {
        return id.toString();
    }

    public boolean isOpen() {
        return state != State.LEFT;
    }

    public boolean hasJoined() {
        return state == State.JOINED;
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

    public Set<String> possibleActions() {
        return LIFECYCLE.actionsFrom(state);
    }

    boolean hasSigned(int revision) {
        return signedRevision != null && signedRevision == revision;
    }

    public ProjectEvent join(LocalDate today, Instant now) {
        project.mustBeUnderWay();
        state = LIFECYCLE.move("confirmation", state);
        joinedOn = today;
        changed(now);
        return project.tell("project.participant_joined", project.state, null, now);
    }

    /** It leaves what it has joined, or declines what it is invited to; that is told to those who knew. */
    public ProjectEvent leave(String why, LocalDate today, Instant now) {
        project.mustBeUnderWay();
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
     * Signs the charter as it stands.
     *
     * @param revision the revision that the signatory has read
     * @throws Problem 409 when the wording has changed since, and for whoever wrote it
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
        if (signatory.equals(project.charterBy)) {
            throw Problem.of(ProblemType.CONFLICT, "Whoever wrote the charter does not sign it too.");
        }
    }

    /** Makes room for another lead; it must be flushed before {@link #takeTheLead}, as a project has one lead. */
    public void giveUpTheLead(Instant now) {
        role = Role.PARTNER_COUNCIL;
        changed(now);
    }

    /** A partner council that has joined leads from now on. */
    public ProjectEvent takeTheLead(Instant now) {
        role = Role.LEAD_COUNCIL;
        changed(now);
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
