package org.lgds.asset.adoption;

import java.util.List;
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
import static org.lgds.asset.adoption.Adopting.batch;

/** What a council's system claims of one adoption, and in whose name it may. */
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
    private Adopting leeds;
    private Adopting bristol;

    @BeforeEach
    void aListedAsset() {
        catalogue.council("LDS", "active", 1);
        catalogue.council("BST", "active", 1);
        asset = catalogue.listedAsset("1.0.0", "1.1.0");
        leeds = new Adopting("LDS", asset);
        bristol = new Adopting("BST", asset);
    }

    @Test
    void aCouncilsSystemSaysWhereItIs() {
        var id = leeds.put(leeds.live("1.0.0")).statusCode(201).extract().<String>path("id");
        leeds.put(leeds.live("1.0.0")).statusCode(200).body("id", equalTo(id));
        leeds.put(leeds.live("1.1.0")).statusCode(200);

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
        bristol.put(bristol.live("1.0.0")).statusCode(403).body("type", equalTo("/docs/problems/other-council"));
        batch(List.of(bristol.row("planned"), leeds.row("planned"))).body("items.status", contains(403, 201));

        when().get("/v1/adoptions?council=BST&asset=" + asset).then().body("items", hasSize(0));
        bristol.get().statusCode(404);
    }

    @Test
    void anAssetOrCouncilNotHeardOfIsSaid() {
        new Adopting("LDS", UUID.randomUUID()).put(Map.of("stage", "planned")).statusCode(404);
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

        var gone = new Adopting("GON", asset);
        gone.put(gone.live("1.0.0"))
                .statusCode(403)
                .body("type", equalTo("/docs/problems/council-abolished"))
                .body("successors", contains("LDS"));
        var never = new Adopting("NEV", asset);
        never.put(never.live("1.0.0")).statusCode(409).body("type", equalTo("/docs/problems/unknown-reference"));
    }

    @Test
    void theLastWriterWinsUnlessIfMatchAsks() {
        var etag = leeds.put(Map.of("stage", "planned")).extract().header("ETag");
        leeds.put(Map.of("stage", "implementing")).statusCode(200);

        given().header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(Map.of("stage", "live", "assetVersion", "1.0.0", "wentLiveOn", "2026-11-01"))
                .put("/v1/adoptions/LDS/" + asset)
                .then()
                .statusCode(412);
        leeds.get().body("stage", equalTo("implementing"));
    }

    @Test
    void whoWantsOnlyToCreateChangesNothingThatIsThere() {
        createOnly("interested").statusCode(201);
        createOnly("planned").statusCode(412).body("type", equalTo("/docs/problems/stale"));
        leeds.get().body("stage", equalTo("interested"));
    }

    private ValidatableResponse createOnly(String stage) {
        return given().header("If-None-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("stage", stage))
                .put("/v1/adoptions/LDS/" + asset)
                .then();
    }
}
