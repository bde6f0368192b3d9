package org.lgds.engagement.engagement.summary;

import java.math.BigDecimal;

/**
 * How many engagements there are, in all and in each state.
 *
 * @param of the council, the region or the state; absent in the totals
 * @param daysAgreed with the councils
 * @param daysUsed that sessions took, in quarters of days
 */
public record EngagementLine(
        String of,
        long engagements,
        long scoping,
        long agreed,
        long active,
        long followUp,
        long paused,
        long completed,
        long endedEarly,
        long daysAgreed,
        BigDecimal daysUsed) {}
