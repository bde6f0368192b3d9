package org.lgds.asset.adoption;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.lgds.kit.security.Visibility;

/**
 * When an adoption came to its stages, as far as it was told of: a system may jump forward over some. The day it went
 * live is the council's own claim and stands beside these.
 *
 * @param interestedOn the day of the council's first interest
 * @param evaluatingOn the day evaluation began
 * @param plannedOn the day it was planned
 * @param implementingOn the day implementation began
 * @param endedOn the day it was retired, abandoned or transferred
 */
@Embeddable
public record Milestones(
        LocalDate interestedOn,
        LocalDate evaluatingOn,
        LocalDate plannedOn,
        LocalDate implementingOn,
        LocalDate endedOn) {

    static final Milestones NONE = new Milestones(null, null, null, null, null);

    /** The milestones once a stage is reached on a day; what lies behind that stage is taken back. */
    Milestones reach(Stage stage, LocalDate day) {
        if (!stage.isOpen()) {
            return new Milestones(interestedOn, evaluatingOn, plannedOn, implementingOn, day);
        }
        return new Milestones(
                at(Stage.INTERESTED, interestedOn, stage, day),
                at(Stage.EVALUATING, evaluatingOn, stage, day),
                at(Stage.PLANNED, plannedOn, stage, day),
                at(Stage.IMPLEMENTING, implementingOn, stage, day),
                null);
    }

    /** As far as a caller's class may know; null where nothing is left. Interest and evaluation are the council's own. */
    static Milestones seen(Milestones all, Visibility sight) {
        if (all == null || sight.reaches(Visibility.COUNCIL)) {
            return all;
        }
        var sector = sight.reaches(Visibility.SECTOR);
        var seen = new Milestones(
                null, null, sector ? all.plannedOn : null, sector ? all.implementingOn : null, all.endedOn);
        return seen.equals(NONE) ? null : seen;
    }

    private static LocalDate at(Stage mine, LocalDate known, Stage reached, LocalDate day) {
        if (reached.isBefore(mine)) {
            return null;
        }
        return mine == reached && known == null ? day : known;
    }
}
