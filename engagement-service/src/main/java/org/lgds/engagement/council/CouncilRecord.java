package org.lgds.engagement.council;

import static java.util.Objects.requireNonNull;

/** What this service reads of {@code lgds.councils.state}, in the words of its owner. */
record CouncilRecord(String name, String state, String type, String tier, String nation) {

    CouncilRecord {
        requireNonNull(state, "state");
    }
}
