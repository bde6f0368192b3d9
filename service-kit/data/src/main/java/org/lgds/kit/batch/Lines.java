package org.lgds.kit.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Reads lines of bounded length, in UTF-8. Blank ones are passed over, and so is a byte order mark before the first. */
final class Lines {

    private static final int LONGEST = 64 * 1024;

    /** Characters of lines that are in memory together. */
    private static final int ENOUGH = 4 * 1024 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * A line and its number in the input, where blank ones count too.
     *
     * @param refusal why it could not be read, and then there is no text; otherwise null
     */
    record Line(long number, String text, Problem refusal) {

        /** @throws Problem for one that could not be read */
        String mustBeText() {
            if (refusal != null) {
                throw refusal;
            }
            return text;
        }
    }

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
            if (line.refusal() != null) {
                lines.add(line);
            } else if (!line.text().isBlank()) {
                lines.add(line);
                length += line.text().length();
            }
        }
        return lines;
    }

    /** The next line, be it blank; null at the end. Of one that is too long no more is kept than of the longest. */
    private Line next() throws IOException {
        var line = new ByteArrayOutputStream(512);
        var tooLong = false;
        var any = false;
        while (read < filled || fill()) {
            any = true;
            int end = read;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            tooLong = tooLong || line.size() + end - read > LONGEST;
            if (!tooLong) {
                line.write(buffer, read, end - read);
            }
            read = end + 1;
            if (end < filled) {
                break;
            }
        }
        if (!any) {
            return null;
        }
        number++;
        return tooLong
                ? refused(ProblemType.TOO_LARGE, "A line may have %d bytes at most.".formatted(LONGEST))
                : decoded(line.toByteArray());
    }

    /** What is no UTF-8 would become the same question mark whatever it was, and two ids could be one. */
    private Line decoded(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            var marked = number == 1 && text.startsWith(BYTE_ORDER_MARK);
            return new Line(number, marked ? text.substring(1) : text, null);
        } catch (CharacterCodingException e) {
            return refused(ProblemType.UNREADABLE_BODY, "The line is not UTF-8.");
        }
    }

    private Line refused(ProblemType type, String detail) {
        return new Line(number, null, Problem.of(type, detail));
    }

    private boolean fill() throws IOException {
        read = 0;
        filled = Math.max(in.read(buffer), 0);
        return filled > 0;
    }
}
