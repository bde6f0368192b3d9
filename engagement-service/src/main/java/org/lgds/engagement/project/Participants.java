package org.lgds.engagement.project;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Visibility;

/** Those who take part in a project now, or are invited to. */
public record Participants(List<Participant> all) {

    /** The council that leads, or is invited to. */
    public Optional<Participant> lead() {
        return of(Role.LEAD_COUNCIL).findFirst();
    }

    public Stream<Participant> of(Role role) {
        return all.stream().filter(one -> one.role == role);
    }

    public Stream<Participant> joined() {
        return all.stream().filter(Participant::hasJoined);
    }

    public Stream<Participant> joinedCouncils() {
        return joined().filter(one -> one.role.isCouncil());
    }

    /** Codes of all councils, the invited ones too. */
    public TreeSet<String> councils() {
        return codes(all.stream());
    }

    /** Codes of the councils whose elected members may put their case: the one that leads or is to, and those that have joined. */
    TreeSet<String> backers() {
        return codes(Stream.concat(lead().stream(), joined()));
    }

    public static TreeSet<String> codes(Stream<Participant> participants) {
        var codes = new TreeSet<String>();
        participants.filter(one -> one.council != null).forEach(one -> codes.add(one.council));
        return codes;
    }

    /**
     * The participant that a caller acts for, of those that have joined: the one that is named, or the only one.
     *
     * @throws Problem 403 {@code other-party} for whoever acts for none, for another, or for several without naming one
     */
    Participant actedFor(Caller caller, UUID named) {
        var own = joined().filter(one -> one.isOf(caller)).toList();
        var meant = own.stream()
                .filter(one -> named == null || one.id.equals(named))
                .toList();
        if (own.isEmpty()) {
            throw Problem.of(Parties.OTHER_PARTY, "Only participants that have joined the project do this.");
        }
        if (meant.size() == 1) {
            return meant.get(0);
        }
        throw Problem.of(
                        Parties.OTHER_PARTY,
                        meant.isEmpty()
                                ? "You do not act for the participant that you name; name one of participants."
                                : "You act for several participants; name in participant the one of participants that does this.")
                .with("participants", own.stream().map(one -> one.id).toList());
    }

    /** How much a caller sees of what concerns these participants: an invited one sees what it is invited to. */
    public Visibility reach(Caller caller) {
        var others = Visibility.of(caller, List.of());
        return others == Visibility.LGDS || all.stream().noneMatch(one -> one.isReadBy(caller))
                ? others
                : Visibility.COUNCIL;
    }
}
