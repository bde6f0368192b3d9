package org.lgds.kit.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(30)
class ReadAheadTest {

    private static final Executor BUSY = task -> {};

    @Test
    void allComesInItsOrder() throws IOException {
        var threads = Executors.newFixedThreadPool(2);
        try (var ahead = new ReadAhead<>(threads, of(List.of(1, 2, 3)))) {
            assertThat(all(ahead)).containsExactly(1, 2, 3);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theNextIsReadWhileTheOneBeforeIsAtWork() throws Exception {
        var threads = Executors.newSingleThreadExecutor();
        var second = new CountDownLatch(1);
        var all = List.of(1, 2).iterator();
        Callable<Integer> reading = () -> {
            var next = all.hasNext() ? all.next() : null;
            if (next != null && next == 2) {
                second.countDown();
            }
            return next;
        };
        try (var ahead = new ReadAhead<>(threads, reading)) {
            assertThat(ahead.next()).isEqualTo(1);
            assertThat(second.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(all(ahead)).containsExactly(2);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whoWaitsForAThreadThatNeverComesReadsItself() throws IOException {
        try (var ahead = new ReadAhead<>(BUSY, of(List.of(1, 2, 3)))) {
            assertThat(all(ahead)).containsExactly(1, 2, 3);
        }
    }

    @Test
    void whatIsWrongIsToldWhereItStands() throws IOException {
        var refused = Problem.of(ProblemType.TOO_LARGE, "A line is too long.");
        try (var ahead = new ReadAhead<>(BUSY, failingAfterOne(refused))) {
            assertThat(ahead.next()).isEqualTo(1);
            assertThatThrownBy(ahead::next).isSameAs(refused);
        }
        var lost = new IOException("the caller is gone");
        try (var ahead = new ReadAhead<>(BUSY, failingAfterOne(lost))) {
            assertThat(ahead.next()).isEqualTo(1);
            assertThatThrownBy(ahead::next).isSameAs(lost);
        }
    }

    private static Callable<Integer> failingAfterOne(Exception failure) {
        var first = of(List.of(1));
        return () -> {
            var next = first.call();
            if (next == null) {
                throw failure;
            }
            return next;
        };
    }

    private static Callable<Integer> of(List<Integer> numbers) {
        Iterator<Integer> all = numbers.iterator();
        return () -> all.hasNext() ? all.next() : null;
    }

    private static List<Integer> all(ReadAhead<Integer> ahead) throws IOException {
        var all = new ArrayList<Integer>();
        for (var next = ahead.next(); next != null; next = ahead.next()) {
            all.add(next);
        }
        return all;
    }
}
