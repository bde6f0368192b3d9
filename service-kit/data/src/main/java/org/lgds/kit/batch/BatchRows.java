package org.lgds.kit.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.kit.json.ValidReading;
import org.lgds.kit.problem.Problem;

/** Reads the items of a batch as rows of a type: what cannot be one is refused at its place, the rest goes on together. */
@ApplicationScoped
public class BatchRows {

    private final ValidReading reading;

    BatchRows(ValidReading reading) {
        this.reading = reading;
    }

    /** Work on rows of a type: one result for each of them, in order. */
    public interface Work<R> extends Function<List<R>, List<BatchResult>> {}

    /** Reads each item as JSON of a type, held against its constraints; what cannot be read is refused in its place, the rest is worked on. */
    public <R> Batches.Work of(Class<R> type, Work<R> work) {
        return of(item -> read(item, type), work);
    }

    /** The same for rows that are more than their JSON; {@code row} throws {@link Problem} for what cannot be one. */
    public <R> Batches.Work of(Function<JsonNode, R> row, Work<R> work) {
        return items -> {
            var read = readAll(items, row);
            return () -> results(read, work.apply(read.rows()));
        };
    }

    static List<BatchResult> results(Read<?> read, List<BatchResult> done) {
        var results = new BatchResult[read.places().size() + read.refused().size()];
        read.refused().forEach((place, refusal) -> results[place] = BatchResult.refused(refusal));
        for (int i = 0; i < done.size(); i++) {
            results[read.places().get(i)] = done.get(i);
        }
        return List.of(results);
    }

    /**
     * Items as far as they can be read.
     *
     * @param rows what could be read, in order
     * @param places the place of each row among the items, from 0
     * @param refused what could not be read, by its place, in order
     */
    public record Read<R>(List<R> rows, List<Integer> places, SortedMap<Integer, Problem> refused) {}

    /** Reads them all; {@code row} throws {@link Problem} for what cannot be one. */
    public static <I, R> Read<R> readAll(List<I> items, Function<I, R> row) {
        var read = new Read<R>(new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
        for (int i = 0; i < items.size(); i++) {
            try {
                read.rows.add(row.apply(items.get(i)));
                read.places.add(i);
            } catch (Problem refusal) {
                read.refused.put(i, refusal);
            }
        }
        return read;
    }

    /**
     * One item as a type whose constraints it keeps.
     *
     * @throws Problem 400 with all that is wrong with it
     */
    public <R> R read(JsonNode item, Class<R> type) {
        Batches.mustBeObject(item);
        return reading.read(item, type);
    }
}
