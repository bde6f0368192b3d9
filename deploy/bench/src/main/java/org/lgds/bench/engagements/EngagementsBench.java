package org.lgds.bench.engagements;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.lgds.bench.ClosedLoop;
import org.lgds.bench.Database;
import org.lgds.bench.Goals;
import org.lgds.bench.HttpReads;
import org.lgds.bench.Making;
import org.lgds.bench.Measured;
import org.lgds.bench.Plans;
import org.lgds.bench.ReadCase;
import org.lgds.bench.Settings;
import org.lgds.bench.SqlReads;
import org.lgds.bench.Steady;
import org.lgds.bench.Table;
import org.lgds.bench.engagements.EngagementsData.Size;
import org.lgds.local.LocalStack;
import org.lgds.local.api.Api;
import org.lgds.local.service.Applications;

/**
 * engagement-service against plain SQL. Every read is measured twice, with a thousandth of the data and with all of it: an answer
 * may take 50 ms and cost 1.5 times as much at most, and no table of many rows is read from end to end for it.
 */
public final class EngagementsBench {

    /** Ends the names of what is read without a token. */
    static final String BY_ANYONE = ", by anyone";

    private static final int THOUSANDTH = 1_000;
    /** So that pages of a council are full. */
    private static final int FEWEST = 100;

    private static final int ENTRIES_OF_AN_AWARD = 10;
    private static final int MOST_MS = 50;
    private static final double GROWTH = 1.5;

    private final Database database;
    private final EngagementsData data;
    private final Settings settings;
    private final String service;
    private final Api api;
    private final Goals goals = new Goals();

    public EngagementsBench(LocalStack stack, Settings settings) {
        this.database = new Database(stack.databases(), "engagement");
        this.data = new EngagementsData(database, settings.recommendations() / settings.engagements());
        this.settings = settings;
        this.service = stack.address(Applications.ENGAGEMENT);
        this.api = new Api(stack.gateway(), stack.realm());
    }

    public void run() throws Exception {
        data.begin();
        var engagements = settings.engagements();
        var awards = settings.ledger() / ENTRIES_OF_AN_AWARD;
        grow(new Size(Math.max(FEWEST, engagements / THOUSANDTH), Math.max(FEWEST, awards / THOUSANDTH)));
        var before = settings.explained() ? Map.<String, Measured>of() : cold(cases());
        grow(new Size(engagements, awards));
        var cases = cases();
        var plans = new Plans(database);
        var sequential = plans.sequentialReads();
        if (!settings.explained()) {
            reads(cases, before, steady(cases, settings.crowd()));
        }
        explain(cases, plans);
        goals.print();
        mustNotReadAll(cases, plans, plans.sequentialReadsSince(sequential));
    }

    private void grow(Size size) throws Exception {
        Making.told(
                "%d engagements and %d awards with all that is of them".formatted(size.engagements(), size.awards()),
                () -> data.grow(size));
    }

    private List<ReadCase> cases() throws Exception {
        var cases = cases(database);
        cases.removeIf(each -> !settings.wants(each.name()));
        return cases;
    }

    /** All of them, for the data that is there. */
    static List<ReadCase> cases(Database database) throws SQLException {
        var projects = new ProjectReads(database);
        var funding = new FundingReads(database);
        var reports = new ReportReads(database);
        var summaries = new SummaryReads(database);
        var cases = new ArrayList<>(AdviceReads.all(database));
        cases.addAll(projects.projects());
        cases.addAll(projects.standards());
        cases.addAll(projects.claims());
        cases.addAll(funding.programmes());
        cases.addAll(funding.applications());
        cases.addAll(funding.awards());
        cases.addAll(reports.benefits());
        cases.addAll(reports.conformance());
        cases.addAll(summaries.engagements());
        cases.addAll(summaries.recommendations());
        cases.addAll(summaries.projects());
        cases.addAll(summaries.programmes());
        return cases;
    }

    /** By a service that was just started. */
    private Map<String, Measured> cold(List<ReadCase> cases) throws Exception {
        return steady(cases, settings.warming(cases.size()));
    }

    /** The same way with little data and with all. */
    private Map<String, Measured> steady(List<ReadCase> cases, ClosedLoop warming) throws Exception {
        mustBeAnswered(cases);
        for (var each : cases) {
            var token = token(each);
            warming.warmUp(() -> http(each, token));
        }
        return Steady.times(cases, each -> {
            var token = token(each);
            return settings.pair().run(() -> http(each, token));
        });
    }

    /** Asks for each once, so that all that is wrong is told at once, and not after what was timed before it. */
    private void mustBeAnswered(List<ReadCase> cases) throws Exception {
        var wrong = new ArrayList<String>();
        for (var each : cases) {
            try (var client = http(each, token(each))) {
                client.run(new SplittableRandom(1));
            } catch (IllegalStateException e) {
                wrong.add(each.name() + ": " + e.getMessage());
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("not answered as it must be:\n" + String.join("\n", wrong));
        }
    }

    private void reads(List<ReadCase> cases, Map<String, Measured> before, Map<String, Measured> after)
            throws Exception {
        Table.head("read", "a second", "p50", "p99", "of plain SQL", "p50 of that at a thousandth");
        for (var each : cases) {
            var token = token(each);
            var all = settings.crowd().run(() -> http(each, token));
            var times = after.get(each.name());
            var growth = (double) times.p50() / before.get(each.name()).p50();
            Table.row(
                    each.name(),
                    all.perSecond(),
                    Table.ms(times.p50()),
                    Table.ms(times.p99()),
                    each.sql() == null ? "" : all.perSecond() / SqlReads.perSecond(database, each, settings.crowd()),
                    growth);
            goals.atMostMs(each.name() + ", p99", times.p99(), MOST_MS);
            goals.atMost(each.name() + ", of the cost at a thousandth", growth, GROWTH);
        }
    }

    private static void explain(List<ReadCase> cases, Plans plans) throws Exception {
        Table.head("read", "found by");
        for (var each : cases) {
            if (each.sql() != null) {
                Table.row(each.name(), plans.paths(each));
            }
        }
    }

    /** Neither by the plan of a case's statement nor by what the service did meanwhile. */
    private static void mustNotReadAll(List<ReadCase> cases, Plans plans, Map<String, Long> sequential)
            throws Exception {
        var wrong = new ArrayList<String>();
        for (var each : cases) {
            if (each.sql() != null && plans.readsAll(each)) {
                wrong.add(each.name());
            }
        }
        if (!wrong.isEmpty() || !sequential.isEmpty()) {
            throw new IllegalStateException(
                    "tables of many rows are read from end to end, by plan for %s; so often in fact: %s"
                            .formatted(wrong, sequential));
        }
    }

    /** One for each case, as none lasts for all that is measured; null for anyone. */
    private String token(ReadCase each) {
        return each.name().endsWith(BY_ANYONE) ? null : api.machineToken("dashboard");
    }

    private HttpReads http(ReadCase each, String token) {
        return new HttpReads(service, token, each.path(), each.right());
    }
}
