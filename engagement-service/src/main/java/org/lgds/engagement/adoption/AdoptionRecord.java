package org.lgds.engagement.adoption;

import java.time.LocalDate;
import java.util.UUID;

import static java.util.Objects.requireNonNull;

/** What this service reads of {@code lgds.adoptions.state}, in the words of its owner. */
record AdoptionRecord(String council, UUID asset, String stage, String assetVersion, LocalDate wentLiveOn) {

    AdoptionRecord {
        requireNonNull(council, "council");
        requireNonNull(asset, "asset");
        requireNonNull(stage, "stage");
    }
}
