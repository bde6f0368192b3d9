package org.lgds.bench.engagements;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

import org.lgds.bench.Database;
import org.lgds.bench.ReadCase;

/**
 * Summaries of engagements, recommendations, projects and programmes, whose sums are compared with what the records themselves
 * come to. Those of several statements stand beside the one that reads most.
 */
record SummaryReads(Database database) implements Reads {

    private static final String ENGAGEMENTS = """
            select %1$s, format('"engagements":%%s,"scoping":%%s,"agreed":%%s,"active":%%s,"followUp":%%s,"paused":%%s,'
                    || '"completed":%%s,"endedEarly":%%s,"daysAgreed":%%s,', count(*),
                count(*) filter (where engagement.state = 'SCOPING'), count(*) filter (where engagement.state = 'AGREED'),
                count(*) filter (where engagement.state = 'ACTIVE'), count(*) filter (where engagement.state = 'FOLLOW_UP'),
                count(*) filter (where engagement.state = 'PAUSED'), count(*) filter (where engagement.state = 'COMPLETED'),
                count(*) filter (where engagement.state = 'ENDED_EARLY'), sum(days))
            from engagement join known_council on code = council group by 1""";

    private static final String ENGAGEMENT_SUMS = """
            select %1$s as line, line.state, sum(engagements), sum(days), sum(quarters)
            from (
                select council, region, lead_advisor, state, engagements, days, quarters from engagement_total where %2$s
                union all
                select council, '', lead_advisor, state, engagements, days, quarters from engagement_change where %3$s) line
            group by 1, 2""";

    private static final String RECOMMENDATIONS = """
            select %1$s, format('"recommendations":%%s,"draft":%%s,"issued":%%s,"deferred":%%s,"accepted":%%s,"rejected":%%s,'
                    || '"implemented":%%s,"lapsed":%%s,', count(*),
                count(*) filter (where recommendation.state = 'DRAFT'), count(*) filter (where recommendation.state = 'ISSUED'),
                count(*) filter (where recommendation.state = 'DEFERRED'),
                count(*) filter (where recommendation.state = 'ACCEPTED'),
                count(*) filter (where recommendation.state = 'REJECTED'),
                count(*) filter (where recommendation.state = 'IMPLEMENTED'),
                count(*) filter (where recommendation.state = 'LAPSED'))
            from recommendation join known_council on code = council group by 1""";

    private static final String RECOMMENDATION_SUMS = """
            select %1$s as line, line.state, sum(recommendations)
            from (
                select council, region, asset, kind, state, reason_code, recommendations from recommendation_total where %2$s
                union all
                select council, '', asset, kind, state, reason_code, recommendations from recommendation_change where %3$s) line
            group by 1, 2""";

    private static final String OF_ALL = "council = '' and region = ''";
    private static final String OF_EACH_REGION = "council = '' and region <> ''";
    private static final String OF_ONE = "council = ?";

    /** Councils come in pages of so many here, as there are no more of them with little data. */
    private static final int FEW = 4;

    private static final String ANY_ASSET = " and asset = '00000000-0000-0000-0000-000000000000' and kind ";
    private static final String ANY_KIND = "= ''";
    private static final String EACH_KIND = "<> ''";

    List<ReadCase> engagements() throws SQLException {
        var address = "/v1/engagements/summary";
        var all = database.texts(ENGAGEMENTS.formatted("''"));
        var councils = database.texts(ENGAGEMENTS.formatted("council"));
        var regions = database.texts(ENGAGEMENTS.formatted("coalesce(region, 'unknown')"));
        var leads = database.texts(ENGAGEMENTS.formatted("lead_advisor"));
        return List.of(
                Asked.always("summary of engagements", address).read(of(all), engagementSums("''", OF_ALL, "true")),
                asked("summary of a council's engagements", address + "?council=%s", Picks.keys(councils))
                        .read(of(councils), engagementSums("council", OF_ONE, OF_ONE)),
                asked("summary of an advisor's engagements", address + "?leadAdvisor=%s", Picks.keys(leads))
                        .read(
                                of(leads),
                                ENGAGEMENT_SUMS.formatted(
                                        "''", "lead_advisor = ? and council = '' and region = ''", "lead_advisor = ?")),
                Asked.always("summary of engagements by council", address + "?by=council&limit=" + FEW)
                        .read(
                                page(councils, FEW),
                                engagementSums("council", first("engagement_total", "lead_advisor = ''"), "true")),
                Asked.always("summary of engagements by region", address + "?by=region")
                        .read(lines(regions), engagementSums("region", OF_EACH_REGION, "true")),
                Asked.always("summary of engagements by state", address + "?by=state")
                        .read(of(all), engagementSums("line.state", OF_ALL, "true")),
                Asked.always("summary of engagements by month", address + "?by=month")
                        .read(of(all), """
                        select month, days, sum(requests) from (
                            select council, month, days, requests from first_advice_total
                            where council = '' and region = '' and month >= current_date - 365
                            union all
                            select council, month, days, requests from first_advice_change
                            where month >= current_date - 365) line
                        group by 1, 2"""));
    }

