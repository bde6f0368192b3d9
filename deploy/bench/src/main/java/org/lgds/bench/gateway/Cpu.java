package org.lgds.bench.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The processor time of a process and of those it has started, as Linux counts it: in hundredths of a second. */
final class Cpu {

    private static final long TICK_US = 10_000;
    /** Of the fields after the name, which may hold blanks: utime and stime (proc_pid_stat(5)). */
    private static final int UTIME = 11;

    private Cpu() {}

    /** What they have used until now, in microseconds. */
    static long micros(long pid) {
        var first = ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException("process " + pid + " is gone"));
        return Stream.concat(Stream.of(first), first.descendants())
                        .mapToLong(ProcessHandle::pid)
                        .map(Cpu::ticks)
                        .sum()
                * TICK_US;
    }

    private static long ticks(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[UTIME]) + Long.parseLong(fields[UTIME + 1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
