package org.lgds.kit.batch;

import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.lgds.kit.problem.Problem;

/**
 * What became of one item: its status as if sent alone, its id and ETag, or the problem with it.
 *
 * @param tag makes the ETag, which is written where results are answered, and nowhere else
 */
@JsonPropertyOrder({"status", "id", "etag", "problem"})
public record BatchResult(int status, String id, @JsonIgnore Supplier<String> tag, Map<String, Object> problem) {

    /**
     * Of an item that was taken.
     *
     * @param status as if sent alone, such as 201
     * @param etag asked for where the result is written; null where there is none
     */
    public static BatchResult done(int status, String id, Supplier<String> etag) {
        return new BatchResult(status, id, etag, null);
    }

    /** Of an item that was not; it harms no other. */
    public static BatchResult refused(Problem problem) {
        return new BatchResult(problem.type().status(), null, null, problem.body(null));
    }

    @JsonProperty
    String etag() {
        return tag == null ? null : tag.get();
    }

    boolean isRefused() {
        return problem != null;
    }
}
