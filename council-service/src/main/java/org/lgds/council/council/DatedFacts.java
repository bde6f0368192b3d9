package org.lgds.council.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The facts of a council over time. Of each measure the latest counts, one of which the day is not known only for want of others. */
final class DatedFacts {

    private static final Comparator<Fact> BY_DAY =
            Comparator.comparing(Fact::asOf, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final Map<Measure, Function<Facts, Number>> VALUES = new EnumMap<>(Map.of(
            Measure.POPULATION, Facts::population,
            Measure.AREA_KM2, Facts::areaKm2,
            Measure.DEPRIVATION_SCORE, Facts::deprivationScore,
            Measure.RURAL_SHARE, Facts::ruralShare));

    private DatedFacts() {}

    /** Those that count on a day; null when none is known. */
    static Facts on(List<Fact> all, LocalDate day) {
        var population = latest(all, Measure.POPULATION, day);
        var facts = new Facts(
                population == null || population.value() == null
                        ? null
                        : population.value().intValue(),
                population == null ? null : population.estimatedFor(),
                value(latest(all, Measure.AREA_KM2, day)),
                value(latest(all, Measure.DEPRIVATION_SCORE, day)),
                value(latest(all, Measure.RURAL_SHARE, day)));
        return facts.equals(Facts.UNKNOWN) ? null : facts;
    }

    /** Those that count, whatever their day. */
    static Facts now(List<Fact> all) {
        return on(all, LocalDate.MAX);
    }

    /** As facts those measures that are new to a council or differ from what it has. */
    static List<Fact> news(Facts before, Facts after, Function<Measure, LocalDate> asOf, String source) {
        var had = before == null ? Facts.UNKNOWN : before;
        var has = after == null ? Facts.UNKNOWN : after;
        var news = new ArrayList<Fact>();
        VALUES.forEach((measure, valueOf) -> {
            var population = measure == Measure.POPULATION;
            var differs = !Objects.equals(valueOf.apply(had), valueOf.apply(has))
                    || population && !Objects.equals(had.populationAsOf(), has.populationAsOf());
            if (differs) {
                var value = valueOf.apply(has);
                news.add(new Fact(
                        measure,
                        value == null ? null : value.doubleValue(),
                        population ? has.populationAsOf() : null,
                        asOf.apply(measure),
                        source));
            }
        });
        return news;
    }

    /** Keeps one in the place of that of the same measure and day, if there is one. */
    static void keep(List<Fact> all, Fact fact) {
        all.removeIf(one -> one.measure() == fact.measure() && Objects.equals(one.asOf(), fact.asOf()));
        all.add(fact);
    }

    private static Fact latest(List<Fact> all, Measure measure, LocalDate day) {
        return all.stream()
                .filter(fact -> fact.measure() == measure)
                .filter(fact -> fact.asOf() == null || !fact.asOf().isAfter(day))
                .max(BY_DAY)
                .orElse(null);
    }

    private static Double value(Fact fact) {
        return fact == null ? null : fact.value();
    }
}
