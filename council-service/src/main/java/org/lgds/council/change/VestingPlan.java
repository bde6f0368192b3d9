package org.lgds.council.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.lgds.council.baseline.Predecessor;
import org.lgds.council.council.Council;
import org.lgds.council.council.CouncilOutcome;
import org.lgds.council.council.Councils;
import org.lgds.council.council.Facts;

/**
 * What a change does to the register when it takes effect. A preview shows it, and vesting does it.
 *
 * @param councils all that it reaches, by code
 */
record VestingPlan(StructuralChange change, Map<String, Council> councils) {

    /** A council with the memberships that it loses as its county ends. */
    record Leaving(Council council, String county) {}

    /** A council that ended before, with who follows it now. */
    record Following(Council council, List<String> successors, List<String> resolvesTo) {}

    /** What a change reaches, held until the transaction ends. */
    static VestingPlan held(StructuralChange change) {
        var lines = change.lines();
        return new VestingPlan(
                change, Councils.held(lines.councils(), lines.ends().keySet()));
    }

    /** The same to look at. */
    static VestingPlan seen(StructuralChange change) {
        var lines = change.lines();
        return new VestingPlan(
                change, Councils.reached(lines.councils(), lines.ends().keySet()));
    }

    /** Facts of those who come out of it, as far as it changes them; absent ones are not known. */
    Map<String, Optional<Facts>> facts() {
        var facts = new TreeMap<String, Optional<Facts>>();
        var lines = change.lines();
        for (var code : lines.successors()) {
            var into = lines.into(code);
            if (!lines.goesOnAlone(code)) {
                facts.put(
                        code,
                        Optional.ofNullable(
                                DerivedFacts.of(into, lines.takesPart(code) ? null : councils.get(code), councils)));
            }
        }
        return facts;
    }

    /** Those who take over from others, and from whom with how many people; also from themselves, if they were there before. */
    Map<String, List<Predecessor>> heirs() {
        var heirs = new TreeMap<String, List<Predecessor>>();
        var lines = change.lines();
        for (var code : lines.successors()) {
            if (!lines.goesOnAlone(code)) {
                var predecessors = new ArrayList<Predecessor>();
                lines.into(code)
                        .forEach(line -> predecessors.add(predecessor(line.predecessor(), line.populationShare())));
                if (!lines.takesPart(code)) {
                    predecessors.add(predecessor(code, BigDecimal.ONE));
                }
                heirs.put(code, predecessors);
            }
        }
        return heirs;
    }

    private Predecessor predecessor(String code, BigDecimal share) {
        var facts = councils.get(code).facts;
        return new Predecessor(
                code,
                facts == null || facts.population() == null
                        ? null
                        : share.multiply(BigDecimal.valueOf(facts.population())));
    }

    /** Those that stay and lie in a county that ends. */
    List<Leaving> leaving() {
        var lines = change.lines();
        var ends = lines.ends().keySet();
        var leaving = new ArrayList<Leaving>();
        councils.values().stream()
                .filter(council -> !ends.contains(council.code))
                .sorted((one, other) -> one.code.compareTo(other.code))
                .forEach(council -> council.county()
                        .filter(ends::contains)
                        .ifPresent(county -> leaving.add(new Leaving(council, county))));
        return leaving;
    }

    /** Those that ended before and were followed by one that ends now. No council is among its own successors. */
    List<Following> following() {
        var ends = change.lines().ends();
        var following = new ArrayList<Following>();
        for (var council : councils.values()) {
            if (council.successors.stream().anyMatch(ends::containsKey)) {
                var all = new LinkedHashSet<String>();
                council.successors.forEach(code -> {
                    all.add(code);
                    all.addAll(ends.getOrDefault(code, List.of()));
                });
                all.remove(council.code);
                var inBeing = new LinkedHashSet<>(all);
                inBeing.removeIf(code -> ends.containsKey(code) || isOver(council, code));
                following.add(new Following(council, List.copyOf(all), List.copyOf(inBeing)));
            }
        }
        return following;
    }

    /** One of the former successors that had ended already. */
    private boolean isOver(Council council, String code) {
        Set<String> over = new HashSet<>(council.successors);
        council.resolvesTo.forEach(over::remove);
        return over.contains(code);
    }

    CouncilOutcome outcomeOf(String code) {
        return change.outcomeOf(code);
    }
}
