package org.lgds.bench.catalogue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

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

    /** Waits until the register has come by its events: it has 382 councils. */
    void awaitCouncils() throws SQLException, InterruptedException {
        try (var connection = connect();
                var count = connection.prepareStatement("select count(*) from known_council")) {
            for (var found = 0; found < COUNCILS; Thread.sleep(200)) {
                var rows = count.executeQuery();
                rows.next();
                found = rows.getInt(1);
            }
        }
    }

    /** Adds assets and adoptions until there are so many. */
    void grow(int assets, int adoptions) throws SQLException {
        try (var connection = connect()) {
            run(connection, CatalogueSql.WORDS);
            run(connection, CatalogueSql.ASSETS.formatted(assets));
            run(connection, CatalogueSql.VERSIONS);
            run(connection, CatalogueSql.ADOPTIONS.formatted(adoptions));
            run(connection, CatalogueSql.USAGE);
            run(connection, "analyze");
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

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
