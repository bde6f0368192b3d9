package org.lgds.asset.duplication;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What is looked at of a listed asset.
 *
 * @param council the owner, if it is one
 * @param firstReleasedOn since when there was something to reuse
 * @param lastReleasedOn how fresh it is
 */
record ListedCandidate(
        UUID id, String council, String type, String text, LocalDate firstReleasedOn, LocalDate lastReleasedOn) {

    /** What can take the place of a build. */
    private static final Set<String> BUILDING_BLOCKS = Set.of("CODE", "SHARABLE_TRANSACTION", "API", "PLATFORM");

    boolean isBuildingBlock() {
        return BUILDING_BLOCKS.contains(type);
    }

    boolean isResearch() {
        return type.equals("USER_RESEARCH");
    }
}
