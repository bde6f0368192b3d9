package org.lgds.council.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

import org.lgds.council.assessment.Assurance;

/**
 * How a group's scores are spread; quartiles lie between the two nearest councils in proportion.
 *
 * @param councils how many have a result
 * @param lowerQuartile 0 to 100 with one decimal, as are the others
 * @param assurance how many results are checked how far
 */
public record Figures(
        int councils, BigDecimal lowerQuartile, BigDecimal median, BigDecimal upperQuartile, Mix assurance) {

    /**
     * How many results are how well assured.
     *
     * @param selfAssessed by the council alone
     * @param peerReviewed reviewed by other councils
     * @param moderated checked by LGDS
     */
    public record Mix(int selfAssessed, int peerReviewed, int moderated) {

        private static Mix of(Collection<Entry> entries) {
            return new Mix(
                    count(entries, Assurance.SELF_ASSESSED),
                    count(entries, Assurance.PEER_REVIEWED),
                    count(entries, Assurance.MODERATED));
        }

        private static int count(Collection<Entry> entries, Assurance assurance) {
            return (int) entries.stream()
                    .filter(entry -> entry.assurance() == assurance)
                    .count();
        }
    }

    static Figures of(Collection<Entry> entries) {
        var sorted = entries.stream().map(Entry::score).sorted().toList();
        return new Figures(sorted.size(), at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75), Mix.of(entries));
    }

    private static BigDecimal at(List<Double> sorted, double share) {
        var place = share * (sorted.size() - 1);
        var below = sorted.get((int) Math.floor(place));
        var above = sorted.get((int) Math.ceil(place));
        return BigDecimal.valueOf(below + (above - below) * (place - Math.floor(place)))
                .setScale(1, RoundingMode.HALF_EVEN);
    }
}
