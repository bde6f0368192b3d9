package org.lgds.kit.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.lgds.kit.problem.Problem;

/** Writes the answer to a stream of lines, as they are done. */
final class StreamAnswer {

    /** A refusal among results that are left out. */
    record NumberedResult(long line, int status, Map<String, Object> problem) {}

    /** How a stream ended, on its last line. */
    record Summary(long accepted, long refused) {}

    /**
     * The last line of a stream that could not go on.
     *
     * @param endedAt the number of the first line that has no result; what was answered before stands
     */
    record BrokenOff(long endedAt, long accepted, long refused, int status, Map<String, Object> problem) {}

    private final ObjectMapper json;
    private final OutputStream out;
    private final boolean refusedOnly;
    private long answered;
    private long refused;
    private long line;

    /** @param refusedOnly writes only refusals, with the number of their input line, and a summary */
    StreamAnswer(ObjectMapper json, OutputStream out, boolean refusedOnly) {
        this.json = json;
        this.out = out;
        this.refusedOnly = refusedOnly;
    }

    /** Tells at once what became of these lines. */
    void add(List<Lines.Line> lines, List<BatchResult> results) throws IOException {
        for (int i = 0; i < results.size(); i++) {
            var result = results.get(i);
            line = lines.get(i).number();
            answered++;
            refused += result.isRefused() ? 1 : 0;
            if (!refusedOnly) {
                write(result);
            } else if (result.isRefused()) {
                write(new NumberedResult(line, result.status(), result.problem()));
            }
        }
        out.flush();
    }

    void end() throws IOException {
        if (refusedOnly) {
            write(new Summary(answered - refused, refused));
        }
        out.flush();
    }

    /**
     * Ends with the problem on the last line.
     *
     * @throws Problem itself where no line has been answered: then it is the answer, with its status
     */
    void breakOff(Problem problem) throws IOException {
        if (answered == 0) {
            throw problem;
        }
        write(new BrokenOff(
                line + 1, answered - refused, refused, problem.type().status(), problem.body(null)));
        out.flush();
    }

    private void write(Object value) throws IOException {
        out.write(json.writeValueAsBytes(value));
        out.write('\n');
    }
}
