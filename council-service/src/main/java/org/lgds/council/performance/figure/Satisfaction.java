package org.lgds.council.performance.figure;

import java.util.Objects;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * What users said of a service, from very dissatisfied to very satisfied; the counts that are told sum to the responses.
 *
 * @param veryDissatisfied how many were very dissatisfied
 * @param dissatisfied how many were dissatisfied
 * @param neither how many were neither satisfied nor dissatisfied
 * @param satisfied how many were satisfied
 * @param verySatisfied how many were very satisfied
 * @param responses how many answered
 */
@Embeddable
public record Satisfaction(
        @PositiveOrZero @Max(Completed.MOST) Long veryDissatisfied,
        @PositiveOrZero @Max(Completed.MOST) Long dissatisfied,
        @PositiveOrZero @Max(Completed.MOST) Long neither,
        @PositiveOrZero @Max(Completed.MOST) Long satisfied,
        @PositiveOrZero @Max(Completed.MOST) Long verySatisfied,
        @PositiveOrZero @Max(Completed.MOST) Long responses) {

    /** Where nothing is told. */
    public static final Satisfaction UNKNOWN = new Satisfaction(null, null, null, null, null, null);

    boolean tellsCounts() {
        return counts().findAny().isPresent();
    }

    /** Of the counts that are told. */
    long sum() {
        return counts().mapToLong(Long::longValue).sum();
    }

    private Stream<Long> counts() {
        return Stream.of(veryDissatisfied, dissatisfied, neither, satisfied, verySatisfied)
                .filter(Objects::nonNull);
    }
}
