package org.lgds.engagement.outcome;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.lgds.engagement.application.ApplicationState;
import org.lgds.engagement.award.AwardState;
import org.lgds.engagement.benefit.Line;
import org.lgds.engagement.outcome.ProgrammeOutcomes.Applications;
import org.lgds.engagement.outcome.ProgrammeOutcomes.Awards;
import org.lgds.engagement.outcome.ProgrammeOutcomes.BenefitPerPound;
import org.lgds.engagement.outcome.ProgrammeOutcomes.Measures;
import org.lgds.engagement.outcome.ProgrammeOutcomes.Projects;
import org.lgds.engagement.project.Project;

/**
 * The kept sums of one programme.
 *
 * @param values by figure, such as {@code AWARD}, and what it is of, such as {@code ACTIVE}; a sum that is not there is 0
 */
record Figures(Map<String, Map<String, BigDecimal>> values) {

    /** From sums as {@code AWARD ACTIVE 2;OUTPUT  1}. */
    static Figures of(String sums) {
        var values = new HashMap<String, Map<String, BigDecimal>>();
        for (var sum : sums.split(";")) {
            var words = sum.split(" ");
            values.computeIfAbsent(words[0], figure -> new HashMap<>()).put(words[1], new BigDecimal(words[2]));
        }
        return new Figures(values);
    }

    private long count(String figure, String part) {
        return of(figure, part).longValueExact();
    }

    private BigDecimal of(String figure, String part) {
        return values.getOrDefault(figure, Map.of()).getOrDefault(part, BigDecimal.ZERO);
    }

    List<Applications> applications() {
        return Stream.of(ApplicationState.values())
                .map(state -> new Applications(state, count("APPLICATION", state.name())))
                .filter(line -> line.applications() > 0)
                .toList();
    }

    List<Awards> awards(Predicate<AwardState> shown) {
        return Stream.of(AwardState.values())
                .filter(shown)
                .map(state -> new Awards(state, count("AWARD", state.name()), count("AWARDED", state.name())))
                .filter(line -> line.awards() > 0)
                .toList();
    }

    /** By where their work is. */
    List<Projects> projects(String figure) {
        return Stream.of(Project.State.values())
                .map(stage -> new Projects(stage, count(figure, stage.name())))
                .filter(line -> line.projects() > 0)
                .toList();
    }

    long outputs(String figure) {
        return count(figure, "");
    }

    Measures measures() {
        return new Measures(count("MEASURE", ""), count("READ", ""));
    }

    /** By year of prices, the first year first. */
    List<Line> benefits() {
        return values.getOrDefault("REALISED", Map.of()).entrySet().stream()
                .filter(year -> year.getValue().signum() > 0)
                .map(year -> line(year.getKey(), year.getValue()))
                .sorted((one, other) -> Integer.compare(one.priceBase(), other.priceBase()))
                .toList();
    }

    private Line line(String year, BigDecimal measures) {
        return new Line(
                null,
                null,
                null,
                Integer.parseInt(year),
                Line.pence(of("CASHABLE", year)),
                Line.pence(of("NOT_CASHABLE", year)),
                measures.longValueExact());
    }

    /** Null unless something was paid, and all benefits are in the prices of the programme's year. */
    BenefitPerPound benefitPerPound(long paid, int priceBase) {
        var lines = benefits();
        return paid > 0 && lines.size() == 1 && lines.get(0).priceBase() == priceBase
                ? new BenefitPerPound(
                        perPound(lines.get(0).cashablePence(), paid),
                        perPound(lines.get(0).notCashablePence(), paid))
                : null;
    }

    private static BigDecimal perPound(BigInteger benefit, long paid) {
        return new BigDecimal(benefit).divide(BigDecimal.valueOf(paid), 2, RoundingMode.HALF_EVEN);
    }
}
