package org.lgds.engagement.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.lgds.engagement.advisor.Advisor;
import org.lgds.engagement.advisor.Region;
import org.lgds.engagement.availability.AdvisorSettings;
import org.lgds.engagement.availability.FreeDays;
import org.lgds.engagement.matching.AdvisorMatch.Conflict;
import org.lgds.engagement.matching.AdvisorMatch.Score;
import org.lgds.engagement.result.Dimension;

/**
 * An advisor with all that is known of how they suit a request but their time, which takes longest to reckon.
 *
 * @param most the score of who is free all the time: theirs is no higher
 */
record Candidate(Advisor advisor, Score most, List<String> knows, List<String> lacks, List<Conflict> conflicts) {

    /** Who may come first is first; the same ones are always in the same order. */
    static final Comparator<Candidate> BY_PROMISE = Comparator.comparing(
                    (Candidate candidate) -> candidate.most.total())
            .reversed()
            .thenComparing(candidate -> candidate.advisor.id);

    static Candidate of(Advisor advisor, Asked asked, LocalDate today, AdvisorSettings weights) {
        var knows = new ArrayList<String>();
        var lacks = new ArrayList<String>();
        for (var dimension : asked.dimensions()) {
            (advisor.dimensions.contains(dimension.name()) ? knows : lacks).add(name(dimension));
        }
        for (var area : asked.areas()) {
            (advisor.areas.contains(area) ? knows : lacks).add(area);
        }
        var most = Score.of(
                share(BigDecimal.valueOf(knows.size()), BigDecimal.valueOf(asked.count())),
                nearness(advisor, asked.region()),
                rounded(BigDecimal.ONE),
                weights);
        return new Candidate(advisor, most, knows, lacks, conflicts(advisor, asked, today));
    }

    boolean isFree() {
        return conflicts.isEmpty();
    }

    /** Whether they might come before that one; the same score is enough, as then the older registration comes first. */
    boolean mayPrecede(AdvisorMatch match) {
        return most.total().compareTo(match.score().total()) >= 0;
    }

    AdvisorMatch with(List<FreeDays.Month> months, AdvisorSettings weights) {
        var time = share(
                sum(months.stream().map(FreeDays.Month::free)),
                sum(months.stream().map(FreeDays.Month::capacity)));
        var score = Score.of(most.need(), most.region(), time, weights);
        return new AdvisorMatch(advisor.id, advisor.subject, score, knows, lacks, months, conflicts);
    }

    private static List<Conflict> conflicts(Advisor advisor, Asked asked, LocalDate today) {
        return advisor.interests.stream()
                .filter(interest -> interest.council() != null
                        && asked.lineage().contains(interest.council())
                        && interest.countsOn(today))
                .map(Conflict::of)
                .toList();
    }

    private static String name(Dimension dimension) {
        return dimension.name().toLowerCase();
    }

    private static BigDecimal nearness(Advisor advisor, Region region) {
        if (advisor.regions.isEmpty()) {
            return rounded(new BigDecimal("0.5"));
        }
        return rounded(region != null && advisor.regions.contains(region.name()) ? BigDecimal.ONE : BigDecimal.ZERO);
    }

    private static BigDecimal sum(Stream<BigDecimal> days) {
        return days.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal share(BigDecimal some, BigDecimal all) {
        return all.signum() == 0 ? rounded(BigDecimal.ZERO) : some.divide(all, Score.DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(Score.DECIMALS, RoundingMode.HALF_EVEN);
    }
}
