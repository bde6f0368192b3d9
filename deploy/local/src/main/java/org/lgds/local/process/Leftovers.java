package org.lgds.local.process;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Processes of an earlier run on the same data, which are there only if somebody killed the launcher and its guardian
 * together. Whoever holds the data folder may end them, and nothing else: a backup that is being made of the data names it
 * too.
 */
public final class Leftovers {
    private static final long SECONDS = 10;
    /** What Linux says of a program whose file has been replaced or deleted since. */
    private static final String DELETED = " (deleted)";

    private Leftovers() {}

    /** Ends them, waits until they and their children are gone, and tells how many there were. */
    public static int end(Path data) {
        var left = ProcessHandle.allProcesses()
                .filter(process -> isOf(data, process.info()))
                .toList();
        // PostgreSQL's children leave a moment after a killed server; until then no other can take its place.
        var children = left.stream().flatMap(ProcessHandle::descendants).toList();
        left.forEach(ProcessHandle::destroyForcibly);
        Stream.concat(left.stream(), children.stream())
                .map(process -> process.onExit().completeOnTimeout(process, SECONDS, TimeUnit.SECONDS))
                .toList()
                .forEach(CompletableFuture::join);
        return left.size();
    }

    /** Whether the stack runs it: a JVM by its label, PostgreSQL by its data, each where the launcher puts it. */
    private static boolean isOf(Path data, ProcessHandle.Info process) {
        var arguments = process.arguments().map(Arrays::asList).orElse(List.of());
        return begins(arguments, Jvm.label(data)) && runs("java", process)
                || begins(arguments, "-D", data.resolve("postgres").toString()) && runs("postgres", process);
    }

    private static boolean begins(List<String> arguments, String... with) {
        return arguments.size() > with.length
                && arguments.subList(0, with.length).equals(List.of(with));
    }

    /** Where this user may not see what a process runs, as PostgreSQL run as nobody in some containers, its arguments tell. */
    private static boolean runs(String program, ProcessHandle.Info process) {
        return process.command()
                .map(command -> command.replace(DELETED, ""))
                .map(command -> Path.of(command).getFileName().toString().equals(program))
                .orElse(true);
    }
}
