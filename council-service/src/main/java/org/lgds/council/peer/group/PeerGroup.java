package org.lgds.council.peer.group;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.lgds.council.council.OwnEvent;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * Councils that a council has chosen to compare itself with (DOMAIN.md 3.7), for it and LGDS alone. Its members stay for a
 * quarter, so that nobody's result can be read off a group that changes.
 */
@Entity
public class PeerGroup extends Aggregate {

    static final ProblemType STAYS = new ProblemType("peer-group-stays", 409, "The group was changed not long ago");

    /** The group as events show it: {@code src/contracts/assessments.v1.json}. */
    record Representation(
            String council, String name, List<String> members, LocalDate chosenOn, LocalDate dissolvedOn) {}

    @Id
    public String council;

    public String name;

    /** Codes, in their order. */
    public List<String> members;

    /** The day its members were chosen. */
    public LocalDate chosenOn;

    /** Since when there is a group without a break; what was computed of one before is another's. */
    public Instant foundedAt;

    /** The day it was dissolved; null while it stands. */
    public LocalDate dissolvedOn;

    /** A group of nobody yet; {@link #choose} must follow before it is persisted. */
    static PeerGroup of(String council) {
        var group = new PeerGroup();
        group.council = council;
        return group;
    }

    /** The group, dissolved or not. */
    static Optional<PeerGroup> find(String council) {
        return PeerGroup.findByIdOptional(council);
    }

    boolean stands() {
        return dissolvedOn == null;
    }

    @Override
    public String key() {
        return council;
    }

    /** The first day on which it may have other members. */
    LocalDate changeableFrom(Period stays) {
        return chosenOn.plus(stays);
    }

    /**
     * Takes over who is chosen.
     *
     * @return what happened; nothing if they are as they were
     * @throws Problem 409 when other members were chosen not long ago
     */
    Optional<OwnEvent> choose(ChosenPeers chosen, Period stays, LocalDate today, Instant now) {
        var others = !chosen.members().equals(members);
        if (!others && stands() && chosen.name().equals(name)) {
            return Optional.empty();
        }
        if (others && members != null && today.isBefore(changeableFrom(stays))) {
            throw Problem.of(
                            STAYS,
                            "The members were chosen on %s; others can be chosen from %s.",
                            chosenOn,
                            changeableFrom(stays))
                    .with("changeableFrom", changeableFrom(stays).toString());
        }
        foundedAt = members == null || !stands() ? now : foundedAt;
        dissolvedOn = null;
        name = chosen.name();
        members = chosen.members();
        chosenOn = others ? today : chosenOn;
        return Optional.of(event(now));
    }

    /** There is a group no more. The quarter for which its members stay goes on: other ones are not chosen before. */
    OwnEvent dissolve(LocalDate today, Instant now) {
        dissolvedOn = today;
        return event(now);
    }

    private OwnEvent event(Instant now) {
        var sequence = changed(now);
        return new OwnEvent(
                "peer_group.changed",
                council,
                new Representation(council, name, members, chosenOn, dissolvedOn),
                sequence);
    }
}
