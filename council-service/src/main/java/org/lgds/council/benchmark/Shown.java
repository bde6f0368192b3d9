package org.lgds.council.benchmark;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What was shown of a group, with what it was computed from.
 *
 * @param month the snapshot it was computed in
 * @param percentiles where each council lies that may be told so, in steps of 5; of earlier months not read, as they are
 *     there already
 * @param basis the result of each council that had one
 * @param keptFrom councils that are not shown it, as it is too like a group of their own that they were shown; of earlier
 *     months not read either
 */
record Shown(
        LocalDate month,
        Figures figures,
        Map<String, Integer> percentiles,
        Map<String, String> basis,
        Set<String> keptFrom) {}
