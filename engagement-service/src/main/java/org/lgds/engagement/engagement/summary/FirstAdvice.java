package org.lgds.engagement.engagement.summary;

/**
 * How long councils waited for advice: days, as they turn in London, from the submission of a request to the first advice of its
 * engagement. That is the earlier of the first session held, notes aside, and the first recommendation issued; advice of before
 * the submission took 0 days. Medians and percentiles are by nearest rank: of n requests in the order of their days, that of the
 * one at n/2, or at 9n/10, rounded up. So each is a time that a council did wait.
 *
 * @param month in which the requests were submitted, as {@code 2026-11}; absent of all
 * @param advised requests to which advice was given
 * @param medianDays absent where none was
 * @param ninetiethPercentileDays absent where none was
 * @param waiting requests that wait for a first advice now: not yet decided on, or accepted and their engagement is not over
 */
public record FirstAdvice(
        String month, long advised, Integer medianDays, Integer ninetiethPercentileDays, long waiting) {

    static final FirstAdvice NONE = new FirstAdvice(null, 0, null, null, 0);
}
