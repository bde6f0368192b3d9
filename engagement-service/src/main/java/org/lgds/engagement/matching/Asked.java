package org.lgds.engagement.matching;

import java.util.List;
import java.util.Set;

import org.lgds.engagement.advisor.Region;
import org.lgds.engagement.result.Dimension;

/**
 * What a request needs of an advisor.
 *
 * @param areas the service areas of the services it is about
 * @param region where its council is; null where nobody knows
 * @param lineage the council, whom it followed and who follows it
 */
record Asked(List<Dimension> dimensions, Set<String> areas, Region region, Set<String> lineage) {

    int count() {
        return dimensions.size() + areas.size();
    }
}
