package org.lgds.gateway.log;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A log of a test's own, in a database made for it. */
final class LogDatabase {

    final PGSimpleDataSource source = new PGSimpleDataSource();

    LogDatabase() throws SQLException {
        var config = ConfigProvider.getConfig();
        var url = config.getValue("quarkus.datasource.jdbc.url", String.class);
        var name = "log_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        source.setUrl(url);
        source.setDatabaseName(name);
        source.setUser("postgres");
        source.setPassword("postgres");
        Flyway.configure(LogDatabase.class.getClassLoader())
                .dataSource(source)
                .load()
                .migrate();
    }

    long add(String type, String subject, String audience, String... councils) throws SQLException {
        return addTo("lgds.assets", type, subject, audience, councils);
    }

    long addTo(String topic, String type, String subject, String audience, String... councils) throws SQLException {
        try (var connection = source.getConnection();
                var insert = connection.prepareStatement("""
                        insert into event_log
                          (ce_id, type, subject, source, time, sequence, audience, readers, councils, topic, event)
                        values (?, ?, ?, '/test', now(), 1, ?, ?, ?, ?, '{}') returning position""")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, type);
            insert.setString(3, subject);
            insert.setString(4, audience);
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "text", new Audience(audience).readers().toArray()));
            insert.setArray(6, connection.createArrayOf("text", councils));
            insert.setString(7, topic);
            try (var row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    void run(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> texts(String query) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
