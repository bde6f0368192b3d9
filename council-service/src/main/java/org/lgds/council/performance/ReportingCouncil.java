package org.lgds.council.performance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.lgds.council.council.Council;
import org.lgds.council.council.CouncilAbolished;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * A council that something is recorded for, held until the transaction ends, so that no reorganisation takes effect between
 * the look at its days and the record.
 *
 * @param endsOn the first day it is no more; null while no end is known
 */
record ReportingCouncil(
        String code, Council.State state, LocalDate startsOn, LocalDate endsOn, List<String> successors) {

    static final ProblemType BEFORE_IT_BEGAN =
            new ProblemType("period-before-council", 409, "The council was not in being then");
    static final ProblemType NOT_BEGUN = new ProblemType("period-not-begun", 409, "The period has not begun");

    /** In the order of their codes, as a reorganisation holds them. */
    static Map<String, ReportingCouncil> held(EntityManager entities, Collection<String> codes) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select code, state, starts_on, ends_on, successors from council where code = any(?1)
                        order by code for share""", Tuple.class)
                .setParameter(1, codes.toArray(String[]::new))
                .getResultStream()
                .map(row -> new ReportingCouncil(
                        row.get(0, String.class),
                        Council.State.valueOf(row.get(1, String.class)),
                        row.get(2, LocalDate.class),
                        row.get(3, LocalDate.class),
                        List.of(row.get(4, String[].class))))
                .collect(Collectors.toMap(ReportingCouncil::code, council -> council));
    }

    /**
     * Lets only a period go on in which it was in being, on one day at least, and that has begun.
     *
     * @throws Problem 403 {@code council-abolished} for a period after its end, else 409
     */
    void mustHaveBeen(PerformanceKey about, LocalDate today) {
        if (state == Council.State.PROPOSED || state == Council.State.SHADOW || state == Council.State.WITHDRAWN) {
            throw Problem.of(
                    ProblemType.COUNCIL_IN_SHADOW,
                    "Council %s is not in being; record the performance of its predecessors.",
                    code);
        }
        if (endsOn != null && !about.start().isBefore(endsOn)) {
            throw CouncilAbolished.of(code, successors);
        }
        if (startsOn != null && !about.end().isAfter(startsOn)) {
            throw Problem.of(
                    BEFORE_IT_BEGAN,
                    "Council %s began on %s; a period that ends before is one of its predecessors.",
                    code,
                    startsOn);
        }
        if (about.start().isAfter(today)) {
            throw Problem.of(NOT_BEGUN, "The period begins on %s; send its figures from then on.", about.start());
        }
    }
}
