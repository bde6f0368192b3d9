package org.lgds.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * One PostgreSQL for all tests of a JVM. {@code META-INF/services} switches it on wherever this jar is and a database
 * is used. Its address is kept as a system property, because Quarkus may load this class anew for a test profile.
 */
public class Postgres implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var url = System.getProperties().computeIfAbsent("test.postgres.url", key -> startPostgres());
        return Map.of(
                "quarkus.datasource.jdbc.url", url.toString(),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres");
    }

    /** It ends with the JVM. */
    @Override
    public void stop() {}

    private static String startPostgres() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .start()
                    .getJdbcUrl("postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
