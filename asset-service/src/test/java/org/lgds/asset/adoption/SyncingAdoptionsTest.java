package org.lgds.asset.adoption;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lgds.asset.adoption.Adopting.batch;

/** A council's system claims many adoptions at once: rows in their order, each on its own, and again for nothing. */
@QuarkusTest
@TestSecurity(user = "leeds-sync", roles = "council-system")
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "adoptions:write"),
            @Claim(key = "azp", value = "leeds-sync"),
            @Claim(key = "council", value = "LDS")
        })
class SyncingAdoptionsTest {

    @Inject
    Catalogue catalogue;

    @Inject
    Outboxes outbox;

    private UUID asset;
    private Adopting leeds;

    @BeforeEach
    void aListedAsset() {
        catalogue.council("LDS", "active", 1);
        asset = catalogue.listedAsset("1.0.0", "1.1.0");
        leeds = new Adopting("LDS", asset);
    }

    @Test
    void afterAnEndANewAdoptionOpens() {
        var first = leeds.put(leeds.live("1.0.0")).extract().<String>path("id");
        var answer = batch(List.of(leeds.row("retired"), leeds.row("planned")))
                .extract()
                .jsonPath();

        assertThat(answer.getList("items.status", Integer.class)).containsExactly(200, 201);
        assertThat(answer.getString("items[0].id")).isEqualTo(first);
        when().get("/v1/adoptions?council=LDS&asset=" + asset).then().body("items", hasSize(2));
        leeds.get().body("stage", equalTo("planned"));
    }

    @Test
    void aRowNamedTwiceAppliesInTheOrderGivenAndABadOneHarmsNoOther() {
        var answer = batch(List.of(
                        leeds.row("planned"),
                        Map.of("council", "LDS", "asset", asset, "stage", "dreaming"),
                        Map.of("council", "Leeds", "asset", asset, "stage", "live"),
                        leeds.row(leeds.live("1.0.0")),
                        List.of()))
                .statusCode(207)
                .extract()
                .jsonPath();

        assertThat(answer.getList("items.status", Integer.class)).containsExactly(201, 400, 400, 200, 400);
        assertThat(answer.getString("items[1].problem.errors[0].detail")).contains("interested");
        assertThat(answer.getString("items[3].etag")).isNotBlank();
        assertThat(outbox.names("lgds.adoptions", answer.getString("items[0].id")))
                .containsExactly("adoption.planned", "adoption.went_live");
    }

    @Test
    void aThousandUnchangedRowsWriteNothingAndEmitNothing() {
        var rows = IntStream.range(0, 1000).mapToObj(i -> liveRow()).toList();
        assertThat(batch(rows).extract().jsonPath().getList("items.status")).containsOnly(201);
        var before = outbox.size();
        var feed = when().get("/v1/adoptions/changes?council=LDS&limit=1000")
                .then()
                .extract()
                .jsonPath();
        while (feed.getString("next") != null) {
            feed = when().get(feed.getString("next")).then().extract().jsonPath();
        }

        assertThat(batch(rows).extract().jsonPath().getList("items.status")).containsOnly(200);

        assertThat(outbox.size()).isEqualTo(before);
        when().get("/v1/adoptions/changes?council=LDS&since=" + feed.getString("since"))
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void twoSystemsSyncingTheSameRowsAtOnceOpenEachAdoptionOnce() {
        var rows = Stream.generate(this::liveRow).limit(20).toList();
        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> batch(rows).statusCode(207).extract().jsonPath()))
                .limit(4)
                .toList();

        var ids = answers.stream()
                .map(CompletableFuture::join)
                .map(answer -> answer.getList("items.id", String.class))
                .toList();
        assertThat(ids).containsOnly(ids.get(0));
        ids.get(0).forEach(id -> assertThat(outbox.names("lgds.adoptions", id)).hasSize(1));
    }

    @Test
    void linesAreSyncedAsAStream() {
        var lines = "{\"council\":\"LDS\",\"asset\":\"%s\",\"stage\":\"planned\"}\nnonsense\n".formatted(asset);
        var answer = given().contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/adoptions/batch")
                .then()
                .statusCode(207)
                .contentType(containsString("ndjson"))
                .extract()
                .asString()
                .split("\n");

        assertThat(JsonPath.from(answer[0]).getInt("status")).isEqualTo(201);
        assertThat(JsonPath.from(answer[1]).getInt("status")).isEqualTo(400);
    }

    /** Says that a new listed asset is live. */
    private Map<String, Object> liveRow() {
        var one = new Adopting("LDS", catalogue.listedAsset("1.0.0"));
        return one.row(one.live("1.0.0"));
    }
}
