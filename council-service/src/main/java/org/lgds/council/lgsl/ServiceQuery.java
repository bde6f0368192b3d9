package org.lgds.council.lgsl;

import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.council.council.Tier;
import org.lgds.kit.list.Conditions;

/**
 * Filters of the services list. {@code q} searches labels by the beginnings of words.
 *
 * @param q words that begin a word of its name
 * @param area only services of this service area, by its id
 * @param enabled true: only services that GOV.UK leads people to councils for; false: only the others
 * @param tier only services that councils of this tier provide
 * @param state only services in this state
 */
public record ServiceQuery(
        @RestQuery @Size(max = 100) String q,
        @RestQuery @Size(max = 100) String area,
        @RestQuery Boolean enabled,
        @RestQuery Tier tier,
        @RestQuery Service.State state) {

    Conditions conditions() {
        return new Conditions()
                .and("search @@ search_query(%s)", q)
                .and("area = %s", area)
                .and("enabled = %s", enabled)
                .and("providing_tier = any(%s)", tier == null ? null : ProvidingTier.namesWith(tier))
                .and("state = %s", state);
    }
}
