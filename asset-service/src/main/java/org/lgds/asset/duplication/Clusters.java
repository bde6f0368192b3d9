package org.lgds.asset.duplication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records that hang together by pairs. */
final class Clusters {

    private final Map<UUID, UUID> parents = new HashMap<>();

    void join(UUID one, UUID other) {
        parents.put(root(one), root(other));
    }

    /** Every record that is in a pair, with those it hangs together with. */
    List<List<UUID>> all() {
        var clusters = new LinkedHashMap<UUID, List<UUID>>();
        for (var id : List.copyOf(parents.keySet())) {
            clusters.computeIfAbsent(root(id), root -> new ArrayList<>()).add(id);
        }
        return List.copyOf(clusters.values());
    }

    private UUID root(UUID id) {
        var here = id;
        parents.putIfAbsent(here, here);
        while (!parents.get(here).equals(here)) {
            parents.put(here, parents.get(parents.get(here)));
            here = parents.get(here);
        }
        return here;
    }
}
