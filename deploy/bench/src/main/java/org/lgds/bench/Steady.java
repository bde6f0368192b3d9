package org.lgds.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Times cases over and over until the service is no faster than in the round before. What is compared with these times later
 * must not gain by the service having warmed up meanwhile.
 */
public final class Steady {

    /** Of the time in the round before, on average: above this it is no faster. */
    private static final double NO_FASTER = 0.95;

    private static final int MOST_ROUNDS = 20;

    private Steady() {}

    /** Times one case. */
    public interface Timing {
        Measured of(ReadCase each) throws Exception;
    }

    /** The times of the last round, by the cases' names. */
    public static Map<String, Measured> times(List<ReadCase> cases, Timing timing) throws Exception {
        var before = round(cases, timing);
        for (int rounds = 2; rounds <= MOST_ROUNDS; rounds++) {
            var now = round(cases, timing);
            if (share(now, before) >= NO_FASTER) {
                System.out.println("Steady after " + rounds + " rounds");
                return now;
            }
            before = now;
        }
        throw new IllegalStateException("still faster in round " + MOST_ROUNDS + " than in the one before");
    }

    private static Map<String, Measured> round(List<ReadCase> cases, Timing timing) throws Exception {
        var times = new LinkedHashMap<String, Measured>();
        for (var each : cases) {
            times.put(each.name(), timing.of(each));
        }
        return times;
    }

    private static double share(Map<String, Measured> now, Map<String, Measured> before) {
        return now.entrySet().stream()
                .mapToDouble(each -> (double) each.getValue().p50()
                        / before.get(each.getKey()).p50())
                .average()
                .orElse(1);
    }
}
