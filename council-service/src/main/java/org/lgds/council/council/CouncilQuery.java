package org.lgds.council.council;

import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.list.Conditions;

/**
 * Filters of the council list. {@code q} searches English and Welsh names by the beginnings of words. Without a state those
 * in being are listed; a GSS code finds whoever has or had it.
 */
public record CouncilQuery(
        @RestQuery @Size(max = 100) String q,
        @RestQuery Nation nation,
        @RestQuery Region region,
        @RestQuery Council.Type type,
        @RestQuery Tier tier,
        @RestQuery Council.State state,
        @RestQuery @Size(max = 100) String gss,
        @RestQuery @Size(max = 100) String county,
        @RestQuery @Size(max = 100) String authority) {

    /** Conditions on a council c. */
    Conditions conditions() {
        return new Conditions()
                .and("search @@ search_query(%s)", q)
                .and("nation = %s", nation)
                .and("region = %s", region)
                .and("type = %s", type)
                .and("tier = %s", tier)
                .and("state = %s", state == null && gss == null ? Council.State.ACTIVE : state)
                .and(identified("scheme = 'GSS' and lower(value) = lower(%s)"), gss)
                .and(belonging("county = %s"), county)
                .and(belonging("authority = %s"), authority);
    }

    /** A council c that has, or had, an identifier. */
    static String identified(String condition) {
        return "exists (select from council_identifier where council = c.code and %s)".replace("%s", condition);
    }

    private static String belonging(String condition) {
        return "exists (select from council_membership where council = c.code and valid_to is null and %s)"
                .replace("%s", condition);
    }
}
