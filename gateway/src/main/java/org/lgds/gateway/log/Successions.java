package org.lgds.gateway.log;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.lgds.kit.security.Predecessors;

/**
 * Whom councils follow, as far as the log has been told: the same as the services tell by their copies.
 *
 * @param version rises with each change
 * @param precededBy those that have ended, by each council that follows them straight
 */
public record Successions(long version, Map<String, Set<String>> precededBy) implements Predecessors {

    static final Successions NONE = new Successions(-1, Map.of());

    @Override
    public Set<String> of(Set<String> councils) {
        var found = new TreeSet<String>();
        var next = new ArrayDeque<>(councils);
        while (!next.isEmpty()) {
            for (var predecessor : precededBy.getOrDefault(next.remove(), Set.of())) {
                if (!councils.contains(predecessor) && found.add(predecessor)) {
                    next.add(predecessor);
                }
            }
        }
        return found;
    }
}
