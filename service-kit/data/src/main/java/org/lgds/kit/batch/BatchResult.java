package org.lgds.kit.batch;

import java.util.Map;

import org.lgds.kit.problem.Problem;

/** What became of one item: its status as if sent alone, its id and ETag, or the problem with it. */
public record BatchResult(int status, String id, String etag, Map<String, Object> problem) {

    public static BatchResult done(int status, String id, String etag) {
        return new BatchResult(status, id, etag, null);
    }

    public static BatchResult refused(Problem problem) {
        return new BatchResult(problem.type().status(), null, null, problem.body(null));
    }

    boolean isRefused() {
        return problem != null;
    }
}
