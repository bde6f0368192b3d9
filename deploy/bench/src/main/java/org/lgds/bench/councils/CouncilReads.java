package org.lgds.bench.councils;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

import org.lgds.bench.HttpReads;
import org.lgds.bench.ReadCase;
import org.lgds.bench.SqlReads;

import static org.lgds.bench.HttpReads.Right.holds;

/** What is read of councils, each beside the SQL that finds the same rows; as LGDS sees it. */
record CouncilReads(List<String> councils) {

    static final String BENCHMARKS = "benchmarks";
    static final String PEERS = "peers";

    private static final int RESULTS = 20;
    private static final int DIMENSIONS = 8;
    private static final int PEERS_OF_A_COUNCIL = 10;

    private static final String FIGURES = """
            select suppressed, shown_month, figures, percentile from benchmark
            left join benchmark_place using (kind, name, framework, major, month, dimension)
            where kind = '%s' and name = %s and framework = 'lgds-dmf' and major = 1
                and month = (select max(month) from benchmark_snapshot) and council = ? order by dimension""";

    List<ReadCase> all() {
        return List.of(
                ofACouncil(
                        "profile",
                        "/v1/profiles/",
                        "",
                        (address, body) -> body.contains("\"council\":\"%s\"".formatted(council(address)))
                                && body.contains("\"performance\"")
                                && count(body, "\"exactScore\"") == 1 + DIMENSIONS + RESULTS * (1 + DIMENSIONS),
                        "select * from assessment where council = ? and state in ('FINAL', 'SUPERSEDED')"
                                + " order by finalised_at desc limit 100"),
                figures(BENCHMARKS + ", peers", "by=peers", FIGURES.formatted("PEERS", "?")),
                figures(BENCHMARKS + ", type", "by=type", FIGURES.formatted("TYPE", "'UNITARY'")),
                figures(BENCHMARKS + ", nation", "by=nation", FIGURES.formatted("NATION", "'ENGLAND'")),
                ofACouncil(
                        PEERS,
                        "/v1/councils/",
                        "/peers",
                        (address, body) -> body.contains("{\"council\":\"%s\"".formatted(council(address)))
                                && count(body, "\"distance\"") == PEERS_OF_A_COUNCIL,
                        "select peer_snapshot.* from peer_set join peer_snapshot on peer_snapshot.id = snapshot_id"
                                + " where peer_set.council = ?"),
                ofACouncil(
                        "performance of a council",
                        "/v1/performance?council=",
                        "",
                        onlyOf("\"periodStart\""),
                        "select * from service_performance where council = ? order by period_start desc, id desc limit 21"),
                ofACouncil(
                        "changes of a council's performance, first page",
                        "/v1/performance/changes?council=",
                        "",
                        onlyOf("\"upsert\""),
                        "select * from service_performance where council = ? and changed_in > 0 order by changed_in, id"
                                + " limit 100"),
                new ReadCase(
                        "changes of performance, first page",
                        random -> "/v1/performance/changes",
                        holds("\"upsert\""),
                        "select * from service_performance where changed_in > 0 order by changed_in, id limit 100",
                        SqlReads.NONE,
                        null));
    }

    private ReadCase figures(String name, String by, String sql) {
        return new ReadCase(
                name,
                random -> "/v1/benchmarks?%s&council=%s".formatted(by, council(random)),
                (address, body) ->
                        count(body, "\"median\"") == 1 + DIMENSIONS && count(body, "\"percentile\"") == 1 + DIMENSIONS,
                sql,
                (statement, random) -> {
                    var council = council(random);
                    for (int i = 1; i <= count(sql, "?"); i++) {
                        statement.setString(i, council);
                    }
                },
                null);
    }

    private ReadCase ofACouncil(String name, String before, String after, HttpReads.Right right, String sql) {
        Function<SplittableRandom, String> path = random -> before + council(random) + after;
        return new ReadCase(
                name, path, right, sql, (statement, random) -> statement.setString(1, council(random)), null);
    }

    /** As many of the asked council's as there are of anything. */
    private static HttpReads.Right onlyOf(String mark) {
        return (address, body) -> count(body, mark) > 0
                && count(body, mark) == count(body, "\"council\":\"%s\"".formatted(council(address)));
    }

    private String council(SplittableRandom random) {
        return councils.get(random.nextInt(councils.size()));
    }

    /** The bench's council that an address names. */
    private static String council(String address) {
        return address.replaceFirst(".*[=/](Z[A-Z]{3}).*", "$1");
    }

    private static int count(String text, String part) {
        int found = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            found++;
        }
        return found;
    }
}
