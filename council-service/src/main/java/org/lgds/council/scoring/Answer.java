package org.lgds.council.scoring;

import java.math.BigDecimal;

/**
 * What was answered to a question, with the strength of its evidence.
 *
 * @param value of a scale from 1, of a boolean 1 or 0, of a percentage 0 to 100; null where the question does not apply
 */
public record Answer(BigDecimal value, Strength evidence) {

    public static final Answer NOT_APPLICABLE = new Answer(null, Strength.NONE);

    public static Answer of(long value, Strength evidence) {
        return new Answer(BigDecimal.valueOf(value), evidence);
    }

    public static Answer of(boolean yes, Strength evidence) {
        return of(yes ? 1 : 0, evidence);
    }

    public boolean applies() {
        return value != null;
    }

    /** True of a boolean answered with yes. */
    boolean isYes() {
        return applies() && value.signum() > 0;
    }

    /** True if the other stands for the same claim, however it is written, and is evidenced no less. */
    boolean isLeftBy(Answer other) {
        return applies() == other.applies()
                && (!applies() || value.compareTo(other.value) == 0 && other.evidence.compareTo(evidence) >= 0);
    }
}
