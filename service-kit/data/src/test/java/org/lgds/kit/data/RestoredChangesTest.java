package org.lgds.kit.data;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The changes feed in a database that is not where it was: restored from a dump in another cluster, whose transactions are
 * younger, or on a promoted replica. The functions that tell which cluster it is answer as they would there.
 */
@QuarkusTest
@TestSecurity(user = "kim", roles = "maker")
@OidcSecurity(claims = {@Claim(key = "scope", value = "widgets:write"), @Claim(key = "council", value = "LDS")})
class RestoredChangesTest {

    private final String owner = UUID.randomUUID().toString();
    private final String path = "/v1/widgets/changes?owner=" + owner;

    @Inject
    DataSource database;

    /** Migrates at each start of a service. */
    @Inject
    Flyway flyway;

    private String widget;
    private String since;

    @BeforeEach
    void aClientThatHasSeenAll() {
        widget = create();
        since = changes(path).getString("since");
    }

    @AfterEach
    void home() {
        answers("cluster_identity() returns bigint", "system_identifier from pg_control_system()");
        answers("cluster_timeline() returns text", "left(pg_walfile_name(pg_current_wal_insert_lsn()), 8)");
        flyway.migrate();
    }

    @Test
    void whereNothingIsOtherwiseATokenHolds() {
        flyway.migrate();
        assertThat(changes(path + "&since=" + since).getList("items")).isEmpty();
    }

    @Test
    void onAPromotedReplicaAClientStartsOver() {
        answers("cluster_timeline() returns text", "'000000AB'");
        when().get(path + "&since=" + since).then().statusCode(410);
        assertThat(changes(path).getList("items.id")).containsExactly(widget);
    }

    @Test
    void inAnotherClusterAClientStartsOverAndMissesNothing() {
        // As if the widget had been written by a transaction that this cluster is far from.
        run("alter table widget disable trigger user");
        run("update widget set changed_in = changed_in + 1000000000 where owner = '" + owner + "'");
        run("alter table widget enable trigger user");
        answers("cluster_identity() returns bigint", "cast(4711 as bigint)");
        flyway.migrate();

        when().get(path + "&since=" + since).then().statusCode(410);
        var all = changes(path);
        assertThat(all.getList("items.id")).containsExactly(widget);
        var next = create();
        var later = changes(path + "&since=" + all.getString("since"));
        assertThat(later.getList("items.id")).containsExactly(next);
        assertThat(changes(path + "&since=" + later.getString("since")).getList("items"))
                .isEmpty();
    }

    private void answers(String function, String answer) {
        run("create or replace function %s language sql stable as $$ select %s $$".formatted(function, answer));
    }

    private void run(String statement) {
        try (var connection = database.getConnection();
                var made = connection.createStatement()) {
            made.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonPath changes(String path) {
        return when().get(path).then().statusCode(200).extract().jsonPath();
    }

    private String create() {
        return given().contentType(ContentType.JSON)
                .body(Map.of("owner", owner, "name", "restored " + UUID.randomUUID()))
                .post("/v1/widgets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
