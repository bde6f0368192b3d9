package org.lgds.bench.engagements;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.lgds.bench.Database;
import org.lgds.bench.ReadCase;

/** Summaries and reports, whose sums are compared with what the records themselves come to. */
record ReportReads(Database database) implements Reads {

    /** What of benefits is shown of a council, an engagement or all, of the records. */
    private static final String REALISED = """
            select %s, format('"cashablePence":%%s,"notCashablePence":%%s,"measures":%%s',
                coalesce(sum(benefit_pence * share / 10000) filter (where cashable), 0),
                coalesce(sum(benefit_pence * share / 10000) filter (where not cashable), 0), count(*))
            from measure where state = 'REALISED' and benefit_pence is not null group by 1""";

    /** The service's own statement, for lines that are by council, by service, by kind or none. */
    private static final String KEPT = """
            select %1$s price_base, coalesce(sum(attributed) filter (where cashable), 0) as cashable,
                coalesce(sum(attributed) filter (where not cashable), 0) as not_cashable, sum(measures) as measures
            from benefit_total where %2$s group by %1$s price_base order by %1$s price_base""";

    /** The first few values of a column under a condition. */
    private static final String FIRST =
            "%1$s in (select distinct %1$s from %2$s where %3$s order by 1 limit %4$d) and %3$s";

    /** Councils and services come in pages of so many here, as there are no more of them with little data. */
    private static final int FEW = 3;

    private static final String MET = "conformance_claim";
    private static final String MET_BY = "council is not null and met_on <= current_date";

    private static final String OF_MONTH = "{\"month\":\"%s\",\"of\":\"";
    private static final String MET_IN = ",\"met\":";

    private static final String CONFORMING = """
            with counted as materialized (
                select %1$s as line, c.council,
                    greatest(date_trunc('month', c.met_on::timestamp), date_trunc('month', localtimestamp) - interval '11 months')
                        as since,
                    date_trunc('month', (case when c.expired_on <= current_date then c.expired_on end)::timestamp) as until,
                    count(*) as met
                from conformance_claim c left join known_council k on k.code = c.council
                where c.council is not null and c.met_on <= current_date%2$s group by 1, 2, 3, 4)
            select to_char(m, 'YYYY-MM') as month, line, sum(met)::bigint as met, count(*) as councils
            from (
                select m, line, council, sum(met) as met
                from generate_series(date_trunc('month', localtimestamp) - interval '11 months',
                        date_trunc('month', localtimestamp), interval '1 month') m
                    join counted on since <= m and (until is null or until > m)
                group by m, line, council) of_a_council
            group by m, line order by line, m""";

    List<ReadCase> benefits() throws SQLException {
        var all = database.texts(REALISED.formatted("''")).get("");
        var councils = database.texts(REALISED.formatted("measured_council"));
        var services = database.texts(REALISED.formatted("service"));
        var engagements =
                database.texts(REALISED.formatted("engagement") + " order by md5(engagement::text) limit 1000");
        var address = "/v1/measures/benefits";
        return List.of(
                Asked.always("benefits", address)
                        .read((none, body) -> body.contains(all), KEPT.formatted("", "council = '' and service = -1")),
                asked("benefits of a council", address + "?council=%s", Picks.keys(councils))
                        .read(
                                (council, body) -> body.contains(councils.get(council)),
                                KEPT.formatted("", "council = ? and service = -1")),
                asked("benefits of a council by kind", address + "?group=kind&council=%s", Picks.keys(councils))
                        .read(
                                (council, body) -> body.contains(councils.get(council)) && body.contains("\"kind\""),
                                KEPT.formatted("kind,", "council = ? and service = -1")),
                Asked.always("benefits by council", address + "?group=council&limit=" + FEW)
                        .read(
                                (none, body) -> body.contains(all)
                                        && Asked.right(body, "\"council\":\"", "\",\"priceBase\":2026,", councils)
                                                == FEW,
                                KEPT.formatted(
                                        "council,",
                                        FIRST.formatted(
                                                "council", "benefit_total", "council <> '' and service = -1", FEW))),
                Asked.always("benefits by service", address + "?group=service&limit=" + FEW)
                        .read(
                                (none, body) -> body.contains(all)
                                        && Asked.right(body, "\"service\":", ",\"priceBase\":2026,", services) == FEW,
                                KEPT.formatted(
                                        "service,",
                                        FIRST.formatted(
                                                "service", "benefit_total", "service >= 0 and council = ''", FEW))),
                asked("benefits of an engagement", "/v1/engagements/%s/benefits", Picks.keys(engagements))
                        .read((engagement, body) -> body.contains(engagements.get(engagement)), """
                        select kind, price_base, cashable, benefit_pence, share from measure
                        where engagement = cast(? as uuid) and state = 'REALISED' and benefit_pence is not null"""));
    }

    List<ReadCase> conformance() throws SQLException {
        var month = database.column("select to_char(current_date, 'YYYY-MM')", String.class)
                .get(0);
        var councils = met("council");
        var services = met("service");
        var regions = met("coalesce(region, 'unknown')");
        var address = "/v1/conformance-claims/summary?by=";
        return List.of(
                Asked.always("conformance by region", address + "region")
                        .read(
                                (none, body) -> right(body, month, regions) == regions.size(),
                                CONFORMING.formatted("coalesce(k.region, 'unknown')", "")),
                Asked.always("conformance by council", address + "council&limit=" + FEW)
                        .read(
                                (none, body) -> right(body, month, councils) == FEW,
                                CONFORMING.formatted(
                                        "c.council", " and " + FIRST.formatted("council", MET, MET_BY, FEW))),
                Asked.always("conformance by service", address + "service&limit=" + FEW)
                        .read(
                                (none, body) -> right(body, month, services) == FEW,
                                CONFORMING.formatted(
                                        "c.service", " and " + FIRST.formatted("service", MET, MET_BY, FEW))),
                asked("conformance of a council", address + "council&council=%s", Picks.keys(councils))
                        .read(
                                (council, body) -> body.contains(line(month, council, councils.get(council))),
                                CONFORMING.formatted("c.council", " and c.council = ?")),
                asked("conformance for a service", address + "service&service=%s", Picks.keys(services))
                        .read(
                                (service, body) -> body.contains(line(month, service, services.get(service))),
                                CONFORMING.formatted("c.service", " and c.service = cast(? as integer)")));
    }

    /** How many lines of the month are right. */
    private static int right(String body, String month, Map<String, String> met) {
        return Asked.right(body, OF_MONTH.formatted(month), "\"" + MET_IN, met);
    }

    private static String line(String month, String of, String met) {
        return OF_MONTH.formatted(month) + of + "\"" + MET_IN + met;
    }

    /** How many claims of councils are met today, by what is said. */
    private Map<String, String> met(String by) throws SQLException {
        return database.texts("""
                select %s, count(*) || ',' from conformance_claim left join known_council on code = council
                where council is not null and met_on <= current_date and (expired_on is null or expired_on > current_date)
                group by 1""".formatted(by));
    }
}
