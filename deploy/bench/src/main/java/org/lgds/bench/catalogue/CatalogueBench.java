package org.lgds.bench.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.lgds.bench.HttpReads;
import org.lgds.bench.Measured;
import org.lgds.bench.Settings;
import org.lgds.bench.SqlReads;
import org.lgds.bench.Table;
import org.lgds.local.LocalStack;
import org.lgds.local.service.Applications;

/**
 * asset-service against plain SQL. Every read is measured twice, on a thousandth of the data and on all of it: what answers
 * one record or one page may cost 1.5 times as much at most.
 */
public final class CatalogueBench {

    private static final int PART = 1_000;
    private static final int IDS = 10_000;

    private final CatalogueData data;
    private final Settings settings;
    private final String service;

    public CatalogueBench(LocalStack stack, Settings settings) {
        this.data = new CatalogueData(stack.databases());
        this.settings = settings;
        this.service = stack.address(Applications.ASSET);
    }

    public void run() throws Exception {
        data.awaitCouncils();
        data.grow(PART, PART);
        var small = new HashMap<String, Measured>();
        for (var each : cases()) {
            small.put(each.name(), http(each));
        }
        System.out.println("\nMaking " + settings.assets() + " assets and " + settings.adoptions() + " adoptions");
        data.grow(settings.assets(), settings.adoptions());
        reads(small);
    }

    private void reads(Map<String, Measured> small) throws Exception {
        Table.head("read", "a second", "p50", "p99", "of plain SQL", "p50 of that at 1/1000");
        for (var each : cases()) {
            var service = http(each);
            var sql = each.sql() == null ? null : sql(each);
            Table.row(
                    each.name(),
                    service.perSecond(),
                    Table.ms(service.p50()),
                    Table.ms(service.p99()),
                    sql == null ? "" : service.perSecond() / sql.perSecond(),
                    (double) service.p50() / small.get(each.name()).p50());
        }
    }

    private List<ReadCase> cases() throws Exception {
        var cases = new ArrayList<>(new ReadCases(data.assetIds(IDS)).all());
        cases.removeIf(each -> !settings.wants(each.name()));
        return cases;
    }

    private Measured http(ReadCase each) throws Exception {
        return settings.loop().run(() -> new HttpReads(service, null, each.path(), each.expected()));
    }

    private Measured sql(ReadCase each) throws Exception {
        return settings.loop().run(() -> new SqlReads(data.connect(), each.sql(), each.parameters()));
    }
}
