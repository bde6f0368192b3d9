package org.lgds.gateway.overload;

import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class AdaptiveLimitTest {

    private static final long MS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long TARGET = 500 * MS;

    private long now = 77 * MS;
    private final AdaptiveLimit limit = new AdaptiveLimit(8, 100, TARGET, now);

    @Test
    void noMoreWaitThanMay() {
        for (int i = 0; i < 100; i++) {
            assertThat(limit.tryBegin()).isTrue();
        }
        assertThat(limit.tryBegin()).isFalse();
        limit.end(now, MS, false);
        assertThat(limit.tryBegin()).isTrue();
        assertThat(limit.waiting()).isEqualTo(100);
    }

    @Test
    void itFallsWhileMostAnswersAreLateButNeverBelowTheFewest() {
        answer(20, 600 * MS, false);
        assertThat(limit.limit()).isEqualTo(80);
        for (int i = 0; i < 20; i++) {
            answer(20, 600 * MS, false);
        }
        assertThat(limit.limit()).isEqualTo(8);
    }

    @Test
    void noAnswerIsALateOne() {
        answer(20, MS, true);
        assertThat(limit.limit()).isEqualTo(80);
    }

    @Test
    void aFewSlowRequestsSayNothing() {
        for (int i = 0; i < 9; i++) {
            limit.tryBegin();
            limit.end(now, 20_000 * MS, false);
        }
        answer(20, MS, false);
        assertThat(limit.limit()).isEqualTo(100);
    }

    @Test
    void itRisesAgainOnlyWhereItIsReached() {
        answer(20, 600 * MS, false);
        answer(20, MS, false);
        assertThat(limit.limit()).isEqualTo(80);
        while (limit.tryBegin()) {
            assertThat(limit.waiting()).isLessThanOrEqualTo(80);
        }
        answer(20, MS, false);
        assertThat(limit.limit()).isEqualTo(88);
    }

    @Test
    void aClockThatGoesBackChangesNothing() {
        for (int i = 0; i < 50; i++) {
            limit.tryBegin();
            limit.end(now - TimeUnit.HOURS.toNanos(1), 600 * MS, false);
        }
        assertThat(limit.limit()).isEqualTo(100);
        answer(1, 600 * MS, false);
        assertThat(limit.limit()).isEqualTo(80);
    }

    @Test
    void settingsThatContradictEachOtherAreRefused() {
        assertThatIllegalStateException().isThrownBy(() -> new AdaptiveLimit(10, 9, TARGET, 0));
        assertThatIllegalStateException().isThrownBy(() -> new AdaptiveLimit(0, 9, TARGET, 0));
    }

    /** A service of 20 workers, 40 ms each, which can do 500 a second, is asked for 2,500 a second for a minute. */
    @Test
    void atFiveTimesTheLoadTheGoodputIsNineTenthsOfThePeak() {
        assertThat(goodPerSecond(40, 2_500)).isGreaterThan(0.9 * 500);
    }

    /** The same with 400 ms each: what waits must be cut to what 50 a second can do in time. */
    @Test
    void soItIsWithASlowService() {
        assertThat(goodPerSecond(400, 250)).isGreaterThan(0.9 * 50);
    }

    private void answer(int count, long took, boolean failed) {
        for (int i = 0; i < count; i++) {
            if (i == count - 1) {
                now += 500 * MS;
            }
            limit.tryBegin();
            limit.end(now, took, failed);
        }
    }

    /** Answers within two seconds, after which callers have left, in the second half of a minute. */
    private double goodPerSecond(long millis, int askedPerSecond) {
        var limit = new AdaptiveLimit(32, 256, TARGET, 0);
        var random = new Random(7);
        var waiting = new ArrayDeque<Long>();
        var working = new PriorityQueue<long[]>((a, b) -> Long.compare(a[0], b[0]));
        var good = 0;
        var end = TimeUnit.MINUTES.toNanos(1);
        for (long time = 0; time < end; time += (long) (-Math.log(1 - random.nextDouble()) * 1e9 / askedPerSecond)) {
            while (!working.isEmpty() && working.peek()[0] <= time) {
                var done = working.poll();
                limit.end(done[0], done[0] - done[1], false);
                good += done[0] > end / 2 && done[0] - done[1] < 2_000 * MS ? 1 : 0;
                if (!waiting.isEmpty()) {
                    working.add(new long[] {done[0] + millis * MS, waiting.poll()});
                }
            }
            if (limit.tryBegin()) {
                if (working.size() < 20) {
                    working.add(new long[] {time + millis * MS, time});
                } else {
                    waiting.add(time);
                }
            }
        }
        return good / 30.0;
    }
}
