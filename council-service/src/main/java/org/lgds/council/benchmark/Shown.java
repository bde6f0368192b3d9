package org.lgds.council.benchmark;

import java.time.LocalDate;
import java.util.Map;

/**
 * What was shown of a group, with what it was computed from.
 *
 * @param month the snapshot it was computed in
 * @param percentiles where each council lies that may be told so, in steps of 5; of earlier months not read, as they are
 *     there already
 * @param basis the result of each council that had one
 */
record Shown(LocalDate month, Figures figures, Map<String, Integer> percentiles, Map<String, String> basis) {}
