package org.lgds.local.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class GuardianTest {
    @TempDir
    Path folder;

    @Test
    void noChildOutlivesALauncherThatIsKilled() throws IOException {
        var launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartsAChild.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = new BufferedReader(new InputStreamReader(launcher.getInputStream()))) {
            var child = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
            assertThat(child.isAlive()).isTrue();
            launcher.destroyForcibly();
            await().until(() -> !child.isAlive());
        }
    }

    @Test
    void aChildThatHasEndedIsForgotten() throws IOException {
        try (var processes = new Processes()) {
            processes.run("true", List.of("true"), Map.of(), new LogFile(folder, "child"), folder);
        }
        assertThat(folder.resolve("child.log")).isEmptyFile();
    }

    static final class StartsAChild {
        public static void main(String[] arguments) throws InterruptedException {
            var folder = Path.of(arguments[0]);
            var launch = Launch.of(List.of("sleep", "600"), Map.of());
            var child = new Processes().start(launch, new LogFile(folder, "child"), folder);
            System.out.println(child.pid());
            Thread.currentThread().join();
        }
    }
}
