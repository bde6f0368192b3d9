package org.lgds.engagement.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.lifecycle.Lifecycle;

/** What is kept of a participant; {@link Participant} says how it changes. */
@MappedSuperclass
public abstract class ParticipantRecord extends Aggregate {

    /** Where a participant stands. */
    public enum State {
        /** It has not confirmed yet. */
        INVITED,
        /** It takes part. */
        JOINED,
        /** It takes part no more. */
        LEFT,
        /** It was invited, and did not confirm in time, or before the project was over. */
        LAPSED
    }

    static final Lifecycle<State> LIFECYCLE = Lifecycle.of(State.class)
            .action("confirmation", State.INVITED, State.JOINED)
            .action("signature", State.JOINED, State.JOINED)
            .action("leaving", State.INVITED, State.LEFT)
            .action("leaving", State.JOINED, State.LEFT)
            .action("lapse", State.INVITED, State.LAPSED)
            .action("lead", State.JOINED, State.JOINED)
            .action("transfer", List.of(State.INVITED), State.INVITED)
            .action("transfer", List.of(State.JOINED), State.JOINED);

    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "project")
    public Project project;

    @Enumerated(EnumType.STRING)
    public Role role;

    /** The council's code; null for others. */
    public String council;

    /** Whose place it was before reorganisations. */
    public List<String> formerCouncils = List.of();

    /** Where its council has several successors: which of them should have its place, until that is confirmed. */
    public String proposedSuccessor;

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

    /** The last day on which an invitation can be confirmed. */
    public LocalDate lapsesOn;

    public LocalDate joinedOn;
    public LocalDate leftOn;

    /** Why it left, or is out. */
    public String reason;

    /** The revision of the charter that it has signed last. */
    public Integer signedRevision;

    public String signedBy;
    public Instant signedAt;

    @Override
    public String key() {
        return id.toString();
    }

    public boolean isOpen() {
        return state == State.INVITED || state == State.JOINED;
    }

    public boolean hasJoined() {
        return state == State.JOINED;
    }

    /** What its state lets happen, and neither its project, its role nor a choice that comes first forbids. */
    boolean isPossible(String action) {
        var acts = project.isUnderWay() && proposedSuccessor == null;
        return switch (action) {
            case "confirmation" -> acts;
            case "signature" -> acts && role.signsTheCharter() && project.charter != null;
            case "lead" -> acts && role == Role.PARTNER_COUNCIL;
            case "leaving" -> !hasJoined() || project.isUnderWay() && role != Role.LEAD_COUNCIL;
            case "transfer" -> proposedSuccessor != null;
            default -> true;
        };
    }
}
