package org.lgds.bench.catalogue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.lgds.bench.ClosedLoop;
import org.lgds.bench.PgBench;
import org.lgds.local.postgres.Databases;

/**
 * A catalogue made by plain SQL from a fixed seed: the same rows at every run. Assets are listed, with one released version
 * each; adoptions are of councils of the register but Leeds and Bristol, whose own are left to the bulk writes.
 */
final class CatalogueData {

    private static final String OWNER = "asset";
    private static final int COUNCILS = 382;

    private final Databases databases;

    CatalogueData(Databases databases) {
        this.databases = databases;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(databases.url(OWNER), OWNER, databases.password(OWNER));
    }

    /** How often pgbench runs a script in a second, where it is installed. */
    Optional<Double> pgbench(String script, ClosedLoop loop) throws IOException, InterruptedException {
        return new PgBench(databases.url(OWNER), OWNER, databases.password(OWNER)).perSecond(script, loop);
    }

    /** Waits until the register has come by its events: it has 382 councils in being, and others that have ended. */
    void awaitCouncils() throws SQLException, InterruptedException {
        while (number("select count(*) from known_council where state = 'active'") < COUNCILS) {
            Thread.sleep(200);
        }
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
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
            statement.execute(CatalogueSql.NOTHING_DUE);
            statement.execute("vacuum analyze adoption, asset, asset_entry, asset_words, asset_usage");
        }
        awaitQuiet();
    }

    /** Waits until the service has done what it does behind its answers: events are sent, readiness is computed. */
    void awaitQuiet() throws SQLException, InterruptedException {
        while (number(CatalogueSql.WAITING) > 0) {
            Thread.sleep(200);
        }
    }

    /** How many changes of adoptions the service has ever written down. */
    long audited() throws SQLException {
        return number("select count(*) from audit where kind = 'adoption' and client <> 'bench'");
    }

    private long number(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Ids to ask for, in an order that has nothing to do with where they lie. */
    List<UUID> assetIds(int count) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from asset order by md5(id::text) limit " + count)) {
            var ids = new ArrayList<UUID>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }
}
