package org.lgds.engagement.result;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/** What this service reads of {@code lgds.results.state}. */
record ResultState(String council, String framework, String assurance, Instant finalisedAt, Outcome result) {

    record Outcome(List<Scored> dimensions) {

        Outcome {
            requireNonNull(dimensions, "dimensions");
        }
    }

    /** @param exactScore a whole number or a fraction, {@code 950/17}; absent where all its questions do not apply */
    record Scored(String id, String exactScore, Integer level) {

        Scored {
            if (exactScore != null && !exactScore.matches("\\d+(/\\d+)?")) {
                throw new IllegalArgumentException("exactScore is no fraction");
            }
            if (level != null && (level < 1 || level > 5)) {
                throw new IllegalArgumentException("level is none of 1 to 5");
            }
        }

        Optional<Dimension> dimension() {
            return Arrays.stream(Dimension.values())
                    .filter(one -> one.name().equalsIgnoreCase(id))
                    .findFirst();
        }
    }

    private record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {

        static Fraction of(String text) {
            var parts = text.split("/");
            return new Fraction(
                    new BigInteger(parts[0]), parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]));
        }

        @Override
        public int compareTo(Fraction other) {
            return over.multiply(other.under).compareTo(other.over.multiply(under));
        }
    }

    ResultState {
        requireNonNull(council, "council");
        requireNonNull(framework, "framework");
        requireNonNull(assurance, "assurance");
        requireNonNull(finalisedAt, "finalisedAt");
        requireNonNull(result, "result");
    }

    /** Null for a dimension without a level. */
    Integer level(Dimension dimension) {
        return result.dimensions().stream()
                .filter(scored -> scored.dimension().filter(dimension::equals).isPresent())
                .map(Scored::level)
                .findFirst()
                .orElse(null);
    }

    /** The dimension with the lowest score; of equal ones the first in the order of the framework. */
    Optional<Dimension> weakest() {
        return result.dimensions().stream()
                .filter(scored ->
                        scored.exactScore() != null && scored.dimension().isPresent())
                .min(Comparator.comparing((Scored scored) -> Fraction.of(scored.exactScore()))
                        .thenComparing(scored -> scored.dimension().orElseThrow()))
                .flatMap(Scored::dimension);
    }
}
