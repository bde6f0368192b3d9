package org.lgds.engagement.project;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

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

    public static TreeSet<String> codes(Stream<Participant> participants) {
        var codes = new TreeSet<String>();
        participants.filter(one -> one.council != null).forEach(one -> codes.add(one.council));
        return codes;
    }

    /** How much a caller sees of what concerns these participants: an invited one sees what it is invited to. */
    public Visibility reach(Caller caller) {
        var others = Visibility.of(caller, List.of());
        return others == Visibility.LGDS || all.stream().noneMatch(one -> one.isReadBy(caller))
                ? others
                : Visibility.COUNCIL;
    }
}
