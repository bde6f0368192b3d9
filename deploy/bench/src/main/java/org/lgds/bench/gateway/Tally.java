package org.lgds.bench.gateway;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.HdrHistogram.Histogram;

/** What became of callers, by the second in which each came; those of the time to settle are not counted. */
final class Tally {

    private static final long LONGEST_US = TimeUnit.SECONDS.toMicros(10);

    private final int[] good;
    private final Histogram answers = new Histogram(LONGEST_US, 3);
    private final Histogram refusals = new Histogram(LONGEST_US, 3);
    private int gaveUp;

    Tally(int seconds) {
        this(new int[seconds]);
    }

    private Tally(int[] good) {
        this.good = good;
    }

    /** Of several rounds. */
    static Tally of(List<Tally> rounds) {
        var all = new Tally(
                rounds.stream().flatMapToInt(round -> Arrays.stream(round.good)).toArray());
        for (var round : rounds) {
            all.answers.add(round.answers);
            all.refusals.add(round.refusals);
            all.gaveUp += round.gaveUp;
        }
        return all;
    }

    /** Who came in a second got the answer in time. */
    void good(int second, long nanos) {
        if (isCounted(second)) {
            good[second]++;
            record(answers, nanos);
        }
    }

    void refused(int second, long nanos) {
        if (isCounted(second)) {
            record(refusals, nanos);
        }
    }

    void gaveUp(int second) {
        if (isCounted(second)) {
            gaveUp++;
        }
    }

    double goodPerSecond() {
        return perSecond(answers.getTotalCount());
    }

    /** Of all seconds, the one with the fewest good answers. */
    int fewestGood() {
        return IntStream.of(good).min().orElseThrow();
    }

    double refusedPerSecond() {
        return perSecond(refusals.getTotalCount());
    }

    double gaveUpPerSecond() {
        return perSecond(gaveUp);
    }

    /** Times of good answers, in microseconds. */
    Histogram answers() {
        return answers;
    }

    /** Times of refusals, in microseconds. */
    Histogram refusals() {
        return refusals;
    }

    private double perSecond(long count) {
        return (double) count / good.length;
    }

    private static boolean isCounted(int second) {
        return second >= 0;
    }

    private static void record(Histogram times, long nanos) {
        times.recordValue(Math.min(LONGEST_US, nanos / 1000));
    }
}
