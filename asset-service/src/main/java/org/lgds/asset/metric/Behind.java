package org.lgds.asset.metric;

import java.time.YearMonth;

/**
 * Councils that stand behind a figure.
 *
 * @param councils how many they are
 * @param others how many of them are neither the caller's own nor followed by these, whose records the caller reads
 */
record Behind(long councils, long others) {

    /** The time to live, and the avoided spend; other figures are named by their reasons. */
    static final String DAYS = "days";

    static final String SPEND = "spend";

    static final Behind NOBODY = new Behind(0, 0);

    /** A figure of a month. */
    record Figure(YearMonth month, String name) {}

    /**
     * True if none of the councils can be told from the figure.
     *
     * @param least councils there must be, and one fewer whose records the caller does not read
     */
    boolean hides(int least) {
        return councils >= least && others >= least - 1;
    }
}
