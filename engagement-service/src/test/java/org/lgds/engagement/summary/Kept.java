package org.lgds.engagement.summary;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import static org.assertj.core.api.Assertions.assertThat;

/** Kept sums held against the rows they are of: all there are in the database, whoever made them. */
@ApplicationScoped
public class Kept {

    private static final String ENGAGEMENTS = """
            with kept as (
                select lead_advisor, council, state, engagements, days, quarters from engagement_total where region = ''
                union all
                select lead, code, state, engagements, days, quarters from engagement_change,
                    lateral (values (lead_advisor), ('')) leads (lead), lateral (values (council), ('')) codes (code)
            ), present as (
                select lead, code, state, count(*), coalesce(sum(days), 0), sum(quarters_used) from engagement,
                    lateral (values (lead_advisor), ('')) leads (lead), lateral (values (council), ('')) codes (code)
                where lead is not null group by 1, 2, 3
            ), summed as (
                select lead_advisor, council, state, sum(engagements), sum(days), sum(quarters) from kept
                where lead_advisor is not null group by 1, 2, 3
                having (sum(engagements), sum(days), sum(quarters)) is distinct from (0, 0, 0))
            """;

    /** The days are worked out in another way than the database does: from each piece of advice, not from the first of each kind. */
    private static final String FIRST_ADVICE = """
            with kept as (
                select council, month, days, requests from first_advice_total where region = ''
                union all
                select code, first, days, requests from first_advice_change,
                    lateral (values (council), ('')) codes (code),
                    lateral (values (month), (date '0001-01-01')) months (first)
            ), advice as (
                select engagement, held_on as day from session where state = 'RECORDED' and quarters > 0
                union all
                select engagement, issued_on from recommendation where state <> 'DRAFT'
            ), timed as (
                select coalesce(e.council, r.council) as council, a.submitted_on,
                    coalesce(
                        (select min(greatest(0, day - a.submitted_on)) from advice where advice.engagement = r.engagement),
                        -1) as days
                from engagement_request r join request_advice a on a.request = r.id left join engagement e on e.id = r.engagement
                where r.state in ('SUBMITTED', 'TRIAGED', 'DEFERRED')
                    or r.state = 'ACCEPTED' and (e.state not in ('COMPLETED', 'ENDED_EARLY')
                        or exists (select from advice where advice.engagement = r.engagement))
            ), present as (
                select code, first, days, count(*) from timed, lateral (values (council), ('')) codes (code),
                    lateral (values (date_trunc('month', submitted_on)::date), (date '0001-01-01')) months (first)
                group by 1, 2, 3
            ), summed as (select council, month, days, sum(requests) from kept group by 1, 2, 3 having sum(requests) <> 0)
            """;

    private static final String RECOMMENDATIONS = """
            with any_asset as (select '00000000-0000-0000-0000-000000000000'::uuid as nil), kept as (
                select council, asset, kind, state, reason_code, recommendations from recommendation_total where region = ''
                union all
                select code, level.asset, level.kind, state, level.reason, recommendations from recommendation_change c,
                    any_asset, lateral (values (council), ('')) codes (code),
                    lateral (values (nullif(c.asset, nil), c.kind, c.reason_code), (nil, c.kind, c.reason_code), (nil, '', ''))
                        level (asset, kind, reason)
                where level.asset is not null
            ), present as (
                select code, level.asset, level.kind, state, level.reason, count(*) from recommendation r,
                    any_asset, lateral (values (council), ('')) codes (code), lateral (values (
                        r.asset, r.kind, coalesce(reason_code, '')), (nil, r.kind, coalesce(reason_code, '')), (nil, '', ''))
                        level (asset, kind, reason)
                where level.asset is not null group by 1, 2, 3, 4, 5
            ), summed as (
                select council, asset, kind, state, reason_code, sum(recommendations) from kept
                group by 1, 2, 3, 4, 5 having sum(recommendations) <> 0)
            """;

