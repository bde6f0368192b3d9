package org.lgds.council.performance.flag;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * How councils do in a service area in the last twelve months, and whether that is poor.
 *
 * @param councils how many report
 * @param poorCouncils how many of them do poorly
 * @param reasons why the area is flagged; none if it is not
 * @param takeUp how digital take-up is spread; absent where too few councils report to be shown
 * @param completionRate how the completion rate is spread; absent where too few councils report to be shown
 * @param satisfaction how satisfaction is spread; absent where too few councils report to be shown
 * @param thresholds the thresholds it was held against
 */
record AreaFigures(
        int councils,
        int poorCouncils,
        List<FlagReason> reasons,
        Distribution takeUp,
        Distribution completionRate,
        Distribution satisfaction,
        Thresholds thresholds) {

    /**
     * The thresholds by which an area is flagged, as they are set.
     *
     * @param councils how many councils must report at least
     * @param takeUp digital take-up below this is poor, from 0 to 1
     * @param completionRate a completion rate below this is poor, from 0 to 1
     * @param satisfaction satisfaction below this is poor, from 0 to 1
     * @param poorMeasures of how many measures a council must do poorly to count as poor
     * @param poorShare the share of reporting councils, from 0 to 1, that must be poor
     * @param spread how far the quartiles of take-up must lie apart, from 0 to 1
     */
    record Thresholds(
            int councils,
            BigDecimal takeUp,
            BigDecimal completionRate,
            BigDecimal satisfaction,
            int poorMeasures,
            BigDecimal poorShare,
            BigDecimal spread) {}

    static AreaFigures of(List<CouncilMeasures> all, FlagSettings settings) {
        var reporting = all.stream().filter(CouncilMeasures::reports).toList();
        var poor = (int) reporting.stream()
                .filter(council -> council.poor(settings) >= settings.poorMeasures())
                .count();
        return new AreaFigures(
                reporting.size(),
                poor,
                reasons(reporting.size(), poor, takeUps(reporting), settings),
                distribution(reporting, CouncilMeasures::takeUp, settings),
                distribution(reporting, CouncilMeasures::completionRate, settings),
                distribution(reporting, CouncilMeasures::satisfaction, settings),
                new Thresholds(
                        settings.councils(),
                        settings.takeUp(),
                        settings.completionRate(),
                        settings.satisfaction(),
                        settings.poorMeasures(),
                        settings.poorShare(),
                        settings.spread()));
    }

    boolean arePoor() {
        return !reasons.isEmpty();
    }

    /** Codes, in their order, of the councils in the top quartile of take-up; nobody where that is not shown. */
    List<String> leaders(List<CouncilMeasures> all) {
        if (takeUp == null) {
            return List.of();
        }
        var upperQuartile = Distribution.upperQuartile(takeUps(all));
        return all.stream()
                .filter(council -> council.takeUp() != null && council.takeUp() >= upperQuartile)
                .map(CouncilMeasures::council)
                .sorted()
                .toList();
    }

    private static List<Double> takeUps(List<CouncilMeasures> councils) {
        return councils.stream()
                .map(CouncilMeasures::takeUp)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<FlagReason> reasons(int councils, int poor, List<Double> takeUps, FlagSettings settings) {
        var reasons = new ArrayList<FlagReason>();
        if (councils < settings.councils()) {
            return reasons;
        }
        if (BigDecimal.valueOf(poor).compareTo(settings.poorShare().multiply(BigDecimal.valueOf(councils))) >= 0) {
            reasons.add(FlagReason.MANY_DO_POORLY);
        }
        // Quartiles of few take-ups would say nothing of the councils that report.
        if (!takeUps.isEmpty()
                && takeUps.size() >= settings.councils()
                && Distribution.spread(takeUps).compareTo(settings.spread()) > 0) {
            reasons.add(FlagReason.TAKE_UP_DIFFERS);
        }
        return reasons;
    }

    private static Distribution distribution(
            List<CouncilMeasures> councils, Function<CouncilMeasures, Double> measure, FlagSettings settings) {
        return Distribution.of(
                councils.stream().map(measure).filter(Objects::nonNull).toList(), settings.shownFrom());
    }
}
