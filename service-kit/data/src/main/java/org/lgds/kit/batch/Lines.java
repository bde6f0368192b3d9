package org.lgds.kit.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Reads lines of bounded length. Blank ones are passed over. */
final class Lines {

    private static final int LONGEST = 64 * 1024;

    /** Characters of lines that are in memory together. */
    private static final int ENOUGH = 4 * 1024 * 1024;

    /** A line and its number in the input, where blank ones count too. */
    record Line(long number, String text) {}

    private final InputStream in;
    private final byte[] buffer = new byte[LONGEST];
    private int read;
    private int filled;
    private long number;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Up to so many lines, fewer where they are long; none at the end. */
    List<Line> next(int most) throws IOException {
        var lines = new ArrayList<Line>();
        for (int length = 0; lines.size() < most && length < ENOUGH; ) {
            var line = next();
            if (line == null) {
                break;
            }
            number++;
            if (!line.isBlank()) {
                lines.add(new Line(number, line));
                length += line.length();
            }
        }
        return lines;
    }

    private String next() throws IOException {
        var line = new ByteArrayOutputStream(512);
        while (read < filled || fill()) {
            int end = read;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            if (line.size() + end - read > LONGEST) {
                throw Problem.of(ProblemType.TOO_LARGE, "A line may have %d bytes at most.", LONGEST);
            }
            line.write(buffer, read, end - read);
            read = end + 1;
            if (end < filled) {
                return line.toString(StandardCharsets.UTF_8);
            }
        }
        return line.size() == 0 ? null : line.toString(StandardCharsets.UTF_8);
    }

    private boolean fill() throws IOException {
        read = 0;
        filled = Math.max(in.read(buffer), 0);
        return filled > 0;
    }
}
