package org.lgds.bench.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.lgds.bench.Database;
import org.lgds.bench.Sync;

/**
 * A catalogue made by plain SQL from a fixed seed: the same rows at every run. Assets are listed, with one released version
 * each; adoptions are of councils of the register but Leeds and Bristol, whose own are left to the bulk writes.
 */
final class CatalogueData implements Sync.Kept {

    private static final int COUNCILS = 382;

    private final Database database;

    CatalogueData(Database database) {
        this.database = database;
    }

    Connection connect() throws SQLException {
        return database.connect();
    }

    /** Waits until the register has come by its events: it has 382 councils in being, and others that have ended. */
    void awaitCouncils() throws SQLException, InterruptedException {
        database.awaitZero(
                "select greatest(0, %d - count(*)) from known_council where state = 'active'".formatted(COUNCILS));
    }

    /** Adds listed assets until there are so many. */
    void growAssets(int assets) throws SQLException, InterruptedException {
        run(CatalogueSql.WORDS, CatalogueSql.ASSETS.formatted(assets), CatalogueSql.VERSIONS);
    }

    /** Adds adoptions until there are so many. */
    void growAdoptions(int adoptions) throws SQLException, InterruptedException {
        run(CatalogueSql.ADOPTIONS.formatted(adoptions), CatalogueSql.USAGE);
    }

    private void run(String... statements) throws SQLException, InterruptedException {
        database.run(statements);
        database.run(CatalogueSql.NOTHING_DUE, "vacuum analyze adoption, asset, asset_entry, asset_words, asset_usage");
        awaitQuiet();
    }

    /** Events are sent, readiness is computed. */
    @Override
    public void awaitQuiet() throws SQLException, InterruptedException {
        database.awaitZero(CatalogueSql.WAITING);
    }

    /** Of adoptions. */
    @Override
    public long audited() throws SQLException {
        return database.number("select count(*) from audit where kind = 'adoption' and client <> 'bench'");
    }

    /** Ids to ask for, in an order that has nothing to do with where they lie. */
    List<UUID> assetIds(int count) throws SQLException {
        return database.column("select id from asset order by md5(id::text) limit " + count, UUID.class);
    }
}
