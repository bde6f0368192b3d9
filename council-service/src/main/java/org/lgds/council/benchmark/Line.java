package org.lgds.council.benchmark;

import java.time.LocalDate;

/**
 * What is shown of a group for one dimension.
 *
 * @param dimension empty of the whole
 * @param shownMonth the snapshot the figures are of
 * @param percentile where the council asked for lies in it
 */
record Line(String dimension, Suppressed suppressed, LocalDate shownMonth, Figures figures, Integer percentile) {}
