package org.lgds.asset.adoption;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@TestSecurity(user = "leeds-sync", roles = "council-system")
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "adoptions:write"),
            @Claim(key = "azp", value = "leeds-sync"),
            @Claim(key = "council", value = "LDS")
        })
class AdoptionResourceTest {

    @Inject
    Catalogue catalogue;

    @Inject
    Outboxes outbox;

    private UUID asset;

    @BeforeEach
    void aListedAsset() {
        catalogue.council("LDS", "active", 1);
        catalogue.council("BST", "active", 1);
        asset = catalogue.listedAsset("1.0.0", "1.1.0");
    }

    @Test
    void aCouncilsSystemSaysWhereItIs() {
        var id = put("LDS", live("1.0.0")).statusCode(201).extract().<String>path("id");
        put("LDS", live("1.0.0")).statusCode(200).body("id", equalTo(id));
        put("LDS", live("1.1.0")).statusCode(200);

        var facts = outbox.of("lgds.adoptions", id);
        assertThat(facts).extracting(Outboxes.Sent::name).containsExactly("adoption.went_live", "adoption.upgraded");
        assertThat(facts).extracting(Outboxes.Sent::sequence).containsExactly(1L, 2L);
        assertThat(facts).allSatisfy(Contracts::assertKept);
        assertThat(outbox.of("lgds.adoptions.state", id)).hasSize(2).allSatisfy(Contracts::assertKept);
        when().get("/v1/adoptions/LDS/" + asset + "/history")
                .then()
                .body("items.action", contains("adoption.upgraded", "adoption.went_live"));
    }

    @Test
    void aLeedsTokenCannotTouchBristolsAdoption() {
        put("BST", live("1.0.0")).statusCode(403).body("type", equalTo("/docs/problems/other-council"));
        batch(List.of(row("BST", "planned"), row("LDS", "planned"))).body("items.status", contains(403, 201));

        when().get("/v1/adoptions?council=BST&asset=" + asset).then().body("items", hasSize(0));
        when().get("/v1/adoptions/BST/" + asset).then().statusCode(404);
    }

    @Test
    void anAssetOrCouncilNotHeardOfIsSaid() {
        given().contentType(ContentType.JSON)
                .body(Map.of("stage", "planned"))
                .put("/v1/adoptions/LDS/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    @TestSecurity(user = "gone-sync", roles = "council-system")
    @OidcSecurity(
            claims = {
                @Claim(key = "scope", value = "adoptions:write"),
                @Claim(key = "council", value = "[\"GON\", \"NEV\"]", type = ClaimType.JSON_ARRAY)
            })
    void nothingNewIsTakenForAnAbolishedCouncil() {
        catalogue.council("GON", "abolished", 7, "LDS");
        catalogue.council("GON", "active", 6);

        put("GON", live("1.0.0"))
                .statusCode(403)
                .body("type", equalTo("/docs/problems/council-abolished"))
                .body("successors", contains("LDS"));
        put("NEV", live("1.0.0")).statusCode(409).body("type", equalTo("/docs/problems/unknown-reference"));
    }

    @Test
    void theLastWriterWinsUnlessIfMatchAsks() {
        var etag = put("LDS", Map.of("stage", "planned")).extract().header("ETag");
        put("LDS", Map.of("stage", "implementing")).statusCode(200);

        given().header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(Map.of("stage", "live", "assetVersion", "1.0.0", "wentLiveOn", "2026-11-01"))
                .put("/v1/adoptions/LDS/" + asset)
                .then()
                .statusCode(412);
        when().get("/v1/adoptions/LDS/" + asset).then().body("stage", equalTo("implementing"));
    }

    @Test
    void afterAnEndANewAdoptionOpens() {
        var first = put("LDS", live("1.0.0")).extract().<String>path("id");
        var answer = batch(List.of(row("LDS", "retired"), row("LDS", "planned")))
                .extract()
                .jsonPath();

        assertThat(answer.getList("items.status", Integer.class)).containsExactly(200, 201);
        assertThat(answer.getString("items[0].id")).isEqualTo(first);
        when().get("/v1/adoptions?council=LDS&asset=" + asset).then().body("items", hasSize(2));
        when().get("/v1/adoptions/LDS/" + asset).then().body("stage", equalTo("planned"));
    }

    @Test
    void aRowNamedTwiceAppliesInTheOrderGivenAndABadOneHarmsNoOther() {
        var answer = batch(List.of(
                        row("LDS", "planned"),
                        Map.of("council", "LDS", "asset", asset, "stage", "dreaming"),
                        Map.of("council", "Leeds", "asset", asset, "stage", "live"),
                        rowWith("LDS", live("1.0.0")),
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
        var rows = IntStream.range(0, 1000)
                .mapToObj(i -> rowWith("LDS", catalogue.listedAsset("1.0.0"), live("1.0.0")))
                .toList();
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
        var assets =
                Stream.generate(() -> catalogue.listedAsset("1.0.0")).limit(20).toList();
        var rows = new ArrayList<Map<String, Object>>();
        assets.forEach(one -> rows.add(rowWith("LDS", one, live("1.0.0"))));
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
                .statusCode(200)
                .contentType(containsString("ndjson"))
                .extract()
                .asString()
                .split("\n");

        assertThat(JsonPath.from(answer[0]).getInt("status")).isEqualTo(201);
        assertThat(JsonPath.from(answer[1]).getInt("status")).isEqualTo(400);
    }

    private ValidatableResponse put(String council, Map<String, ?> body) {
        return given().contentType(ContentType.JSON)
                .body(rowWith(council, body).entrySet().stream()
                        .filter(entry -> !List.of("council", "asset").contains(entry.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .put("/v1/adoptions/" + council + "/" + asset)
                .then();
    }

    private static ValidatableResponse batch(List<?> rows) {
        return given().contentType(ContentType.JSON)
                .body(rows)
                .post("/v1/adoptions/batch")
                .then();
    }

    private Map<String, Object> row(String council, String stage) {
        return rowWith(council, asset, Map.of("stage", stage));
    }

    private Map<String, Object> rowWith(String council, Map<String, ?> claim) {
        return rowWith(council, asset, claim);
    }

    private static Map<String, Object> rowWith(String council, UUID asset, Map<String, ?> claim) {
        var row = new HashMap<String, Object>(claim);
        row.computeIfPresent("externalId", (key, reference) -> reference + " of " + asset);
        row.put("council", council);
        row.put("asset", asset);
        return row;
    }

    private static Map<String, String> live(String version) {
        return Map.of("stage", "live", "assetVersion", version, "wentLiveOn", "2026-11-01", "externalId", "CRM-1");
    }
}
