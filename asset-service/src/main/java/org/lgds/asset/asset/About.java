package org.lgds.asset.asset;

import java.time.Instant;
import java.util.UUID;

import org.lgds.asset.readiness.Check;
import org.lgds.kit.security.Visibility;

/**
 * What of an asset an event is about, where it is not the asset as a whole.
 *
 * @param visibility who may know of it, where that is fewer than may read the asset
 */
public record About(VersionView version, Link link, ShapingTask shapingTask, Visibility visibility) {

    static final About THE_WHOLE = new About(null, null, null, Visibility.PUBLIC);

    /** What only the owner and LGDS may read of it, whoever may read the rest. */
    static final About THE_OWNERS_PART = new About(null, null, null, Visibility.COUNCIL);

    /** A link to another asset or to a standard outside the catalogue. */
    public record Link(UUID id, String kind, UUID target, String standard) {}

    /** Work on a failed readiness check. */
    public record ShapingTask(UUID id, Check check, String title, String state, String outcome, Instant completedAt) {}

    static About version(AssetVersion version) {
        var seenBy = version.state == AssetVersion.State.DRAFT ? Visibility.COUNCIL : Visibility.PUBLIC;
        return new About(VersionView.of(version), null, null, seenBy);
    }

    public static About link(Link link, Visibility visibility) {
        return new About(null, link, null, visibility);
    }

    public static About shapingTask(ShapingTask task) {
        return new About(null, null, task, Visibility.COUNCIL);
    }
}
