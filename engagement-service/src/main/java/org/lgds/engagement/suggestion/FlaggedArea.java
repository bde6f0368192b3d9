package org.lgds.engagement.suggestion;

import java.time.LocalDate;
import java.util.Set;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

/**
 * What this service reads of {@code lgds.services}, where it is about a service area.
 *
 * @param leaders councils that do best in it and consent to be named
 */
record FlaggedArea(String area, LocalDate flaggedOn, Set<String> leaders) {

    FlaggedArea {
        requireNonNull(area, "area");
        requireNonNull(flaggedOn, "flaggedOn");
        leaders = requireNonNullElse(leaders, Set.of());
    }

    /** One flag: an area that is flagged anew after it was cleared is another one. */
    String key() {
        return area + " " + flaggedOn;
    }

    String label() {
        return area.replace('-', ' ');
    }
}
