package org.lgds.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Times cases over and over until no round is faster than those before it. What is compared with these times later must not gain
 * by the service having warmed up meanwhile. Of the rounds each case's fastest counts, before and after alike: what else the
 * machine did in the others says nothing of the service.
 */
public final class Steady {

    /** The fastest times after a round, of those before it, on average: above this the service has warmed up. */
    private static final double NO_FASTER = 0.99;

    private static final int LEAST_ROUNDS = 4;
    private static final int MOST_ROUNDS = 30;

    private Steady() {}

    /** Times one case. */
    public interface Timing {
        Measured of(ReadCase each) throws Exception;
    }

    /** The times of each case's fastest round, by the cases' names. */
    public static Map<String, Measured> times(List<ReadCase> cases, Timing timing) throws Exception {
        var fastest = round(cases, timing);
        for (int rounds = 2; rounds <= MOST_ROUNDS; rounds++) {
            var before = Map.copyOf(fastest);
            round(cases, timing).forEach((name, times) -> fastest.merge(name, times, Steady::faster));
            if (rounds >= LEAST_ROUNDS && share(fastest, before) >= NO_FASTER) {
                System.out.println("Steady after " + rounds + " rounds");
                return fastest;
            }
        }
        throw new IllegalStateException("still faster in round " + MOST_ROUNDS + " than in all before");
    }

    private static Measured faster(Measured one, Measured other) {
        return other.p50() < one.p50() ? other : one;
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
