package org.lgds.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Processes of an earlier run on the same data, which are there only if somebody killed the launcher and its guardian
 * together. Whoever holds the data folder may end them.
 */
public final class Leftovers {
    private static final long SECONDS = 10;

    private Leftovers() {}

    /** Ends them and tells how many there were. */
    public static int end(Path data) {
        var marks = List.of(Jvm.label(data), data.resolve("postgres").toString());
        var left = ProcessHandle.allProcesses()
                .filter(process ->
                        process.info().arguments().stream().flatMap(Stream::of).anyMatch(marks::contains))
                .toList();
        left.forEach(ProcessHandle::destroyForcibly);
        left.stream()
                .map(process -> process.onExit().completeOnTimeout(process, SECONDS, TimeUnit.SECONDS))
                .forEach(CompletableFuture::join);
        return left.size();
    }
}
