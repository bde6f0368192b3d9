package org.lgds.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The log of one child process for this run; the one of the run before is kept beside it as {@code .1}. */
public final class LogFile {
    private static final int TAIL_LINES = 25;
    private static final int TAIL_BYTES = 16 * 1024;

    private final Path path;
    private boolean begun;

    public LogFile(Path folder, String name) {
        this.path = folder.resolve(name + ".log");
    }

    /** That of another part, in the same folder. */
    public LogFile beside(String other) {
        return new LogFile(path.getParent(), other);
    }

    public Path path() {
        return path;
    }

    synchronized ProcessBuilder.Redirect append() {
        if (!begun) {
            keepLast();
            begun = true;
        }
        return ProcessBuilder.Redirect.appendTo(path.toFile());
    }

    public List<String> tail() {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var start = Math.max(0, file.length() - TAIL_BYTES);
            var bytes = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(bytes);
            var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    private void keepLast() {
        try {
            Files.createDirectories(path.getParent());
            if (Files.exists(path)) {
                Files.move(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
