package org.lgds.bench.catalogue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;

import org.lgds.bench.ReadCase;
import org.lgds.bench.SqlReads;

import static org.lgds.bench.HttpReads.Right.holds;

/** What is read: single records, pages, searches, facets and the changes feed, each beside its SQL. */
record ReadCases(List<UUID> assets) {

    private static final String PAGE = "select * from asset where %s order by id desc limit 21";
    private static final String PUBLIC = "state in ('LISTED', 'ENDORSED', 'DEPRECATED', 'RETIRED')";

    List<ReadCase> all() {
        return List.of(
                new ReadCase(
                        "one asset",
                        random -> "/v1/assets/" + asset(random),
                        holds("\"id\""),
                        "select * from asset where id = ?",
                        (statement, random) -> statement.setObject(1, asset(random)),
                        "\\set n random(1, " + assets.size()
                                + ")\nselect * from asset where id = bench_id('asset', :n)"),
                page("list, no filter", random -> "/v1/assets", PUBLIC, SqlReads.NONE),
                page(
                        "list by type and service",
                        random -> "/v1/assets?type=code&service=" + service(random),
                        PUBLIC + " and type = 'CODE' and services @> array[cast(? as integer)]",
                        (statement, random) -> statement.setInt(1, service(random))),
                new ReadCase(
                        "adoptions of an asset",
                        random -> "/v1/adoptions?asset=" + asset(random),
                        holds("\"items\""),
                        "select * from adoption where asset_id = ? and visibility = 'PUBLIC' order by id desc limit 21",
                        (statement, random) -> statement.setObject(1, asset(random)),
                        null),
                new ReadCase(
                        "changes of adoptions, first page",
                        random -> "/v1/adoptions/changes",
                        holds("\"upsert\""),
                        "select * from adoption where changed_in > 0 and widest = 'PUBLIC' order by changed_in, id limit 100",
                        SqlReads.NONE,
                        null),
                search("search, rare word", "lighthouse"),
                search("search, middling word", "w50"),
                search("search, very common word", "online"),
                search("search, two words", "online w20"),
                search("search, prefix", "lightho*"),
                search("search, typo", "lihgthouse"),
                read(
                        "facets of everything",
                        random -> "/v1/assets?facets=type&facets=origin&facets=area",
                        "\"facets\""),
                read(
                        "facets of a search",
                        random -> "/v1/assets?q=online&facets=type&facets=origin&facets=area",
                        "\"facets\""),
                read("suggest", random -> "/v1/assets/suggest?q=ligh", "\"items\""));
    }

    private ReadCase page(
            String name, Function<SplittableRandom, String> path, String where, SqlReads.Parameters parameters) {
        return new ReadCase(name, path, holds("\"items\""), PAGE.formatted(where), parameters, null);
    }

    private static ReadCase search(String name, String words) {
        return read(name, random -> "/v1/assets?q=" + words.replace(" ", "%20"), "\"id\"");
    }

    private static ReadCase read(String name, Function<SplittableRandom, String> path, String expected) {
        return new ReadCase(name, path, holds(expected), null, null, null);
    }

    private UUID asset(SplittableRandom random) {
        return assets.get(random.nextInt(assets.size()));
    }

    private static int service(SplittableRandom random) {
        return 1 + random.nextInt(800);
    }
}
