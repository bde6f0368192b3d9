package org.lgds.engagement.engagement.summary;

import java.math.BigDecimal;

/**
 * How many engagements there are, in all and in each state.
 *
 * @param of code of the council, or the region or the state, that the line is of; absent in the totals
 * @param engagements all of them
 * @param scoping how many are in scoping
 * @param agreed how many are agreed
 * @param active how many are active
 * @param followUp how many are in follow-up
 * @param paused how many are paused
 * @param completed how many are completed
 * @param endedEarly how many ended early
 * @param daysAgreed days of advice that were agreed with councils
 * @param daysUsed days that sessions took, in quarters
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
