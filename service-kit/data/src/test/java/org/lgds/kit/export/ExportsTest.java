package org.lgds.kit.export;

import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class ExportsTest {

    private static final int MANY = 1234;

    private final String owner = UUID.randomUUID().toString();

    @Inject
    EntityManager entities;

    @BeforeEach
    void makeWidgets() {
        widgets("'name ' || n || ', with a comma'", MANY);
    }

    @Test
    void everyRowIsThereOnceThoughReadInChunks() {
        var lines = export("").split("\r\n");

        assertThat(lines).hasSize(MANY + 1).doesNotHaveDuplicates();
        assertThat(lines[0]).isEqualTo("owner,name,version,state");
        assertThat(lines[1]).matches(owner + ",\"name \\d+, with a comma .*\",0,draft");
        assertThat(export("?format=ndjson").split("\n")).hasSize(MANY).allMatch(line -> line.startsWith("{\"id\":"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\uff1d1"})
    void noCellIsAFormula(String name) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from widget where owner = ?1")
                        .setParameter(1, owner)
                        .executeUpdate());
        widgets("'" + name + "'", 1);

        assertThat(export("")).contains("'" + name);
    }

    @Test
    void anEmptyDownloadHasItsHeading() {
        given().get("/v1/widget-exports/nobody").then().statusCode(200);
        assertThat(given().get("/v1/widget-exports/nobody").asString()).isEqualTo("owner,name,version,state\r\n");
    }

    @Test
    void theFormIsAskedForByParameterOrHeader() {
        given().accept("application/x-ndjson")
                .get("/v1/widget-exports/" + owner)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/x-ndjson"))
                .header("Content-Disposition", containsString("widgets.ndjson"));
        given().accept("application/x-ndjson;q=0.1, text/csv")
                .get("/v1/widget-exports/" + owner)
                .then()
                .header("Content-Type", startsWith("text/csv"));
        given().accept("application/x-ndjson")
                .get("/v1/widget-exports/" + owner + "?format=csv")
                .then()
                .header("Content-Type", startsWith("text/csv"));
        given().accept("text/html, */*;q=0.1")
                .get("/v1/widget-exports/" + owner)
                .then()
                .statusCode(200);
        given().accept("application/json")
                .get("/v1/widget-exports/" + owner)
                .then()
                .statusCode(406);
    }

    private String export(String question) {
        return given().get("/v1/widget-exports/" + owner + question)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private void widgets(String name, int count) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                        insert into widget (id, version, created_at, updated_at, event_sequence, owner, name, state)
                        select gen_random_uuid(), 0, now(), now(), 1, ?1, %s || ' ' || ?1, 'DRAFT'
                        from generate_series(1, ?2) n""".formatted(name))
                        .setParameter(1, owner)
                        .setParameter(2, count)
                        .executeUpdate());
    }
}
