package org.lgds.bench.councils;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.lgds.bench.Database;
import org.lgds.bench.Goals;
import org.lgds.bench.HttpReads;
import org.lgds.bench.JsonLines;
import org.lgds.bench.Making;
import org.lgds.bench.Measured;
import org.lgds.bench.Memory;
import org.lgds.bench.ReadCase;
import org.lgds.bench.Settings;
import org.lgds.bench.SqlReads;
import org.lgds.bench.Steady;
import org.lgds.bench.Table;
import org.lgds.local.LocalStack;
import org.lgds.local.api.Api;
import org.lgds.local.service.Applications;

/**
 * council-service against plain SQL. Every read is measured twice, with a thousandth of the councils and with all of them: an
 * answer may cost 1.5 times as much at most.
 */
public final class CouncilsBench {

    private static final int THOUSANDTH = 1_000;
    /** So that there are figures to be shown of them. */
    private static final int FEWEST = 10;

    private static final int SYNCED = 100_000;
    private static final int BENCHMARKS_MS = 50;
    private static final int PEERS_MS = 20;
    private static final double GROWTH = 1.5;

    private final LocalStack stack;
    private final Database database;
    private final CouncilsData data;
    private final Settings settings;
    private final String service;
    private final Api api;
    private final Goals goals = new Goals();

    public CouncilsBench(LocalStack stack, Settings settings) {
        this.stack = stack;
        this.database = new Database(stack.databases(), "council");
        this.data = new CouncilsData(database, settings.performance() / settings.councils());
        this.settings = settings;
        this.service = stack.address(Applications.COUNCIL);
        this.api = new Api(stack.gateway(), stack.realm());
    }

    public void run() throws Exception {
        data.awaitRegister();
        var few = Math.max(FEWEST, settings.councils() / THOUSANDTH);
        grow(few);
        var before = steady();
        grow(settings.councils());
        reads(few, before, steady());
        if (settings.wants("sync")) {
            var http = new JsonLines(service + "/v1/performance/batch", api.machineToken("leeds-sync"));
            var memory = new Memory(stack.pid(Applications.COUNCIL));
            new SyncBench(database, data, goals).run(Math.min(SYNCED, settings.performance() / 10), http, memory);
        }
        goals.print();
    }

    private void grow(int councils) throws Exception {
        Making.told("%d councils with all that is known of them".formatted(councils), () -> data.grow(councils));
    }

    /** The same way with few councils and with all. */
    private Map<String, Measured> steady() throws Exception {
        for (var each : cases()) {
            settings.crowd().warmUp(() -> http(each));
        }
        return Steady.times(cases(), each -> settings.pair().run(() -> http(each)));
    }

    private void reads(int few, Map<String, Measured> before, Map<String, Measured> after) throws Exception {
        Table.head("read", "a second", "p50", "p99", "of plain SQL", "p50 of that at " + few + " councils");
        for (var each : cases()) {
            var all = settings.crowd().run(() -> http(each));
            var times = after.get(each.name());
            var growth = (double) times.p50() / before.get(each.name()).p50();
            Table.row(
                    each.name(),
                    all.perSecond(),
                    Table.ms(times.p50()),
                    Table.ms(times.p99()),
                    all.perSecond() / SqlReads.perSecond(database, each, settings.crowd()),
                    growth);
            if (each.name().startsWith(CouncilReads.BENCHMARKS)) {
                goals.atMostMs(each.name() + ", p99", times.p99(), BENCHMARKS_MS);
            }
            if (each.name().equals(CouncilReads.PEERS)) {
                goals.atMostMs(each.name() + ", p99", times.p99(), PEERS_MS);
            }
            goals.atMost(each.name() + ", of the cost at " + few + " councils", growth, GROWTH);
        }
    }

    private List<ReadCase> cases() throws Exception {
        var cases = new ArrayList<>(new CouncilReads(data.councils()).all());
        cases.removeIf(each -> !settings.wants(each.name()));
        return cases;
    }

    /** With a token of its own, as one does not last for all that is measured. */
    private HttpReads http(ReadCase each) {
        return new HttpReads(service, api.machineToken("dashboard"), each.path(), each.right());
    }
}