    private static final String DECISIONS = """
            with kept as (
                select council, kind, days, recommendations from decision_total where region = ''
                union all
                select code, of_kind, days, recommendations from recommendation_change,
                    lateral (values (council), ('')) codes (code), lateral (values (kind), ('')) kinds (of_kind)
                where days >= 0
            ), present as (
                select code, of_kind, greatest(0, decided_on - issued_on), count(*) from recommendation,
                    lateral (values (council), ('')) codes (code), lateral (values (kind), ('')) kinds (of_kind)
                where state in ('ACCEPTED', 'REJECTED', 'IMPLEMENTED', 'LAPSED') group by 1, 2, 3
            ), summed as (
                select council, kind, days, sum(recommendations) from kept group by 1, 2, 3 having sum(recommendations) <> 0)
            """;

    /** Each month in which a claim began or ceased to hold is gone through claim by claim. */
    private static final String CONFORMANCE = """
            with changed as (
                select 'REGION' as part, coalesce(line.region, known.region, 'unknown') as key
                from conformance_change line left join known_council known on known.code = line.council
                union all
                select 'SERVICE', service::text from conformance_change where service is not null
            ), claim as (
                select part, key, council, to_char(met_on, 'YYYY-MM') as since,
                    coalesce(to_char(expired_on, 'YYYY-MM'), '9999') as until
                from conformance_claim left join known_council on code = council, lateral (values
                    ('REGION', coalesce(region, 'unknown')), ('SERVICE', service::text)) place (part, key)
                where council is not null and met_on is not null
            ), present as (
                select part, key, month, count(*) filter (where since <= month and until > month),
                    count(distinct council) filter (where since <= month and until > month)
                from (
                    select part, key, since as month from claim
                    union select part, key, until from claim where until < '9999') month
                    join claim using (part, key)
                where (part, key) not in (select part, key from changed)
                group by 1, 2, 3
            ), summed as (
                select part, key, month, coalesce(met, 0), coalesce(councils, 0)
                from (select part, key, month from present) asked left join lateral (
                    select met, councils from conformance_total total
                    where total.part = asked.part and total.key = asked.key and to_char(total.month, 'YYYY-MM') <= asked.month
                    order by total.month desc limit 1) latest on true)
            """;

    /** What is kept of regions, of what is kept of the councils that are in them now. */
    private static final String REGIONS = """
            with summed as (
                select %2$s, region, %3$s from %1$s total where region <> '' and (%3$s) is distinct from (%5$s)
            ), present as (
                select %2$s, coalesce(known.region, 'unknown'), %4$s
                from %1$s total left join known_council known on known.code = total.council
                where council <> ''%6$s group by %2$s, coalesce(known.region, 'unknown') having (%4$s) is distinct from (%5$s))
            """;

    private static final List<String> OF_REGIONS = List.of(
            REGIONS.formatted(
                    "engagement_total",
                    "lead_advisor, total.state",
                    "engagements, days, quarters",
                    "sum(engagements), sum(days), sum(quarters)",
                    "0, 0, 0",
                    ""),
            REGIONS.formatted("first_advice_total", "month, days", "requests", "sum(requests)", "0", ""),
            REGIONS.formatted("decision_total", "kind, days", "recommendations", "sum(recommendations)", "0", ""),
            REGIONS.formatted(
                    "recommendation_total",
                    "kind, total.state, reason_code",
                    "recommendations",
                    "sum(recommendations)",
                    "0",
                    " and asset = '00000000-0000-0000-0000-000000000000'"));

    private static final String DIFFERENCES = """
            (table summed except table present) union all (table present except table summed)""";

    private final DataSource database;

    Kept(DataSource database) {
        this.database = database;
    }

    /** Fails with the lines that differ. */
    public void isWhatTheRowsSay() {
        for (var sums : List.of(ENGAGEMENTS, FIRST_ADVICE, RECOMMENDATIONS, DECISIONS, CONFORMANCE)) {
            assertThat(all(sums + DIFFERENCES)).isEmpty();
        }
        for (var sums : OF_REGIONS) {
            assertThat(all(sums + DIFFERENCES)).isEmpty();
        }
    }

    /** All rows as text. */
    public List<String> all(String sql) {
        try (var connection = database.getConnection();
                var rows =
                        connection.createStatement().executeQuery("select row(x.*)::text from (%s) x".formatted(sql))) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Statements that are one transaction. */
    public void run(String... statements) {
        try (var connection = database.getConnection()) {
            run(connection, statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            for (var one : statements) {
                statement.execute(one);
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
