package org.lgds.council.performance.flag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A service area in which councils do poorly, or very differently, so that LGDS starts work on it. Figures of a cleared one
 * are those it was cleared by.
 *
 * @param area id of the service area
 * @param state whether it is flagged still
 * @param flaggedOn the day it was flagged
 * @param clearedOn the day it was cleared; absent before
 * @param figures how councils do in it
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
