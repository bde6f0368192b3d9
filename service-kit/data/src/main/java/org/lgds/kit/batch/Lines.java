package org.lgds.kit.batch;

import java.io.BufferedInputStream;
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

    /** A line and its number in the input, where blank ones count too. */
    record Line(long number, String text) {}

    private final InputStream in;
    private long number;

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in, LONGEST);
    }

    /** Up to so many lines; none at the end. */
    List<Line> next(int most) throws IOException {
        var lines = new ArrayList<Line>();
        while (lines.size() < most) {
            var line = next();
            if (line == null) {
                break;
            }
            number++;
            if (!line.isBlank()) {
                lines.add(new Line(number, line));
            }
        }
        return lines;
    }

    private String next() throws IOException {
        var line = new ByteArrayOutputStream(256);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return line.size() == 0 ? null : line.toString(StandardCharsets.UTF_8);
            }
            if (line.size() == LONGEST) {
                throw Problem.of(ProblemType.TOO_LARGE, "A line may have %d bytes at most.", LONGEST);
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
