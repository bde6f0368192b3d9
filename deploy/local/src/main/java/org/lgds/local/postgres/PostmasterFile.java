package org.lgds.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.lgds.local.StackFailure;

/**
 * The file in which a server says that it runs on the data. A killed one leaves it behind, and the next refuses to
 * start while a process has the number in it: another program by then, or the dead server itself while nobody has
 * collected it.
 */
record PostmasterFile(Path data) {
    private static final String NO_PROCESS = "99999999";

    /**
     * Makes the number one that no process has; only the holder of the data folder may. The rest stays: by it
     * PostgreSQL finds out whether children of the killed server still use its memory.
     */
    void disown() {
        var file = data.resolve("postmaster.pid");
        try {
            if (Files.exists(file)) {
                var lines = Files.readAllLines(file);
                if (!lines.isEmpty()) {
                    lines.set(0, NO_PROCESS);
                    Files.write(file, lines);
                } else {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new StackFailure("Cannot write " + file + ": " + e, e);
        }
    }
}
