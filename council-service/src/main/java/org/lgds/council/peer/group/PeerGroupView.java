package org.lgds.council.peer.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A chosen group as its council and LGDS read it.
 *
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
