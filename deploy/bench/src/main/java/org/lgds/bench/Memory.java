package org.lgds.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The memory of a process, now and the most since it was last asked to forget, as Linux counts it; -1 elsewhere. */
public record Memory(long pid) {

    /** Begins anew at what the process has now. */
    public void forget() throws IOException {
        var reset = process().resolve("clear_refs");
        if (Files.exists(reset)) {
            Files.writeString(reset, "5");
        }
    }

    public long peakMegabytes() {
        return megabytes("VmHWM");
    }

    /** What it has now. */
    public long megabytes() {
        return megabytes("VmRSS");
    }

    private long megabytes(String field) {
        try (var lines = Files.lines(process().resolve("status"))) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            return -1;
        }
    }

    private Path process() {
        return Path.of("/proc", Long.toString(pid));
    }
}
