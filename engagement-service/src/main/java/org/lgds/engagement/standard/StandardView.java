package org.lgds.engagement.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A standard.
 *
 * @param inForce the version that holds now
 * @param versions all that the reader may know of, in short
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

    /** Where a version stands. */
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
                standard.updatedAt);
    }
}
