package org.lgds.council.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.lgds.council.council.Council;
import org.lgds.council.council.Facts;
import org.lgds.council.council.Tier;

/**
 * Facts of a council that comes out of a reorganisation, from its predecessors (DOMAIN.md 3.2): population and area summed,
 * deprivation and rural share weighted by people. Of a split predecessor its share counts, of its area too. One tier alone
 * counts: a county and its districts cover the same people, so a county counts where there are no others. What is not known of
 * one predecessor is not known of the whole.
 */
final class DerivedFacts {

    private static final int DECIMALS = 4;

    private record Part(Facts facts, double share) {

        double people() {
            return facts.population() * share;
        }
    }

    private DerivedFacts() {}

    /** @param goingOn the successor itself, where it was there before and has no line of its own; else null */
    static Facts of(List<ChangeLine> into, Council goingOn, Map<String, Council> councils) {
        var parts = new ArrayList<Part>();
        var counted = new ArrayList<Council>();
        into.forEach(line -> counted.add(councils.get(line.predecessor())));
        if (goingOn != null) {
            counted.add(goingOn);
        }
        var oneTier = counted.stream().anyMatch(council -> council.tier != Tier.UPPER);
        for (int i = 0; i < counted.size(); i++) {
            var council = counted.get(i);
            if (oneTier && council.tier == Tier.UPPER) {
                continue;
            }
            if (council.facts == null) {
                return null;
            }
            parts.add(new Part(
                    council.facts,
                    i < into.size() ? into.get(i).populationShare().doubleValue() : 1));
        }
        return sum(parts);
    }

    private static Facts sum(List<Part> parts) {
        if (!isKnown(parts, Facts::population)) {
            return null;
        }
        var people = parts.stream().mapToDouble(Part::people).sum();
        return new Facts(
                (int) Math.round(people),
                isKnown(parts, Facts::populationAsOf)
                        ? parts.stream()
                                .map(part -> part.facts().populationAsOf())
                                .min(Comparator.naturalOrder())
                                .orElseThrow()
                        : null,
                isKnown(parts, Facts::areaKm2)
                        ? rounded(parts.stream()
                                .mapToDouble(part -> part.facts().areaKm2() * part.share())
                                .sum())
                        : null,
                mean(parts, Facts::deprivationScore, people),
                mean(parts, Facts::ruralShare, people));
    }

    private static Double mean(List<Part> parts, Function<Facts, Double> measure, double people) {
        return isKnown(parts, measure)
                ? rounded(parts.stream()
                                .mapToDouble(part -> measure.apply(part.facts()) * part.people())
                                .sum()
                        / people)
                : null;
    }

    private static boolean isKnown(List<Part> parts, Function<Facts, ?> measure) {
        return !parts.isEmpty() && parts.stream().map(Part::facts).map(measure).allMatch(Objects::nonNull);
    }

    private static Double rounded(double value) {
        return Math.round(value * Math.pow(10, DECIMALS)) / Math.pow(10, DECIMALS);
    }
}
