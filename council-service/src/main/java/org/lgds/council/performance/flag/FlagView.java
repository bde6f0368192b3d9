package org.lgds.council.performance.flag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A flagged service area as the sector reads it, in answers and in events. Figures of a cleared one are those it was cleared
 * by.
 *
 * @param leaders codes, in their order, of the councils in the top quartile of take-up that consent to be named
 */
public record FlagView(
        String area,
        ServiceAreaFlag.State state,
        LocalDate flaggedOn,
        LocalDate clearedOn,
        AreaFigures figures,
        List<String> leaders,
        Instant updatedAt) {

    static FlagView of(ServiceAreaFlag flag, List<String> named) {
        return new FlagView(flag.area, flag.state, flag.flaggedOn, flag.clearedOn, flag.figures, named, flag.updatedAt);
    }

    /** For what is kept for long: a consent may end. */
    FlagView withoutLeaders() {
        return new FlagView(area, state, flaggedOn, clearedOn, figures, null, updatedAt);
    }
}
