package org.lgds.council.performance.flag;

import java.util.Objects;
import java.util.stream.Stream;

/** How one council does in an area over the window: shares from 0 to 1, null where not known. */
record CouncilMeasures(String council, Double takeUp, Double completionRate, Double satisfaction) {

    /** A council of which nothing can be worked out has reported nothing. */
    boolean reports() {
        return Stream.of(takeUp, completionRate, satisfaction).anyMatch(Objects::nonNull);
    }

    /** In how many measures it does poorly; what is not known is not poor. */
    long poor(FlagSettings settings) {
        return Stream.of(
                        takeUp != null && takeUp < settings.takeUp().doubleValue(),
                        completionRate != null
                                && completionRate < settings.completionRate().doubleValue(),
                        satisfaction != null
                                && satisfaction < settings.satisfaction().doubleValue())
                .filter(poor -> poor)
                .count();
    }
}
