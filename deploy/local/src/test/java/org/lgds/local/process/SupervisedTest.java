package org.lgds.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.IntPredicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgds.local.StackFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class SupervisedTest {
    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private final Processes processes = new Processes();
    private final BlockingQueue<Integer> deaths = new ArrayBlockingQueue<>(10);

    @AfterEach
    void end() {
        processes.close();
    }

    @Test
    void whatIsNotReadyInTimeIsEnded() {
        var one = supervised(SOON, start -> false);
        assertThatThrownBy(one::start).isInstanceOf(StackFailure.class).hasMessageContaining("was not ready within");
        assertThat(one.isAlive()).isFalse();
        assertThat(one.isWanted()).as("may be started again").isTrue();
        assertThat(deaths).isEmpty();
    }

    @Test
    void whatBecomesReadyOnlyAtItsNextStartIsSupervisedLikeAnyOther() {
        var one = supervised(SOON, start -> start == 2);
        assertThatThrownBy(one::start).isInstanceOf(StackFailure.class);
        var first = one.pid();
        one.start();
        assertThat(one.pid()).isNotEqualTo(first);
        ProcessHandle.of(one.pid()).orElseThrow().destroyForcibly();
        await().untilAsserted(() -> assertThat(deaths).hasSize(1));
    }

    @Test
    void whatEndsAsItStartsIsToldToWhoeverStartsItAndToNobodyElse() {
        var starting = new Supervised[1];
        starting[0] = supervised(LONG, start -> {
            ProcessHandle.of(starting[0].pid()).ifPresent(ProcessHandle::destroyForcibly);
            return false;
        });
        assertThatThrownBy(starting[0]::start).hasMessageContaining("ended with exit code 137 as it started");
        assertThat(deaths).isEmpty();
    }

    @Test
    void whatFailedForSomethingThatIsThrownAwayIsTriedOnceMore() {
        var starting = new Supervised[1];
        starting[0] = supervised(new Waiting(folder, LONG, start -> {
                    if (start == 1) {
                        ProcessHandle.of(starting[0].pid()).ifPresent(ProcessHandle::destroyForcibly);
                    }
                    return start == 2;
                })
                .mending());
        starting[0].start();
        assertThat(starting[0].isAlive()).isTrue();
        assertThat(deaths).isEmpty();
    }

    @Test
    void whatFailsAgainIsNotTriedForEver() {
        var starting = new Supervised[1];
        starting[0] = supervised(new Waiting(folder, LONG, start -> {
                    ProcessHandle.of(starting[0].pid()).ifPresent(ProcessHandle::destroyForcibly);
                    return false;
                })
                .mending());
        assertThatThrownBy(starting[0]::start).hasMessageContaining("ended with exit code 137 as it started");
    }

    @Test
    void whatIsStoppedIsNoDeath() {
        var one = supervised(LONG, start -> true);
        one.start();
        assertThat(one.stop()).isEqualTo("stopped");
        assertThat(one.isAlive()).isFalse();
        assertThat(one.isWanted()).isFalse();
        assertThat(deaths).isEmpty();
    }

    @Test
    void whoCrashesOrIsKilledAsItStopsIsTold() {
        assertThat(stopped("ABRT")).isEqualTo("crashed as it stopped; see " + folder);
        assertThat(stopped("KILL")).isEqualTo("did not stop when asked to, and was killed");
    }

    private String stopped(String signal) {
        var one = supervised(new Waiting(folder, LONG, start -> true).stoppedBy(signal));
        one.start();
        return one.stop();
    }

    private Supervised supervised(Duration readyWithin, IntPredicate ready) {
        return supervised(new Waiting(folder, readyWithin, ready));
    }

    private Supervised supervised(Waiting part) {
        return new Supervised(part, processes, folder, (one, exitCode) -> deaths.add(exitCode));
    }
}
