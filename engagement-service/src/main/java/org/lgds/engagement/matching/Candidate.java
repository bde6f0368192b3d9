package org.lgds.engagement.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;

import org.lgds.engagement.advisor.Advisor;
import org.lgds.engagement.availability.AdvisorSettings;
import org.lgds.engagement.availability.FreeDays;
import org.lgds.engagement.matching.AdvisorMatch.Conflict;
import org.lgds.engagement.matching.AdvisorMatch.Score;

/**
 * An advisor with how they suit a request but for their time.
 *
 * @param need share of what is asked that they know
 * @param nearness 1 for who advises in the council's region, 0.5 for who goes anywhere, else 0
 */
record Candidate(UUID advisor, BigDecimal need, BigDecimal nearness) {

    /** @param known of what is asked, how much they know */
    static Candidate of(UUID advisor, int known, BigDecimal nearness, Asked asked) {
        return new Candidate(
                advisor, share(BigDecimal.valueOf(known), BigDecimal.valueOf(asked.count())), rounded(nearness));
    }

    AdvisorMatch with(
            Advisor advisor,
            Asked asked,
            List<FreeDays.Month> months,
            List<Conflict> conflicts,
            AdvisorSettings weights) {
        var free = months.stream().map(FreeDays.Month::free).reduce(BigDecimal.ZERO, BigDecimal::add);
        var capacity = months.stream().map(FreeDays.Month::capacity).reduce(BigDecimal.ZERO, BigDecimal::add);
        var score = Score.of(need, nearness, share(free, capacity), weights);
        return AdvisorMatch.of(advisor, asked, score, months, conflicts);
    }

    private static BigDecimal share(BigDecimal some, BigDecimal all) {
        return all.signum() == 0 ? rounded(BigDecimal.ZERO) : some.divide(all, Score.DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(Score.DECIMALS, RoundingMode.HALF_EVEN);
    }
}
