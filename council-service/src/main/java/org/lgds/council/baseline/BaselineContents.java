package org.lgds.council.baseline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lgds.council.assessment.Assessment;
import org.lgds.council.assessment.ScoreView;
import org.lgds.council.framework.Pinned;
import org.lgds.council.scoring.Fraction;

/**
 * What a successor inherits (DOMAIN.md 3.6): the mean of its predecessors' current final dimension scores, weighted by the
 * people that came from each.
 *
 * @param dimensions one line for each dimension of a framework's major version: another major asks something else
 * @param from the results that count
 * @param leftOut codes of predecessors without a current final result, or of whom it is not known how many people came
 */
public record BaselineContents(List<Line> dimensions, List<Counted> from, List<String> leftOut) {

    /**
     * What predecessors' results come to in one dimension.
     *
     * @param framework id of the framework, such as lgds-dmf
     * @param major major version of the framework
     * @param dimension id of the dimension
     * @param score 0 to 100, with one decimal
     * @param exactScore the score exactly, as a fraction
     */
    @Schema(name = "BaselineLine")
    public record Line(String framework, int major, String dimension, BigDecimal score, String exactScore) {}

    /**
     * A predecessor's result, with the people that came with it.
     *
     * @param council code of the predecessor
     * @param assessment id of the assessment whose result it is
     * @param people how many of its people came, by which its scores weigh
     */
    public record Counted(String council, UUID assessment, BigDecimal people) {}

    private record Place(String framework, int major, String dimension) {}

    private static final class Sum {

        private Fraction weighted = Fraction.ZERO;
        private Fraction weight = Fraction.ZERO;

        private void add(Fraction score, Fraction people) {
            weighted = weighted.plus(score.times(people));
            weight = weight.plus(people);
        }

        private Fraction mean() {
            return weighted.times(new Fraction(weight.denominator(), weight.numerator()));
        }
    }

    /** @param results current final ones, by council */
    static BaselineContents of(List<Predecessor> predecessors, Map<String, Assessment> results) {
        var sums = new LinkedHashMap<Place, Sum>();
        var from = new ArrayList<Counted>();
        var leftOut = new ArrayList<String>();
        var inOrder = predecessors.stream()
                .sorted(Comparator.comparing(Predecessor::council))
                .toList();
        for (var predecessor : inOrder) {
            var result = results.get(predecessor.council());
            if (result == null
                    || predecessor.people() == null
                    || predecessor.people().signum() == 0) {
                leftOut.add(predecessor.council());
                continue;
            }
            from.add(new Counted(predecessor.council(), result.id, predecessor.people()));
            add(result, Fraction.of(predecessor.people()), sums);
        }
        var lines = new ArrayList<Line>();
        sums.forEach((place, sum) -> lines.add(new Line(
                place.framework(),
                place.major(),
                place.dimension(),
                sum.mean().shown(),
                sum.mean().toString())));
        return new BaselineContents(lines, from, leftOut);
    }

    /** The scores of one framework's newest major version: of this framework where there are any, as others ask something else. */
    public List<Line> newest(String framework) {
        var newest = dimensions.stream()
                .max(Comparator.comparing((Line line) -> line.framework().equals(framework))
                        .thenComparing(Line::framework)
                        .thenComparing(Line::major));
        return dimensions.stream()
                .filter(line -> line.framework().equals(newest.get().framework())
                        && line.major() == newest.get().major())
                .toList();
    }

    private static void add(Assessment assessment, Fraction people, Map<Place, Sum> sums) {
        var version = Pinned.of(assessment.framework);
        assessment.result.dimensions().stream()
                .filter(dimension -> dimension.score() != null)
                .forEach(dimension -> sums.computeIfAbsent(
                                new Place(version.framework(), version.major(), dimension.id()), place -> new Sum())
                        .add(exact(dimension), people));
    }

    private static Fraction exact(ScoreView.Dimension dimension) {
        return Fraction.parse(dimension.exactScore());
    }
}
