package org.lgds.bench.engagements;

import java.sql.SQLException;

import org.lgds.bench.Database;
import org.lgds.bench.Making;

/**
 * Advice, projects, standards and funding made by plain SQL from a fixed seed, over the councils of the register: the same rows
 * at every run, but for the days of what is open, which are those before and after today.
 */
final class EngagementsData {

    private static final int AT_ONCE = 10_000;

    private final Database database;
    private final int perEngagement;
    private Size made = new Size(0, 0);

    /**
     * How much there is; all else is in proportion.
     *
     * @param awards each with ten ledger entries
     */
    record Size(long engagements, long awards) {

        private static final long FEWEST = 25;

        /** Of an engagement in a hundred, as many as the service looks at for a request at least. */
        long advisors() {
            return engagements == 0 ? 0 : Math.max(300, engagements / 100);
        }

        long projects() {
            return engagements == 0 ? 0 : Math.max(40, engagements / 10);
        }

        long standards() {
            return engagements == 0 ? 0 : Math.max(FEWEST, engagements / 500);
        }

        long claims() {
            return engagements == 0 ? 0 : Math.max(100, engagements / 2);
        }

        long programmes() {
            return awards == 0 ? 0 : Math.max(FEWEST, awards / 100);
        }
    }

    /** @param perEngagement recommendations of each engagement */
    EngagementsData(Database database, int perEngagement) {
        this.database = database;
        this.perEngagement = perEngagement;
    }

    /** Waits until the service has heard of the councils in being and of the services, and makes what the rest is made on. */
    void begin() throws SQLException, InterruptedException {
        database.awaitZero("select greatest(0, 382 - count(*)) from known_council where state = 'active'");
        database.awaitZero(
                "select greatest(0, 800 - count(*)) from known_service where state = 'active' and area is not null");
        database.awaitZero("select count(*) from outbox");
        database.run(
                GroundSql.FUNCTIONS,
                GroundSql.PLACES,
                GroundSql.ENGAGEMENTS,
                GroundSql.PROJECTS,
                GroundSql.AWARDS,
                AdviceSql.ASSETS);
    }

    /** Adds rows until there are so many, the first with the triggers that keep sums on, and sees that all sums are right. */
    void grow(Size size) throws SQLException, InterruptedException {
        var first = made.engagements() == 0;
        if (!first) {
            database.run(SumsSql.triggers("disable"));
        }
        ground(size);
        Making.bothAtOnce(() -> advice(size), () -> funding(size));
        made = size;
        if (!first) {
            database.run(SumsSql.fills());
            database.run(SumsSql.triggers("enable"));
        }
        database.run("vacuum analyze");
        mustBeRight();
    }

    private void ground(Size size) throws SQLException {
        database.run(
                GroundSql.MORE_ENGAGEMENTS.formatted(made.engagements(), size.engagements(), size.advisors()),
                GroundSql.MORE_PROJECTS.formatted(made.projects(), size.projects()),
                GroundSql.MORE_AWARDS.formatted(made.awards(), size.awards(), size.programmes()),
                "analyze bench_engagement, bench_project, bench_award");
    }

    private void advice(Size size) throws SQLException {
        database.run(
                AdviceSql.ADVISORS.formatted(made.advisors(), size.advisors()),
                AdviceSql.LEAVE.formatted(made.advisors(), size.advisors()));
        database.run(ProjectSql.parts(made.projects(), size.projects()));
        database.run(
                StandardSql.STANDARDS.formatted(made.standards(), size.standards()),
                StandardSql.VERSIONS.formatted(made.standards(), size.standards()),
                StandardSql.COMMENTS.formatted(made.standards(), size.standards()),
                StandardSql.CLAIMS.formatted(made.claims(), size.claims(), size.standards()),
                MeasureSql.OF_PROJECTS.formatted(made.projects(), size.projects()),
                MeasureSql.OF_PROJECTS_TRACKED.formatted(made.projects(), size.projects()),
                MeasureSql.OF_PROJECTS_REALISED.formatted(made.projects(), size.projects()));
        for (var from = made.engagements(); from < size.engagements(); from += AT_ONCE) {
            advice(from, Math.min(size.engagements(), from + AT_ONCE), size);
        }
    }

    private void advice(long from, long to, Size size) throws SQLException {
        database.run(AdviceSql.engagements(from, to), AdviceSql.openRequests(from, to));
        database.run(PlanSql.parts(from, to));
        database.run(
                AdviceSql.RECOMMENDATIONS.formatted(from, to, perEngagement, size.standards()),
                AdviceSql.ADOPTIONS.formatted(from, to, perEngagement),
                TimelineSql.ENTRIES.formatted(from, to, perEngagement),
                MeasureSql.MEASURES.formatted(from, to),
                MeasureSql.READINGS.formatted(from, to),
                MeasureSql.REALISED.formatted(from, to));
    }

    private void funding(Size size) throws SQLException {
        database.run(
                FundingSql.PROGRAMMES.formatted(made.programmes(), size.programmes()),
                FundingSql.BUDGETS.formatted(made.programmes(), size.programmes()));
        for (var from = made.awards(); from < size.awards(); from += AT_ONCE) {
            var to = Math.min(size.awards(), from + AT_ONCE);
            database.run(FundingSql.applications(from, to, size.projects()));
            database.run(
                    FundingSql.AWARDS.formatted(from, to, size.projects()),
                    FundingSql.COMMITMENTS.formatted(from, to),
                    FundingSql.PAYMENTS.formatted(from, to),
                    FundingSql.MOVES.formatted(from, to));
        }
    }

    private void mustBeRight() throws SQLException {
        for (var check : SumsSql.wrong()) {
            var wrong = database.number(check);
            if (wrong != 0) {
                throw new IllegalStateException("%d rows are wrong: %s".formatted(wrong, check));
            }
        }
    }
}
