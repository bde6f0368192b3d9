package org.lgds.gateway.cache;

import org.lgds.kit.problem.Problem;

/**
 * What a flight has brought to those who wait.
 *
 * @param forAll whether those who came while it was on its way may have it too
 */
record Landing(Kind kind, Stored stored, String status, boolean forAll, Problem problem) {

    enum Kind {
        /** An answer for all. */
        BROUGHT,
        /** An answer that is only for who asked. */
        NOT_SHARED,
        /** The service has failed. */
        FAILED,
        /** Nothing, as who went has left. */
        EMPTY
    }

    static final Landing NOT_SHARED = new Landing(Kind.NOT_SHARED, null, null, false, null);
    static final Landing EMPTY = new Landing(Kind.EMPTY, null, null, false, null);

    static Landing brought(Stored stored, String status, boolean forAll) {
        return new Landing(Kind.BROUGHT, stored, status, forAll, null);
    }

    static Landing failed(Problem problem) {
        return new Landing(Kind.FAILED, null, null, true, problem);
    }
}
