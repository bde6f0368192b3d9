package org.lgds.asset.adoption;

import java.util.Map;

import org.lgds.kit.history.FieldClasses;
import org.lgds.kit.security.Visibility;

/**
 * Who may see which field of an adoption as the audit keeps it (DOMAIN.md 7), the same that views and events show; what is
 * not named is for the council and LGDS. So is every cost that ever was: a council that shares its cost shares the
 * present one, for as long as it likes.
 */
final class AdoptionFields {

    static final FieldClasses CLASSES = new FieldClasses(Map.ofEntries(
            Map.entry("id", Visibility.PUBLIC),
            Map.entry("council", Visibility.PUBLIC),
            Map.entry("asset", Visibility.PUBLIC),
            Map.entry("stage", Visibility.PUBLIC),
            Map.entry("assetVersion", Visibility.PUBLIC),
            Map.entry("wentLiveOn", Visibility.PUBLIC),
            Map.entry("milestones.plannedOn", Visibility.SECTOR),
            Map.entry("milestones.implementingOn", Visibility.SECTOR),
            Map.entry("milestones.endedOn", Visibility.PUBLIC),
            Map.entry("evidenceUrl", Visibility.PUBLIC),
            Map.entry("verified", Visibility.PUBLIC),
            Map.entry("stale", Visibility.PUBLIC),
            Map.entry("adaptations", Visibility.PUBLIC),
            Map.entry("upstreamed", Visibility.PUBLIC),
            Map.entry("adaptation", Visibility.PUBLIC)));

    private AdoptionFields() {}
}
