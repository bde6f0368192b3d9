package org.lgds.council.targets;

import java.time.Instant;
import java.util.List;

/**
 * A council's targets as it and LGDS read them; the profile shows them beside the result that stands.
 *
 * @param council the council's code, such as LDS
 * @param targets the targets
 */
public record TargetsView(String council, List<Target> targets, Instant createdAt, Instant updatedAt) {

    static TargetsView of(CouncilTargets targets) {
        return new TargetsView(targets.council, targets.inOrder(), targets.createdAt, targets.updatedAt);
    }
}
