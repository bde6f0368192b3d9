package org.lgds.asset.recommendation;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** What councils decide on recommendations, which may be told twice and before the council itself is. */
@QuarkusTest
@TestSecurity(
        user = "lds-editor",
        roles = {"council-editor", "council-system"})
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "adoptions:write assets:read"),
            @Claim(key = "azp", value = "sync"),
            @Claim(key = "council", value = "LDS")
        })
class RecommendationEventsTest {

    @Inject
    Catalogue catalogue;

    @Inject
    Decisions decisions;

    @Inject
    Outboxes outbox;

    private UUID asset;
    private final UUID recommendation = UUID.randomUUID();

    @BeforeEach
    void anAsset() {
        catalogue.council("LDS", "active", 1);
        asset = catalogue.listedAsset("1.0.0");
    }

    @Test
    void anAcceptedOneRegistersAnAdoptionOnce() {
        var event = UUID.randomUUID();
        assertThat(decided("accepted", "LDS", event, Map.of())).isTrue();
        assertThat(decided("accepted", "LDS", event, Map.of())).isTrue();
        assertThat(decided("accepted", "LDS", UUID.randomUUID(), Map.of())).isTrue();

        var id = when().get("/v1/adoptions?asset=" + asset)
                .then()
                .body("items", hasSize(1))
                .body("items.stage", contains("interested"))
                .body("items.recommendation", contains(recommendation.toString()))
                .body("items[0].claimed.client", equalTo("asset-service"))
                .extract()
                .<String>path("items[0].id");
        var facts = outbox.of("lgds.adoptions", id);
        assertThat(facts).extracting(Outboxes.Sent::name).containsExactly("adoption.registered", "adoption.changed");
        assertThat(facts).allSatisfy(Contracts::assertKept);
    }

    @Test
    void anOpenAdoptionIsWhatItLedTo() {
        given().contentType(ContentType.JSON)
                .body(Map.of("stage", "planned"))
                .put("/v1/adoptions/LDS/" + asset)
                .then()
                .statusCode(201);
        decided("accepted", "LDS", UUID.randomUUID(), Map.of());
        when().get("/v1/adoptions?asset=" + asset)
                .then()
                .body("items.stage", contains("planned"))
                .body("items.recommendation", contains(recommendation.toString()));
    }

    @Test
    void aCouncilNotHeardOfYetIsTriedAgainAndAnAssetNotHeardOfIsPutAside() {
        assertThatThrownBy(() -> decided("accepted", "QZX", UUID.randomUUID(), Map.of()))
                .isInstanceOf(IllegalStateException.class);
        asset = UUID.randomUUID();
        assertThat(decided("accepted", "LDS", UUID.randomUUID(), Map.of())).isFalse();
        assertThat(decided("rejected", "LDS", UUID.randomUUID(), Map.of("reasonCode", "scale")))
                .isFalse();
    }

    @Test
    void aRejectedOneLeavesItsReasonWithTheAsset() {
        var words = Map.<String, Object>of("reasonCode", "contract_locked", "reason", "Until 2029");
        decided("rejected", "LDS", UUID.randomUUID(), words);
        decided("rejected", "LDS", UUID.randomUUID(), words);
        decided("deferred", "LDS", UUID.randomUUID(), Map.of());
        when().get("/v1/adoptions?asset=" + asset).then().body("items", hasSize(0));
        when().get("/v1/assets/" + asset + "/refusals").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "cmd-editor", roles = "council-editor")
    @OidcSecurity(claims = {@Claim(key = "scope", value = "assets:read"), @Claim(key = "council", value = "CMD")})
    void theOwnerSeesTheCodeAndNotWho() {
        decided("rejected", "LDS", UUID.randomUUID(), Map.of("reasonCode", "scale", "reason", "We are large"));
        var items = when().get("/v1/assets/" + asset + "/refusals")
                .then()
                .statusCode(200)
                .body("items.reasonCode", contains("scale"))
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("items");
        assertThat(items.get(0)).containsOnlyKeys("reasonCode", "refusedAt");
    }

    @Test
    @TestSecurity(user = "ada", roles = "advisor")
    @OidcSecurity(claims = @Claim(key = "scope", value = "assets:read"))
    void lgdsSeesTheWhole() {
        decided("rejected", "LDS", UUID.randomUUID(), Map.of("reasonCode", "scale", "reason", "We are large"));
        when().get("/v1/assets/" + asset + "/refusals")
                .then()
                .body("items.council", contains("LDS"))
                .body("items.reason", contains("We are large"));
    }

    @Test
    void whatIsNoAssetIsNoneOfTheCatalogues() {
        var practice = new HashMap<String, Object>(Map.of("kind", "practice", "practice", Map.of("text", "Ask once.")));
        practice.put("asset", null);
        assertThat(decided("accepted", "LDS", UUID.randomUUID(), practice)).isTrue();
        practice.put("reasonCode", "scale");
        assertThat(decided("rejected", "LDS", UUID.randomUUID(), practice)).isTrue();
        when().get("/v1/adoptions?asset=" + asset).then().body("items", hasSize(0));
    }

    private boolean decided(String decision, String council, UUID event, Map<String, Object> more) {
        return decisions.told(decision, recommendation, council, asset, event, more);
    }
}
