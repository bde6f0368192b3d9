package org.lgds.council.council;

import java.time.LocalDate;

import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.list.Conditions;

/**
 * Filters of the council list. {@code q} searches English and Welsh names by the beginnings of words. Without a state those
 * in being are listed; a GSS code finds whoever has or had it. With a day the register is as it stood on it, and a GSS code finds
 * whoever had it then.
 *
 * @param q words that begin a word of a name, English or Welsh
 * @param nation only councils of this nation
 * @param region only councils of this region
 * @param type only councils of this type
 * @param tier only councils of this tier
 * @param state only councils in this state; left out, those in being, and with a GSS code those of any state
 * @param gss only the council that has or had this GSS code; with asOf, that had it on the day
 * @param county only councils that lie in this county, by its code
 * @param authority only members of this combined authority, by its code
 * @param asOf a day up to today, in London: the register as it stood on it; left out, as it is now
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
        @RestQuery @Size(max = 100) String authority,
        @RestQuery LocalDate asOf) {

    /** Conditions on a council c, as it is now or stood on the day. */
    Conditions conditions() {
        return asOf == null ? now() : past();
    }

    private Conditions now() {
        return new Conditions()
                .and("search @@ search_query(%s)", q)
                .and("nation = %s", nation)
                .and("region = %s", region)
                .and("type = %s", type)
                .and("tier = %s", tier)
                .and("state = %s", state == null && gss == null ? Council.State.ACTIVE : state)
                .and(identified("scheme = 'GSS' and lower(value) = lower(%s)"), gss)
                .and(belonging("valid_to is null and county = %s"), county)
                .and(belonging("valid_to is null and authority = %s"), authority);
    }

    private Conditions past() {
        var conditions = new Conditions();
        var day = Stood.day(asOf, conditions);
        var stateThen = Stood.STATE.replace("{day}", day);
        var then = Stood.HELD.replace("{day}", day);
        return conditions
                .and(
                        then("former_name", then, "search_words(name || ' ' || coalesce(name_cy, ''))", "c.search")
                                + " @@ search_query(%s)",
                        q)
                .and("nation = %s", nation)
                .and("region = %s", region)
                .and(then("former_type", then, "type", "c.type") + " = %s", type)
                .and(then("former_type", then, "tier", "c.tier") + " = %s", tier)
                .and("(" + stateThen + ") = %s", state == null && gss == null ? Council.State.ACTIVE : state)
                .andAll("(" + stateThen + ") is not null")
                .and(identified("scheme = 'GSS' and lower(value) = lower(%s) and " + then), gss)
                .and(belonging(then + " and county = %s"), county)
                .and(belonging(then + " and authority = %s"), authority);
    }

    /** What was so on the day, or else what is so now. */
    private static String then(String former, String onTheDay, String value, String now) {
        return "coalesce((select %s from council_%s where council = c.code and %s limit 1), %s)"
                .formatted(value, former, onTheDay, now);
    }

    /** A council c that has, or had, an identifier. */
    static String identified(String condition) {
        return "exists (select from council_identifier where council = c.code and {})".replace("{}", condition);
    }

    private static String belonging(String condition) {
        return "exists (select from council_membership where council = c.code and {})".replace("{}", condition);
    }
}
