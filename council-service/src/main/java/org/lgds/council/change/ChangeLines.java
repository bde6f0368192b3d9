package org.lgds.council.change;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The lines of one change, asked about as a whole. */
record ChangeLines(List<ChangeLine> lines) {

    ChangeLines(Collection<ChangeLine> lines) {
        this(List.copyOf(lines));
    }

    /** Every council that is named. */
    Set<String> councils() {
        var all = new TreeSet<String>();
        lines.forEach(line -> all.addAll(List.of(line.predecessor(), line.successor())));
        return all;
    }

    Set<String> predecessors() {
        return lines.stream().map(ChangeLine::predecessor).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> successors() {
        return lines.stream().map(ChangeLine::successor).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Councils that end, each with those who take over from it. */
    Map<String, List<String>> ends() {
        var ends = new TreeMap<String, List<String>>();
        lines.stream()
                .filter(ChangeLine::ends)
                .collect(Collectors.groupingBy(ChangeLine::predecessor))
                .forEach((predecessor, theirs) -> ends.put(
                        predecessor,
                        theirs.stream().map(ChangeLine::successor).sorted().toList()));
        return ends;
    }

    /** Councils that the change makes. */
    Set<String> created() {
        return lines.stream()
                .filter(line -> line.role() == Role.CREATED)
                .map(ChangeLine::successor)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Councils that come out of it and were there before. */
    Set<String> goingOn() {
        var goingOn = successors();
        goingOn.removeAll(created());
        return goingOn;
    }

    List<ChangeLine> into(String successor) {
        return lines.stream().filter(line -> line.successor().equals(successor)).toList();
    }

    /** True of a council that comes out of it as it was, with nobody else's place. */
    boolean goesOnAlone(String successor) {
        var into = into(successor);
        return into.size() == 1 && !into.get(0).ends();
    }

    /** True of a successor that its lines tell all of; else it was there before, and takes over from them besides. */
    boolean takesPart(String successor) {
        return created().contains(successor) || into(successor).stream().anyMatch(line -> !line.ends());
    }

    /** Shares of each predecessor that are told, added up; null where one is not told. */
    Map<String, BigDecimal> shares() {
        var shares = new LinkedHashMap<String, BigDecimal>();
        lines.stream().collect(Collectors.groupingBy(ChangeLine::predecessor)).forEach((code, theirs) -> {
            var told = theirs.stream().allMatch(line -> line.populationShare() != null);
            shares.put(
                    code,
                    told
                            ? theirs.stream().map(ChangeLine::populationShare).reduce(BigDecimal.ZERO, BigDecimal::add)
                            : null);
        });
        return shares;
    }
}
