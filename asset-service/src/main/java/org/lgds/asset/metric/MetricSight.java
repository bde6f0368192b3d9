package org.lgds.asset.metric;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.asset.metric.ReuseFigures.Count;
import org.lgds.kit.calendar.Months;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Visibility;

/**
 * Figures of reuse as this caller may know them. What is for councils alone is told to others of one fixed group, the whole
 * sector, in months that are over and change no more: no two answers then differ by a few councils.
 */
@RequestScoped
class MetricSight {

    private final Caller caller;
    private final ReuseFigures figures;
    private final Clock clock;
    private final int least;

    MetricSight(
            Caller caller,
            ReuseFigures figures,
            Clock clock,
            @ConfigProperty(name = "lgds.adoptions.metrics.councils-behind-a-figure") int least) {
        this.caller = caller;
        this.figures = figures;
        this.clock = clock;
        this.least = least;
    }

    /**
     * The months asked for.
     *
     * @throws org.lgds.kit.problem.Problem 400 as {@link Months#of}, and for a region or a type that there is not
     */
    ReuseMetrics of(MetricsQuery query) {
        KnownCouncil.mustBePlace(query.region(), query.councilType());
        var months = Months.of(query.from(), query.to(), LocalDate.now(clock));
        var sight = Visibility.of(caller, query.council() == null ? Set.of() : Set.of(query.council()));
        var counts = figures.counts(query, months);
        var own = own(query, months, sight);
        return new ReuseMetrics(months.all().stream()
                .map(month -> own.month(month, new Stages(counts.get(month), sight), counts.get(month)))
                .toList());
    }

    private Own own(MetricsQuery query, Months months, Visibility sight) {
        if (sight.reaches(Visibility.COUNCIL)) {
            return Own.of(figures, query, months, figure -> true);
        }
        if (sight == Visibility.PUBLIC || !query.isOfTheWholeSector()) {
            return Own.NONE;
        }
        var behind = figures.behind(months, caller.readableCouncils().toArray(new String[0]));
        var yesterday = LocalDate.now(clock).minusDays(1);
        return Own.of(
                figures,
                query,
                months,
                figure -> figure.month().atEndOfMonth().isBefore(yesterday)
                        && behind.getOrDefault(figure, Behind.NOBODY).hides(least));
    }

    /** Figures of class council, and which of them are told. */
    private record Own(
            Map<YearMonth, List<ReuseMonth.Abandonments>> reasons,
            Map<YearMonth, ReuseMonth.DaysToLive> days,
            Predicate<Behind.Figure> told) {

        static final Own NONE = new Own(null, Map.of(), figure -> false);

        static Own of(ReuseFigures figures, MetricsQuery query, Months months, Predicate<Behind.Figure> told) {
            return new Own(figures.reasons(query, months), figures.daysToLive(query, months), told);
        }

        ReuseMonth month(YearMonth month, Stages stages, Map<Count, Long> counts) {
            return new ReuseMonth(
                    month.toString(),
                    stages.open(),
                    stages.reached(),
                    tells(month, Behind.DAYS) ? days.get(month) : null,
                    abandonments(month),
                    tells(month, Behind.SPEND) ? spend(counts) : null);
        }

        private List<ReuseMonth.Abandonments> abandonments(YearMonth month) {
            return reasons == null
                    ? null
                    : reasons.getOrDefault(month, List.of()).stream()
                            .filter(reason -> tells(month, reason.reasonCode().name()))
                            .toList();
        }

        private boolean tells(YearMonth month, String figure) {
            return told.test(new Behind.Figure(month, figure));
        }

        private static ReuseMonth.AvoidedSpend spend(Map<Count, Long> counts) {
            return new ReuseMonth.AvoidedSpend(
                    counts.get(Count.BENEFIT_PENCE),
                    counts.get(Count.EXTRA_COST_PENCE),
                    counts.get(Count.ASSESSED),
                    Math.max(0, counts.get(Count.TO_LIVE) - counts.get(Count.ASSESSED)));
        }
    }

    /** Adoptions by stage, each stage for those of its class. */
    private record Stages(Map<Count, Long> counts, Visibility sight) {

        ReuseMonth.Open open() {
            return new ReuseMonth.Open(
                    own(Count.OPEN_INTERESTED),
                    own(Count.OPEN_EVALUATING),
                    sector(Count.OPEN_PLANNED),
                    sector(Count.OPEN_IMPLEMENTING),
                    counts.get(Count.OPEN_LIVE));
        }

        ReuseMonth.Reached reached() {
            return new ReuseMonth.Reached(
                    own(Count.TO_INTERESTED),
                    own(Count.TO_EVALUATING),
                    sector(Count.TO_PLANNED),
                    sector(Count.TO_IMPLEMENTING),
                    counts.get(Count.TO_LIVE),
                    counts.get(Count.TO_RETIRED),
                    own(Count.TO_ABANDONED),
                    own(Count.TO_TRANSFERRED));
        }

        private Long sector(Count count) {
            return sight.reaches(Visibility.SECTOR) ? counts.get(count) : null;
        }

        private Long own(Count count) {
            return sight.reaches(Visibility.COUNCIL) ? counts.get(count) : null;
        }
    }
}
