package org.lgds.bench.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lgds.bench.Database;
import org.lgds.bench.HttpReads;
import org.lgds.bench.JsonLines;
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
 * asset-service against plain SQL. Every read is measured twice, with a thousand adoptions and with all of them: what answers
 * one record or one page may cost 1.5 times as much at most.
 */
public final class CatalogueBench {

    private static final int FEW = 1_000;
    private static final int IDS = 10_000;

    private final LocalStack stack;
    private final Database database;
    private final CatalogueData data;
    private final Settings settings;
    private final String service;

    public CatalogueBench(LocalStack stack, Settings settings) {
        this.stack = stack;
        this.database = new Database(stack.databases(), "asset");
        this.data = new CatalogueData(database);
        this.settings = settings;
        this.service = stack.address(Applications.ASSET);
    }

    public void run() throws Exception {
        data.awaitCouncils();
        System.out.println("\nMaking " + settings.assets() + " assets");
        data.growAssets(settings.assets());
        data.growAdoptions(Math.min(FEW, settings.adoptions()));
        for (var each : cases()) {
            settings.crowd().warmUp(() -> http(each));
        }
        var few = Steady.times(cases(), this::timed);
        System.out.println("Making " + settings.adoptions() + " adoptions");
        data.growAdoptions(settings.adoptions());
        reads(few);
        if (settings.wants("sync")) {
            sync();
        }
    }

    private void reads(Map<String, Measured> few) throws Exception {
        Table.head("read", "a second", "p50", "p99", "of plain SQL", "of pgbench", "p50 of that at " + FEW);
        for (var each : cases()) {
            var all = settings.crowd().run(() -> http(each));
            var times = timed(each);
            Table.row(
                    each.name(),
                    all.perSecond(),
                    Table.ms(times.p50()),
                    Table.ms(times.p99()),
                    each.sql() == null ? "" : all.perSecond() / SqlReads.perSecond(database, each, settings.crowd()),
                    pgbench(each)
                            .map(perSecond -> (Object) (all.perSecond() / perSecond))
                            .orElse(""),
                    (double) times.p50() / few.get(each.name()).p50());
        }
    }

    private void sync() throws Exception {
        var api = new Api(stack.gateway(), stack.realm());
        var http = new JsonLines(service + "/v1/adoptions/batch", api.machineToken("leeds-sync"));
        new SyncBench(data).run(data.assetIds(settings.assets()), http, new Memory(stack.pid(Applications.ASSET)));
    }

    private List<ReadCase> cases() throws Exception {
        var cases = new ArrayList<>(new ReadCases(data.assetIds(IDS)).all());
        cases.removeIf(each -> !settings.wants(each.name()));
        return cases;
    }

    private Measured timed(ReadCase each) throws Exception {
        return settings.pair().run(() -> http(each));
    }

    private HttpReads http(ReadCase each) {
        return new HttpReads(service, null, each.path(), each.right());
    }

    private Optional<Double> pgbench(ReadCase each) throws Exception {
        return each.script() == null ? Optional.empty() : database.pgbench(each.script(), settings.crowd());
    }
}
