package org.lgds.council.scoring;

/**
 * What holds a level down, and where.
 *
 * @param cause why: {@code evidence}, or {@code gate:} with the id of the question, or {@code condition:} with the id of the
 *     dimension
 * @param level the highest level it allows
 */
public record Cap(String cause, int level) {

    static Cap ofGate(Question question) {
        return new Cap("gate:" + question.id(), question.gateLevel() - 1);
    }

    static Cap ofEvidence(Rules rules) {
        return new Cap("evidence", rules.caps().untrustedLevel());
    }

    /** True of one that a dimension of political will sets to the overall level. */
    public boolean isOfCondition(String dimension) {
        return cause.equals("condition:" + dimension);
    }

    static Cap ofCondition(String dimension, int level) {
        return new Cap("condition:" + dimension, level);
    }
}
