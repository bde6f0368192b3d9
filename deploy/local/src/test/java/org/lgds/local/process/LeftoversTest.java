package org.lgds.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** That PostgreSQL's server is found among them is in LocalStackTest, which runs one. */
class LeftoversTest {
    @TempDir
    Path data;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void aJvmOfTheStackIsEnded() throws IOException {
        var left = waiting(Jvm.of(Jdk.running(), data).command(List.of(Waits.class.getName())));
        assertThat(Leftovers.end(data)).isEqualTo(1);
        assertThat(left.isAlive()).isFalse();
    }

    @Test
    void aJvmOfAnotherStackIsNot() throws IOException {
        var other = waiting(Jvm.of(Jdk.running(), data.resolve("other")).command(List.of(Waits.class.getName())));
        assertThat(Leftovers.end(data)).isZero();
        assertThat(other.isAlive()).isTrue();
    }

    @Test
    void aProgramThatOnlyNamesTheDataIsNotEnded() throws IOException, InterruptedException {
        var postgres = data.resolve("postgres").toString();
        var strangers = List.of(
                shell("cp", "-a", postgres, "/backup"),
                shell("pg_checksums", "-D", postgres),
                shell("pgrep", "-f", Jvm.label(data)),
                waiting(List.of(Jdk.running().java().toString(), Waits.class.getName(), Jvm.label(data))));
        assertThat(Leftovers.end(data)).isZero();
        for (var stranger : strangers) {
            assertThat(stranger.waitFor(0, TimeUnit.SECONDS)).isFalse();
        }
    }

    /** Waits for its input, with arguments that look like those of another program. */
    private Process shell(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("sh", "-c", "echo runs; read line"));
        command.addAll(List.of(arguments));
        return waiting(command);
    }

    private Process waiting(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        // Not on the command line: of one this long the system tells nothing.
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        var process = builder.start();
        started.add(process);
        assertThat(process.inputReader().readLine()).isEqualTo("runs");
        return process;
    }

    static final class Waits {
        public static void main(String[] arguments) throws IOException {
            System.out.println("runs");
            System.in.read();
        }
    }
}
