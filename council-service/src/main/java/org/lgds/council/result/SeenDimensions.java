package org.lgds.council.result;

import java.util.Set;

/**
 * What a caller may see of a council's results.
 *
 * @param all true for the council itself and LGDS
 * @param keys else the dimensions that are shared with the caller
 */
public record SeenDimensions(boolean all, Set<String> keys) {

    static final SeenDimensions ALL = new SeenDimensions(true, Set.of());

    public boolean none() {
        return !all && keys.isEmpty();
    }

    public boolean shows(String framework, String dimension) {
        return all || keys.contains(SharedDimension.key(framework, dimension));
    }
}
