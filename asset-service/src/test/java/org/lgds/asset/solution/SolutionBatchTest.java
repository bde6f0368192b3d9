package org.lgds.asset.solution;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.lgds.asset.solution.Solutions.COST;
import static org.lgds.asset.solution.Solutions.SERVICE;
import static org.lgds.asset.solution.Solutions.batch;
import static org.lgds.asset.solution.Solutions.reference;
import static org.lgds.asset.solution.Solutions.said;

/** What a council's system sends each night. */
@QuarkusTest
@TestSecurity(user = "leeds-sync", roles = "council-system")
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "adoptions:read adoptions:write"),
            @Claim(key = "azp", value = "leeds-sync"),
            @Claim(key = "council", value = "LDS")
        })
class SolutionBatchTest {

    @Inject
    Catalogue catalogue;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void aCouncilAndAService() {
        catalogue.council("LDS", "active", 1);
        catalogue.service(SERVICE, "Potholes", "transport-and-streets");
    }

    @Test
    void aRowNamedTwiceAppliesInTheOrderGivenAndABadOneHarmsNoOther() {
        var reference = reference();
        var answer = batch(List.of(
                        row(reference, Map.of("phase", "planned")),
                        row(reference, Map.of("phase", "dreaming")),
                        row(reference, Map.of("phase", "live")),
                        row(reference, Map.of("phase", "beta", "cost", COST)),
                        said("LDS", Map.of()),
                        List.of()))
                .statusCode(207)
                .extract()
                .jsonPath();

        assertThat(answer.getList("items.status", Integer.class)).containsExactly(201, 400, 409, 200, 400, 400);
        assertThat(answer.getString("items[4].problem.errors[0].pointer")).isEqualTo("/externalId");
        assertThat(outbox.names("lgds.solutions", answer.getString("items[0].id")))
                .containsExactly("solution.recorded", "solution.phase_changed", "solution.cost_recorded");
    }

    @Test
    void aThousandUnchangedRowsWriteNothingAndEmitNothing() {
        var rows = IntStream.range(0, 1000)
                .mapToObj(i -> row(reference(), Map.of("cost", COST)))
                .toList();
        var first = batch(rows).extract().jsonPath();
        assertThat(first.getList("items.status")).containsOnly(201);
        var before = outbox.size();

        var second = batch(rows).extract().jsonPath();

        assertThat(second.getList("items.status")).containsOnly(200);
        assertThat(second.getList("items.etag")).isEqualTo(first.getList("items.etag"));
        assertThat(outbox.size()).isEqualTo(before);
    }

    @Test
    void aRowMayCarryTheVersionItWasMadeFrom() {
        var reference = reference();
        var etag = batch(List.of(row(reference, Map.of()))).extract().<String>path("items[0].etag");
        batch(List.of(
                        row(reference, Map.of("ifMatch", etag, "title", "Second")),
                        row(reference, Map.of("ifMatch", "\"other\"", "title", "Third")),
                        row(reference(), Map.of("ifMatch", etag)),
                        row(reference, Map.of("ifMatch", 7))))
                .body("items.status", contains(200, 412, 412, 400));
    }

    @Test
    void twoSystemsSyncingTheSameRowsAtOnceRecordEachOnce() {
        var rows = Stream.generate(() -> row(reference(), Map.of("cost", COST)))
                .limit(20)
                .toList();
        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> batch(rows).statusCode(207).extract().jsonPath()))
                .limit(4)
                .toList();

        var ids = answers.stream()
                .map(CompletableFuture::join)
                .map(answer -> answer.getList("items.id", String.class))
                .toList();
        assertThat(ids).containsOnly(ids.get(0));
        ids.get(0).forEach(id -> assertThat(outbox.names("lgds.solutions", id)).hasSize(2));
    }

    @Test
    void linesAreSyncedAsAStreamAndRefusalsAloneAnswered() {
        var lines =
                "{\"council\":\"LDS\",\"externalId\":\"%s\",\"service\":%d,\"kind\":\"manual\",\"phase\":\"planned\",\"title\":\"=1+1\"}\nnonsense\n"
                        .formatted(reference(), SERVICE);
        var answer = given().contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/solutions/batch?results=refused")
                .then()
                .statusCode(207)
                .extract()
                .asString()
                .split("\n");

        assertThat(JsonPath.from(answer[0]).getInt("line")).isEqualTo(2);
        assertThat(JsonPath.from(answer[1]).getInt("accepted")).isEqualTo(1);
        assertThat(given().get("/v1/solutions/export?format=csv&kind=manual&council=LDS")
                        .asString())
                .contains("'=1+1");
    }

    private static Map<String, Object> row(String reference, Map<String, ?> with) {
        var row = said("LDS", Map.of("externalId", reference));
        row.putAll(with);
        return row;
    }
}
