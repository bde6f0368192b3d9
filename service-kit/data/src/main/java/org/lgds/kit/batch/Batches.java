package org.lgds.kit.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.lgds.kit.data.LostRaces;
import org.lgds.kit.json.JsonReading;
import org.lgds.kit.problem.Failures;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Bulk writes (convention 8): up to 1,000 items at once, or a stream of lines in transactions of 1,000. */
@ApplicationScoped
public class Batches {

    static final int MOST = 1000;

    /** Of JSON lines that are taken as a whole, and so are in memory at once. */
    private static final int LONGEST_WHOLE = 16 * 1024 * 1024;

    private static final int MULTI_STATUS = 207;

    private final ObjectMapper json;
    private final JsonReading reading;
    private final ExecutorService executor;
    private final Failures failures;

    Batches(ObjectMapper json, JsonReading reading, ExecutorService executor, Failures failures) {
        this.json = json;
        this.reading = reading;
        this.executor = executor;
        this.failures = failures;
    }

    /**
     * What a service does with some items. To read them touches nothing and needs no request, as a stream's next are read
     * meanwhile; what that gives is done in a transaction, and again where it lost a race: one result each, in order, none
     * harmed by another.
     */
    public interface Work extends Function<List<JsonNode>, Supplier<List<BatchResult>>> {}

    /** The same work for its results alone: what it wrote is undone at its end, and nothing is emitted. */
    public static Work dry(Work work) {
        return items -> {
            var read = work.apply(items);
            return () -> {
                throw new Undone(read.get());
            };
        };
    }

    /** Ends a transaction that must leave nothing behind, and carries its results out of it. */
    private static final class Undone extends RuntimeException {

        private final transient List<BatchResult> results;

        Undone(List<BatchResult> results) {
            super(null, null, false, false);
            this.results = results;
        }
    }

    private static List<BatchResult> done(Supplier<List<BatchResult>> read) {
        try {
            return LostRaces.retry(read::get);
        } catch (Undone e) {
            return e.results;
        }
    }

    /**
     * Answers a JSON batch: an array, or an object with {@code items}.
     *
     * @throws Problem 400 for another shape, 413 for more than 1,000 items
     */
    public RestResponse<BatchAnswer> answer(JsonNode body, Work work) {
        var items = array(body);
        if (items.isEmpty()) {
            throw Problem.invalidBody("", "Send an array of items, or {\"items\": [...]}, with one item at least.");
        }
        if (items.size() > MOST) {
            throw Problem.of(
                    ProblemType.TOO_LARGE,
                    "A batch may have %d items; this one has %d. Send several, or application/x-ndjson.",
                    MOST,
                    items.size());
        }
        var list = new ArrayList<JsonNode>();
        items.forEach(list::add);
        return ResponseBuilder.<BatchAnswer>create(MULTI_STATUS)
                .entity(new BatchAnswer(done(work.apply(list))))
                .build();
    }

    /**
     * The items of a body that is taken as a whole, which may be none.
     *
     * @throws Problem 400 for another shape, 413 for more than so many
     */
    public List<JsonNode> items(JsonNode body, int most) {
        var list = new ArrayList<JsonNode>();
        array(body).forEach(list::add);
        mustBeFew(list.size(), most);
        return list;
    }

    /**
     * The same of JSON lines; one that is no JSON is missing, which {@link #mustBeObject} then tells.
     *
     * @throws Problem for a line that is too long or not UTF-8, too
     */
    public List<JsonNode> items(InputStream in, int most) throws IOException {
        var lines = new Lines(in);
        var items = new ArrayList<JsonNode>();
        long length = 0;
        for (var chunk = lines.next(MOST); !chunk.isEmpty(); chunk = lines.next(MOST)) {
            for (var line : chunk) {
                items.add(parsed(line));
                length += line.text().length();
            }
            mustBeFew(items.size(), most);
            if (length > LONGEST_WHOLE) {
                throw Problem.of(ProblemType.TOO_LARGE, "It may have %d characters at most.", LONGEST_WHOLE);
            }
        }
        return items;
    }

    private static void mustBeFew(int items, int most) {
        if (items > most) {
            throw Problem.of(ProblemType.TOO_LARGE, "It may have %d items at most.", most);
        }
    }

    private static JsonNode array(JsonNode body) {
        var items = body.isObject() && body.size() == 1 ? body.path("items") : body;
        if (!items.isArray()) {
            throw Problem.invalidBody("", "Send an array of items, or {\"items\": [...]}.");
        }
        return items;
    }

    /**
     * Reads JSON lines and answers a result line for each, after its transaction's commit, in bounded memory. Where it must
     * end before its end, the last line says so and from which line on nothing was done; before the first commit it is refused
     * as a whole.
     *
     * @param results of refusals alone, each has the number of its input line, and a summary follows
     */
    public RestResponse<StreamingOutput> stream(InputStream in, Results results, Work work) {
        return ResponseBuilder.<StreamingOutput>create(MULTI_STATUS)
                .entity(out -> stream(in, out, results == Results.REFUSED, work))
                .build();
    }

    private void stream(InputStream in, OutputStream out, boolean refusedOnly, Work work) throws IOException {
        var lines = new Lines(in);
        var answer = new StreamAnswer(json, out, refusedOnly);
        try (var ahead = new ReadAhead<>(executor, () -> read(lines, work))) {
            for (var step = step(ahead); step != null; step = step(ahead)) {
                if (step.problem() != null) {
                    answer.breakOff(step.problem());
                    return;
                }
                answer.add(step.lines(), step.results());
            }
        }
        answer.end();
    }

    /** Lines of one transaction, as far as they are read. */
    private record Chunk(List<Lines.Line> lines, Supplier<List<BatchResult>> read) {}

    /** Lines and what became of them, or why there is no going on. */
    private record Step(List<Lines.Line> lines, List<BatchResult> results, Problem problem) {}

    /** The next step, or null at the end. What fails is told, where some lines have been answered already, on the last one. */
    private Step step(ReadAhead<Chunk> ahead) {
        try {
            var chunk = ahead.next();
            return chunk == null ? null : new Step(chunk.lines(), done(chunk.read()), null);
        } catch (IOException | RuntimeException e) {
            return new Step(List.of(), List.of(), failures.problem(e));
        }
    }

    private Chunk read(Lines lines, Work work) throws IOException {
        var next = lines.next(MOST);
        if (next.isEmpty()) {
            return null;
        }
        var read = BatchRows.readAll(next, line -> reading.item(line.mustBeText()));
        var rows = work.apply(read.rows());
        return new Chunk(next, () -> BatchRows.results(read, rows.get()));
    }

    /** Missing for a line that is no JSON, which {@link #mustBeObject} then tells. */
    private JsonNode parsed(Lines.Line line) {
        var text = line.mustBeText();
        try {
            return reading.item(text);
        } catch (Problem noJson) {
            return MissingNode.getInstance();
        }
    }

    /** Refuses an item that is no JSON object, or a line that was no JSON at all. */
    public static void mustBeObject(JsonNode item) {
        if (!item.isObject()) {
            throw Problem.of(ProblemType.UNREADABLE_BODY, "An item must be one JSON object.");
        }
    }
}
