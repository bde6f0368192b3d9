package org.lgds.council.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which changes of one day take effect. A council is made before another change has it, and a council takes
 * over, or goes on under another name, before another change ends it. Where changes wait for each other, the older goes first.
 */
final class Sequence {

    private Sequence() {}

    static List<StructuralChange> of(List<StructuralChange> changes) {
        var left = new ArrayList<>(changes);
        left.sort(Comparator.comparing((StructuralChange change) -> change.vestsOn)
                .thenComparing(change -> change.id.toString()));
        var ordered = new ArrayList<StructuralChange>();
        while (!left.isEmpty()) {
            var next = left.stream()
                    .filter(change -> left.stream().noneMatch(other -> other != change && goesBefore(other, change)))
                    .findFirst()
                    .orElse(left.get(0));
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static boolean goesBefore(StructuralChange first, StructuralChange second) {
        if (!first.vestsOn.equals(second.vestsOn)) {
            return first.vestsOn.isBefore(second.vestsOn);
        }
        var ends = second.lines().ends().keySet();
        var takesPart = second.lines().councils();
        return first.lines().successors().stream().anyMatch(ends::contains)
                || first.lines().created().stream().anyMatch(takesPart::contains);
    }
}
