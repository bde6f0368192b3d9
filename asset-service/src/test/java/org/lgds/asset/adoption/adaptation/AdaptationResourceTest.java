package org.lgds.asset.adoption.adaptation;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
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
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** What councils changed of an asset of Camden's, and what Camden took up. */
@QuarkusTest
@TestSecurity(
        user = "editor",
        roles = {"council-editor", "council-system"})
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "adoptions:write assets:write"),
            @Claim(key = "azp", value = "adaptation-test"),
            @Claim(key = "council", value = "[\"LDS\",\"BST\",\"CMD\"]", type = ClaimType.JSON_ARRAY)
        })
class AdaptationResourceTest {

    private static final String LEEDS = "leeds alone";

    @Inject
    Catalogue catalogue;

    @Inject
    Outboxes outbox;

    private UUID asset;

    @BeforeEach
    void anAsset() {
        catalogue.council("LDS", "active", 1);
        catalogue.council("BST", "active", 1);
        asset = catalogue.listedAsset("1.0.0", "1.1.0");
    }

    @Test
    void whatWasChangedIsToldAndTakenUp() {
        var id = adopt("LDS", Map.of("stage", "live", "assetVersion", "1.0.0", "wentLiveOn", "2026-11-01"));
        var adaptation =
                adapt("LDS", "Our own map layers").statusCode(201).extract().<String>path("id");
        var path = "/v1/adoptions/LDS/" + asset + "/adaptations/" + adaptation + "/upstreaming";
        json().body(Map.of("assetVersion", "1.1.0")).post(path).then().statusCode(428);
        json().header("If-Match", "*")
                .body(Map.of("assetVersion", "9.9.9"))
                .post(path)
                .then()
                .statusCode(409);
        json().header("If-Match", "*")
                .body(Map.of("assetVersion", "1.1.0"))
                .post(path)
                .then()
                .statusCode(200)
                .body("upstreamedIn", equalTo("1.1.0"));
        json().header("If-Match", "*").body(Map.of()).post(path).then().statusCode(409);

        when().get("/v1/adoptions/LDS/" + asset)
                .then()
                .body("adaptations", equalTo(1))
                .body("upstreamed", equalTo(1));
        var facts = outbox.of("lgds.adoptions", id);
        assertThat(facts)
                .extracting(Outboxes.Sent::name)
                .containsExactly("adoption.went_live", "adoption.adapted", "adoption.adaptation_upstreamed");
        assertThat(facts).allSatisfy(Contracts::assertKept);
        assertThat(facts.get(1).audience()).isEqualTo("public");
        assertThat(facts.get(1).data().at("/adaptation/what").asText()).isEqualTo("Our own map layers");
    }

    @Test
    void severalEditorsAddAtOnceWithoutLosingOne() {
        adopt("LDS", Map.of("stage", "planned"));
        var added = java.util.stream.IntStream.range(0, 6)
                .mapToObj(i -> java.util.concurrent.CompletableFuture.supplyAsync(() -> adapt("LDS", "Change " + i)))
                .toList();
        added.forEach(one -> one.join().statusCode(201));
        when().get("/v1/adoptions/LDS/" + asset + "/adaptations").then().body("items", hasSize(6));
        when().get("/v1/adoptions/LDS/" + asset).then().body("adaptations", equalTo(6));
    }

    @Test
    void whatDidOtherCouncilsChange() {
        adopt("LDS", Map.of("stage", "interested"));
        adopt("BST", Map.of("stage", "planned"));
        adopt("CMD", Map.of("stage", "planned"));
        adapt("LDS", LEEDS);
        adapt("BST", "Welsh");
        adapt("BST", "Dark colours");

        when().get("/v1/assets/" + asset + "/variants")
                .then()
                .statusCode(200)
                .body("items.council", contains("BST", "LDS"))
                .body("items[0].adaptations.what", contains("Dark colours", "Welsh"));
        when().get("/v1/assets/" + UUID.randomUUID() + "/variants").then().statusCode(404);
    }

    @Test
    void anEndedAdoptionIsNotAdapted() {
        adopt("LDS", Map.of("stage", "planned"));
        adopt("LDS", Map.of("stage", "abandoned", "reasonCode", "cost"));
        adapt("LDS", "late").statusCode(409);
        json().body(Map.of("what", "x", "repositoryUrl", "ftp://example.org/"))
                .post("/v1/adoptions/LDS/" + asset + "/adaptations")
                .then()
                .statusCode(400);
    }

    @Test
    @TestSecurity(
            user = "hck-editor",
            roles = {"council-editor", "council-system"})
    @OidcSecurity(
            claims = {
                @Claim(key = "scope", value = "adoptions:write assets:write"),
                @Claim(key = "azp", value = "adaptation-test"),
                @Claim(key = "council", value = "HCK")
            })
    void onlyTheMaintainerTakesUp() {
        catalogue.council("HCK", "active", 1);
        adopt("HCK", Map.of("stage", "planned"));
        var adaptation = adapt("HCK", "Ours").statusCode(201).extract().<String>path("id");
        json().header("If-Match", "*")
                .body(Map.of())
                .post("/v1/adoptions/HCK/" + asset + "/adaptations/" + adaptation + "/upstreaming")
                .then()
                .statusCode(403);
    }

    private String adopt(String council, Map<String, ?> claim) {
        return json().body(claim)
                .put("/v1/adoptions/" + council + "/" + asset)
                .then()
                .extract()
                .path("id");
    }

    private ValidatableResponse adapt(String council, String what) {
        return json().body(Map.of("what", what))
                .post("/v1/adoptions/" + council + "/" + asset + "/adaptations")
                .then();
    }

    private static io.restassured.specification.RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }
}