    List<ReadCase> recommendations() throws SQLException {
        var address = "/v1/recommendations/summary";
        var all = database.texts(RECOMMENDATIONS.formatted("''"));
        var councils = database.texts(RECOMMENDATIONS.formatted("council"));
        var regions = database.texts(RECOMMENDATIONS.formatted("coalesce(region, 'unknown')"));
        var kinds = database.texts(RECOMMENDATIONS.formatted("lower(recommendation.kind)"));
        var assets = database.texts(RECOMMENDATIONS.formatted("asset"));
        return List.of(
                Asked.always("summary of recommendations", address)
                        .read(of(all), recommendationSums("''", OF_ALL, "true")),
                asked("summary of a council's recommendations", address + "?council=%s", Picks.keys(councils))
                        .read(of(councils), recommendationSums("council", OF_ONE, OF_ONE)),
                Asked.always("summary of recommendations by council", address + "?by=council&limit=" + FEW)
                        .read(
                                page(councils, FEW),
                                recommendationSums("council", first("recommendation_total", "region = ''"), "true")),
                Asked.always("summary of recommendations by region", address + "?by=region")
                        .read(lines(regions), recommendationSums("region", OF_EACH_REGION, "true")),
                Asked.always("summary of recommendations by kind", address + "?by=kind")
                        .read(
                                lines(kinds),
                                RECOMMENDATION_SUMS.formatted("kind", OF_ALL + ANY_ASSET + EACH_KIND, "true")),
                Asked.always("summary of recommendations by asset", address + "?by=asset")
                        .read(page(assets, 20), null),
                asked("summary of an asset's recommendations", address + "?asset=%s", Picks.keys(assets))
                        .read(
                                of(assets),
                                RECOMMENDATION_SUMS.formatted(
                                        "''", OF_ALL + " and asset = cast(? as uuid)", "asset = cast(? as uuid)")));
    }

    List<ReadCase> projects() throws SQLException {
        var states = database.texts("select lower(state), count(*) from project group by 1");
        var all = database.number("select count(*) from project");
        return List.of(Asked.always("summary of projects", "/v1/projects/summary")
                .read(
                        (none, body) -> body.startsWith("{\"projects\":%d,".formatted(all))
                                && states.entrySet().stream()
                                        .allMatch(each -> body.contains("{\"state\":\"%s\",\"projects\":%s}"
                                                .formatted(each.getKey(), each.getValue()))),
                        "select visibility, kind, state, stage, area, projects from project_total"));
    }

    List<ReadCase> programmes() throws SQLException {
        var awards = database.texts(
                "select programme, count(*) from award where state = 'COMPLETED' group by 1 having count(*) > 0");
        var granted = database.texts("select programme, sum(amount) from award where state = 'COMPLETED' group by 1");
        return List.of(
                Asked.always("summary of programmes", "/v1/programmes/summary").list("\"outputsListed\"", 20, "", """
                        select programme, figure, part, value from programme_total
                        where programme = any(array(select id from programme order by id desc limit 21)) and value <> 0"""),
                asked("outcomes of a programme", "/v1/programmes/%s/outcomes", Picks.keys(awards))
                        .read(
                                (programme, body) ->
                                        body.contains("{\"state\":\"completed\",\"awards\":%s,\"granted\":%s}"
                                                .formatted(awards.get(programme), granted.get(programme))),
                                "select figure, part, value from programme_total where programme = cast(? as uuid) and value <> 0"),
                asked("benefits of a programme", "/v1/measures/benefits?programme=%s", Picks.keys(awards))
                        .read((programme, body) -> body.startsWith("{\"totals\":["), """
                        select part, figure, value from programme_total
                        where programme = cast(? as uuid) and figure in ('CASHABLE', 'NOT_CASHABLE', 'REALISED') and value <> 0"""));
    }

    private static String engagementSums(String line, String totals, String changes) {
        return ENGAGEMENT_SUMS.formatted(line, "lead_advisor = '' and " + totals, changes);
    }

    private static String recommendationSums(String line, String totals, String changes) {
        return RECOMMENDATION_SUMS.formatted(line, totals + ANY_ASSET + ANY_KIND, changes);
    }

    /** That an answer has the figures of what was asked for. */
    private static BiPredicate<String, String> of(Map<String, String> expected) {
        return (value, body) -> body.contains(expected.get(value));
    }

    /** That an answer has a line for each of these, with its figures. */
    private static BiPredicate<String, String> lines(Map<String, String> expected) {
        return page(expected, expected.size());
    }

    /** That an answer has as many of these lines as a page, with their figures. */
    private static BiPredicate<String, String> page(Map<String, String> expected, int limit) {
        return (value, body) ->
                Asked.count(body, "\"of\"") == limit && Asked.right(body, "{\"of\":\"", "\",", expected) == limit;
    }

    /** The first councils of which sums are kept. */
    private static String first(String table, String where) {
        return "council in (select distinct council from %s where %s and council <> '' order by 1 limit %d)"
                .formatted(table, where, FEW);
    }
}
