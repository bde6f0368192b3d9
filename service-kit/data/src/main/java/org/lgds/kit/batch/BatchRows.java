package org.lgds.kit.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import org.lgds.kit.json.JsonReading;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.Violation;

/** Reads the items of a batch as rows of a type: what cannot be one is refused at its place, the rest goes on together. */
@ApplicationScoped
public class BatchRows {

    private final JsonReading reading;
    private final Validator validator;

    BatchRows(JsonReading reading, Validator validator) {
        this.reading = reading;
        this.validator = validator;
    }

    /** Work on rows of a type: one result for each of them, in order. */
    public interface Work<R> extends Function<List<R>, List<BatchResult>> {}

    public <R> Batches.Work of(Class<R> type, Work<R> work) {
        return of(item -> read(item, type), work);
    }

    /** The same for rows that are more than their JSON; {@code row} throws {@link Problem} for what cannot be one. */
    public <R> Batches.Work of(Function<JsonNode, R> row, Work<R> work) {
        return items -> {
            var results = new BatchResult[items.size()];
            var rows = new ArrayList<R>();
            var places = new ArrayList<Integer>();
            for (int i = 0; i < results.length; i++) {
                try {
                    rows.add(row.apply(items.get(i)));
                    places.add(i);
                } catch (Problem refusal) {
                    results[i] = BatchResult.refused(refusal);
                }
            }
            var done = work.apply(rows);
            for (int i = 0; i < places.size(); i++) {
                results[places.get(i)] = done.get(i);
            }
            return List.of(results);
        };
    }

    /**
     * One item as a type whose constraints it keeps.
     *
     * @throws Problem 400 with all that is wrong with it
     */
    public <R> R read(JsonNode item, Class<R> type) {
        Batches.mustBeObject(item);
        var row = reading.read(item, type);
        var violations = validator.validate(row).stream()
                .map(v -> Violation.ofBody("/" + v.getPropertyPath().toString().replace('.', '/'), v.getMessage()))
                .sorted(Comparator.comparing(Violation::pointer))
                .toList();
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return row;
    }
}
