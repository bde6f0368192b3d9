package org.lgds.council.result;

import java.time.Instant;
import java.util.List;

/**
 * With whom a council shares its results, as it and LGDS read it.
 *
 * @param council the council's code, such as LDS
 * @param dimensions those it shares; any other is private
 */
public record SharingView(String council, List<SharedDimension> dimensions, Instant createdAt, Instant updatedAt) {

    static SharingView of(CouncilResult result) {
        return new SharingView(result.council, result.shared, result.createdAt, result.updatedAt);
    }
}
