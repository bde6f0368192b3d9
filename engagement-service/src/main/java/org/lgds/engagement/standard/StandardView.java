package org.lgds.engagement.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A minimum standard: what a digital service of one kind must and should do, as councils, a department and suppliers have
 * agreed it.
 *
 * @param project id of the project that drafts it
 * @param service LGSL code of the service it is about
 * @param area id of the service area of that service; absent where it is in none
 * @param inForce number of the version that holds now; absent where none does
 * @param versions where each of its versions stands, as far as the reader may know
 */
public record StandardView(
        UUID id,
        UUID project,
        String title,
        int service,
        String area,
        Integer inForce,
        List<Standing> versions,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Where a version stands.
     *
     * @param number the version's number, from 1
     * @param state where the version stands
     * @param closesOn the last day on which comments are taken; absent before there is one
     * @param inForceFrom the first day it holds; absent before that is set
     * @param endedOn the first day it holds no more; absent while it does
     */
    public record Standing(
            int number, StandardVersion.State state, LocalDate closesOn, LocalDate inForceFrom, LocalDate endedOn) {

        static Standing of(StandardVersion version) {
            return new Standing(version.number, version.state, version.closesOn, version.inForceFrom, version.endedOn);
        }
    }

    static StandardView of(Standard standard, boolean withDrafts) {
        return new StandardView(
                standard.id,
                standard.project,
                standard.title,
                standard.service,
                standard.area,
                standard.inForce().map(one -> one.number).orElse(null),
                standard.versions.stream()
                        .filter(one -> withDrafts || !one.isDraft())
                        .map(Standing::of)
                        .toList(),
                standard.createdAt,
                withDrafts ? standard.updatedAt : standard.toldAt);
    }
}
