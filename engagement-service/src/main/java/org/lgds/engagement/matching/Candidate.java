package org.lgds.engagement.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.lgds.engagement.advisor.Advisor;
import org.lgds.engagement.availability.AdvisorSettings;
import org.lgds.engagement.availability.FreeDays;
import org.lgds.engagement.matching.AdvisorMatch.Conflict;
import org.lgds.engagement.matching.AdvisorMatch.Score;

/**
 * An advisor with how they suit a request but for their time, which takes longest to reckon.
 *
 * @param most the score of who is free all the time: theirs is no higher
 */
record Candidate(UUID advisor, Score most) {

    /** Who may come first is first; the same ones are always in the same order. */
    static final Comparator<Candidate> BY_PROMISE = Comparator.comparing(
                    (Candidate candidate) -> candidate.most.total())
            .reversed()
            .thenComparing(Candidate::advisor);

    /**
     * @param known of what is asked, how much they know
     * @param nearness 1 for who advises in the council's region, 0.5 for who goes anywhere, else 0
     */
    static Candidate of(UUID advisor, int known, BigDecimal nearness, Asked asked, AdvisorSettings weights) {
        var need = share(BigDecimal.valueOf(known), BigDecimal.valueOf(asked.count()));
        return new Candidate(advisor, Score.of(need, rounded(nearness), rounded(BigDecimal.ONE), weights));
    }

    /** Whether they might come before that one; the same score is enough, as then the older registration comes first. */
    boolean mayPrecede(AdvisorMatch match) {
        return most.total().compareTo(match.score().total()) >= 0;
    }

    AdvisorMatch with(
            Advisor advisor,
            Asked asked,
            List<FreeDays.Month> months,
            List<Conflict> conflicts,
            AdvisorSettings weights) {
        var free = months.stream().map(FreeDays.Month::free).reduce(BigDecimal.ZERO, BigDecimal::add);
        var capacity = months.stream().map(FreeDays.Month::capacity).reduce(BigDecimal.ZERO, BigDecimal::add);
        var score = Score.of(most.need(), most.region(), share(free, capacity), weights);
        return AdvisorMatch.of(advisor, asked, score, months, conflicts);
    }

    private static BigDecimal share(BigDecimal some, BigDecimal all) {
        return all.signum() == 0 ? rounded(BigDecimal.ZERO) : some.divide(all, Score.DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(Score.DECIMALS, RoundingMode.HALF_EVEN);
    }
}
