package org.lgds.council.peer.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A group of councils that a council has chosen to compare itself with; it and LGDS read it.
 *
 * @param council code of the council that chose it
 * @param name what it is called
 * @param members codes of the councils in it
 * @param chosenOn the day its members were chosen
 * @param changeableFrom the first day on which it may have other members
 */
public record PeerGroupView(
        String council,
        String name,
        List<String> members,
        LocalDate chosenOn,
        LocalDate changeableFrom,
        Instant createdAt,
        Instant updatedAt) {

    static PeerGroupView of(PeerGroup group, LocalDate changeableFrom) {
        return new PeerGroupView(
                group.council,
                group.name,
                group.members,
                group.chosenOn,
                changeableFrom,
                group.createdAt,
                group.updatedAt);
    }
}
