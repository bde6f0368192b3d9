package org.lgds.engagement.engagement.summary;

/**
 * How long councils waited for advice: days, as they turn in London, from the submission of a request to the first session
 * or the first recommendation of its engagement. Median and percentile are by nearest rank: each is a time that a council
 * did wait.
 *
 * @param month month of their submission, such as 2026-11; absent of all together
 * @param advised how many requests have had advice
 * @param medianDays days that half of them waited at most; absent where none has had advice
 * @param ninetiethPercentileDays days that nine in ten of them waited at most; absent where none has had advice
 * @param waiting how many requests wait for a first advice now
 */
public record FirstAdvice(
        String month, long advised, Integer medianDays, Integer ninetiethPercentileDays, long waiting) {

    static final FirstAdvice NONE = new FirstAdvice(null, 0, null, null, 0);
}
