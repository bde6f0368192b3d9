package org.lgds.local;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgds.local.process.Processes;
import org.lgds.local.process.Restarts;
import org.lgds.local.process.Supervised;
import org.lgds.local.process.Waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class RestartingTest {
    @TempDir
    Path folder;

    private final Processes processes = new Processes();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(said, true));
    private final CompletableFuture<StackFailure> failure = new CompletableFuture<>();

    @AfterEach
    void end() {
        failure.complete(null);
        processes.close();
    }

    @Test
    void aPartThatIsNotReadyAfterItsRestartIsStartedOnceMoreAndItsNextDeathIsSeen() {
        var one = supervised(Duration.ofMillis(100), 5, start -> start != 2);
        one.start();
        crash(one);
        await().untilAsserted(() -> assertThat(said.toString())
                .containsSubsequence("ended unasked", "was not ready within", "started again", "ready again"));
        assertThat(one.isAlive()).isTrue();
        crash(one);
        await().untilAsserted(() ->
                assertThat(said.toString()).containsSubsequence("ready again", "ended unasked", "started again"));
    }

    @Test
    void aPartThatNeverBecomesReadyAgainEndsTheStack() {
        var one = supervised(Duration.ofMillis(100), 1, start -> start == 1);
        one.start();
        crash(one);
        await().until(failure::isDone);
        assertThat(failure.join()).hasMessageContaining("waiting keeps ending");
    }

    @Test
    void aStackThatFailsWhileItStartsDoesNotWaitForTheRest() {
        var one = supervised(Duration.ofMinutes(10), 0, start -> {
            failure.complete(new StackFailure("another part keeps ending"));
            return false;
        });
        assertThatThrownBy(() -> new Starting(progress, List.of(one), failure).run())
                .hasMessageContaining("Stopped while starting");
    }

    private static void crash(Supervised one) {
        ProcessHandle.of(one.pid()).orElseThrow().destroyForcibly();
    }

    private Supervised supervised(Duration readyWithin, int restarts, IntPredicate ready) {
        var restarting = new Restarting(progress, new Restarts(restarts), failure);
        return new Supervised(new Waiting(folder, readyWithin, ready), processes, folder, restarting::died);
    }
}
