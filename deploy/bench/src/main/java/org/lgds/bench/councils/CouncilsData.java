package org.lgds.bench.councils;

import java.sql.SQLException;
import java.util.List;

import org.lgds.bench.Database;
import org.lgds.bench.Making;
import org.lgds.bench.Sync;

/**
 * Councils made by plain SQL from a fixed seed, with all that is known of them: the same rows at every run, but for the months,
 * which are those before today. Their peer sets are the service's own, from the facts it finds.
 */
final class CouncilsData implements Sync.Kept {

    private static final int AT_ONCE = 250_000;
    private static final int COUNCILS_AT_ONCE = 1_000;

    private final Database database;
    private final int perCouncil;
    private int made;

    /** @param perCouncil records of performance that each council has */
    CouncilsData(Database database, int perCouncil) {
        this.database = database;
        this.perCouncil = perCouncil;
    }

    /** Waits until the service has read the register: its councils in being, and then the services. */
    void awaitRegister() throws SQLException, InterruptedException {
        database.awaitZero("select greatest(0, 382 - count(*)) from council where state = 'ACTIVE'");
        database.awaitZero("select greatest(0, 1000 - count(*)) from service");
        awaitQuiet();
    }

    /** Adds councils until there are so many. */
    void grow(int councils) throws SQLException, InterruptedException {
        database.run(RegisterSql.FUNCTIONS, RegisterSql.COUNCILS.formatted(made, councils));
        Making.bothAtOnce(() -> addResults(councils), () -> addPerformance(councils));
        made = councils;
        database.awaitZero(RegisterSql.WAITING.formatted(councils));
        database.run(
                "truncate benchmark, benchmark_place, benchmark_snapshot",
                ResultsSql.SCORES,
                ResultsSql.GROUPS,
                ResultsSql.FIGURES,
                ResultsSql.BENCHMARKS,
                "analyze benchmark, bench_figures",
                ResultsSql.PLACES,
                ResultsSql.SNAPSHOTS);
        database.run("vacuum analyze");
    }

    private void addResults(int councils) throws SQLException {
        for (int from = made; from < councils; from += COUNCILS_AT_ONCE) {
            var to = Math.min(councils, from + COUNCILS_AT_ONCE);
            database.run(ResultsSql.ASSESSMENTS.formatted(from, to), ResultsSql.ANSWERS.formatted(from, to));
        }
    }

    private void addPerformance(int councils) throws SQLException {
        var end = (long) councils * perCouncil;
        for (var from = (long) made * perCouncil; from < end; from += AT_ONCE) {
            database.run(RegisterSql.PERFORMANCE.formatted(from, Math.min(end, from + AT_ONCE), perCouncil));
        }
    }

    /** Codes of the councils made, in order. */
    List<String> councils() throws SQLException {
        return database.column("select bench_code(n) from generate_series(0, %d - 1) n".formatted(made), String.class);
    }

    List<Integer> services() throws SQLException {
        return database.column("select id from service where state = 'ACTIVE' order by id", Integer.class);
    }

    /** Events are sent. */
    @Override
    public void awaitQuiet() throws SQLException, InterruptedException {
        database.awaitZero("select count(*) from outbox");
    }

    /** Of performance. */
    @Override
    public long audited() throws SQLException {
        return database.number("select count(*) from audit where kind = 'service_performance' and client <> 'bench'");
    }
}
