package org.lgds.engagement.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;

import org.lgds.engagement.availability.AdvisorSettings;
import org.lgds.engagement.availability.FreeDays;
import org.lgds.engagement.matching.AdvisorMatch.Score;

/**
 * An advisor with how they suit a request but for their time.
 *
 * @param need share of what is asked that they know
 * @param nearness 1 for who advises in the council's region, 0.5 for who goes anywhere, else 0
 */
record Candidate(UUID advisor, BigDecimal need, BigDecimal nearness) {

    /** What {@code near} is of who advises in the council's region; half of it is of who goes anywhere. */
    static final int NEAREST = 2;

    /**
     * @param known of what is asked, how much they know
     * @param near 0 to {@link #NEAREST}
     */
    static Candidate of(UUID advisor, int known, int near, Asked asked) {
        return new Candidate(advisor, share(known, asked.count()), share(near, NEAREST));
    }

    Ranked with(List<FreeDays.Month> months, AdvisorSettings weights) {
        var free = months.stream().map(FreeDays.Month::free).reduce(BigDecimal.ZERO, BigDecimal::add);
        var capacity = months.stream().map(FreeDays.Month::capacity).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Ranked(advisor, Score.of(need, nearness, share(free, capacity), weights), months);
    }

    private static BigDecimal share(int some, int all) {
        return share(BigDecimal.valueOf(some), BigDecimal.valueOf(all));
    }

    private static BigDecimal share(BigDecimal some, BigDecimal all) {
        return all.signum() == 0
                ? BigDecimal.ZERO.setScale(Score.DECIMALS)
                : some.divide(all, Score.DECIMALS, RoundingMode.HALF_EVEN);
    }
}
