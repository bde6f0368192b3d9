package org.lgds.council.change;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.lgds.council.council.Council;
import org.lgds.council.council.Tier;

/** Fills in the population shares that a request leaves out. */
final class Shares {

    private static final int DIGITS = 6;

    private Shares() {}

    /** Those that leave their share out have the share that they had. */
    static List<ChangeLine> kept(List<ChangeLine> lines, List<ChangeLine> before) {
        return lines.stream()
                .map(line -> line.populationShare() != null
                        ? line
                        : before.stream()
                                .filter(other -> other.with(null).equals(line))
                                .findFirst()
                                .orElse(line))
                .toList();
    }

    /** A council with one successor goes to it whole; a split county goes as the people of its districts go. */
    static List<ChangeLine> completed(List<ChangeLine> lines, Map<String, Council> councils) {
        var completed = new ArrayList<ChangeLine>();
        for (var line : lines) {
            var siblings = lines.stream()
                    .filter(other -> other.predecessor().equals(line.predecessor()))
                    .toList();
            completed.add(line.populationShare() == null ? line.with(share(line, siblings, lines, councils)) : line);
        }
        return completed;
    }

    private static BigDecimal share(
            ChangeLine line, List<ChangeLine> siblings, List<ChangeLine> lines, Map<String, Council> councils) {
        if (siblings.size() == 1) {
            return BigDecimal.ONE;
        }
        var county = councils.get(line.predecessor());
        var anyTold = siblings.stream().map(ChangeLine::populationShare).anyMatch(Objects::nonNull);
        if (county == null || county.tier != Tier.UPPER || anyTold) {
            return null;
        }
        var districts = lines.stream()
                .filter(other -> liesIn(county, councils.get(other.predecessor())))
                .toList();
        var all = people(districts, councils);
        var these = people(
                districts.stream()
                        .filter(other -> other.successor().equals(line.successor()))
                        .toList(),
                councils);
        return all == null || all.signum() == 0 || these.signum() == 0
                ? null
                : these.divide(all, DIGITS, RoundingMode.HALF_EVEN);
    }

    private static boolean liesIn(Council county, Council district) {
        return district != null && district.county().filter(county.code::equals).isPresent();
    }

    /** Null where the people of one of them, or its share, are not known. */
    private static BigDecimal people(List<ChangeLine> lines, Map<String, Council> councils) {
        var sum = BigDecimal.ZERO;
        for (var line : lines) {
            var facts = councils.get(line.predecessor()).facts;
            var alone = lines.stream()
                            .filter(other -> other.predecessor().equals(line.predecessor()))
                            .count()
                    == 1;
            var share = line.populationShare() == null && alone ? BigDecimal.ONE : line.populationShare();
            if (facts == null || facts.population() == null || share == null) {
                return null;
            }
            sum = sum.add(share.multiply(BigDecimal.valueOf(facts.population())));
        }
        return sum;
    }
}
