package org.lgds.council.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A question as far as it counts.
 *
 * @param weight within its dimension, of 100
 * @param gateLevel the lowest level that a yes to it opens; null if it is no gate
 * @param bounds of a percentage, rising; else empty
 */
public record Question(String id, Type type, int weight, Integer gateLevel, List<Integer> bounds) {

    /** What kind of answer a question asks for. */
    public enum Type {
        /** A whole number from 1 to 5. */
        SCALE,
        /** Yes or no. */
        BOOLEAN,
        /** A number from 0 to 100. */
        PERCENTAGE
    }

    private static final int YES = 100;

    boolean isGate() {
        return gateLevel != null;
    }

    /** A gate that was answered with no, or not at all. */
    boolean isFailedGate(Answer answer) {
        return isGate() && (answer == null || answer.applies() && !answer.isYes());
    }

    /** True of a scale answer that counts for less than it says, as nothing documents it. */
    boolean isCountedLower(Answer answer, Rules rules) {
        return type == Type.SCALE
                && answer != null
                && answer.applies()
                && !answer.evidence().isDocumented()
                && answer.value().intValueExact() > rules.caps().undocumentedScale();
    }

    /** Points of an answer that applies, or of none. */
    int points(Answer answer, Rules rules) {
        if (answer == null) {
            return rules.points().unanswered();
        }
        return switch (type) {
            case SCALE -> rules.points().scale().get(counted(answer, rules) - 1);
            case BOOLEAN -> answer.isYes() ? YES : 0;
            case PERCENTAGE -> rules.points().percentage().get(reached(answer.value()));
        };
    }

    /**
     * The next higher answer, documented; a scale at its top is answered the same, with documents. An unanswered question
     * starts from its lowest answer. Empty where nothing higher is left.
     */
    Optional<Answer> next(Answer answer, Rules rules) {
        return nextValue(answer, rules).map(value -> Answer.of(value, Strength.DOCUMENTED));
    }

    private Optional<Integer> nextValue(Answer answer, Rules rules) {
        return switch (type) {
            case SCALE -> {
                var top = rules.points().scale().size();
                var value = answer == null ? 1 : answer.value().intValueExact();
                var isDone = value == top && !isCountedLower(answer, rules);
                yield isDone ? Optional.empty() : Optional.of(Math.min(value + 1, top));
            }
            case BOOLEAN -> answer != null && answer.isYes() ? Optional.empty() : Optional.of(1);
            case PERCENTAGE -> {
                var reached = answer == null ? 0 : reached(answer.value());
                yield reached == bounds.size() ? Optional.empty() : Optional.of(bounds.get(reached));
            }
        };
    }

    private int counted(Answer answer, Rules rules) {
        return isCountedLower(answer, rules)
                ? rules.caps().undocumentedScale()
                : answer.value().intValueExact();
    }

    /** How many bounds a percentage reaches. */
    private int reached(BigDecimal percentage) {
        return (int) bounds.stream()
                .filter(bound -> percentage.compareTo(BigDecimal.valueOf(bound)) >= 0)
                .count();
    }
}
