package org.lgds.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LogFileTest {
    @TempDir
    Path folder;

    @Test
    void theLogOfTheRunBeforeIsKept() throws IOException {
        Files.writeString(folder.resolve("kafka.log"), "before");
        var log = new LogFile(folder, "kafka");
        log.append();
        assertThat(folder.resolve("kafka.log.1")).hasContent("before");
        assertThat(log.path()).doesNotExist();
    }

    @Test
    void aRestartInTheSameRunGoesOnWithTheLog() throws IOException {
        var log = new LogFile(folder, "kafka");
        log.append();
        Files.writeString(log.path(), "first");
        log.append();
        assertThat(log.path()).hasContent("first");
    }

    @Test
    void theTailIsTheLastLines() throws IOException {
        var log = new LogFile(folder, "kafka");
        Files.writeString(
                log.path(),
                IntStream.rangeClosed(1, 100).mapToObj(Integer::toString).collect(Collectors.joining("\n")));
        assertThat(log.tail()).hasSize(25).endsWith("99", "100");
    }
}
