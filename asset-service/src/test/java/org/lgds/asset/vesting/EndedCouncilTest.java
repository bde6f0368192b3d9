package org.lgds.asset.vesting;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.asset.Entry;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.asset.vesting.EndedCouncils.ENDED;
import static org.lgds.asset.vesting.EndedCouncils.SUCCESSOR;
import static org.lgds.asset.vesting.EndedCouncils.json;
import static org.lgds.asset.vesting.EndedCouncils.listed;
import static org.lgds.asset.vesting.EndedCouncils.refused;

/** No asset of a council that has ended is changed for it; LGDS may still act on what it left. */
@QuarkusTest
@TestSecurity(
        user = "editor",
        roles = {"council-editor", "council-system"})
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "assets:write adoptions:write adoptions:read"),
            @Claim(key = "azp", value = "ended"),
            @Claim(key = "council", value = "[\"ENDA\",\"ENDB\"]", type = ClaimType.JSON_ARRAY)
        })
class EndedCouncilTest {

    @Inject
    Catalogue catalogue;

    @Inject
    EndedCouncils councils;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void oneHasEnded() {
        councils.known();
    }

    @Test
    void noAssetOfItsIsChanged() {
        var asset = listed(ENDED);
        var wanted = wanted(ENDED);
        var path = "/v1/assets/" + asset;
        refused(json().body(wanted).put(path).then());
        refused(given().header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(Map.of("name", "Changed"))
                .patch(path)
                .then());
        var posts = new LinkedHashMap<String, Map<String, ?>>();
        posts.put("/review-confirmation", Map.of());
        posts.put("/deprecation", Map.of("reason", "It is over"));
        posts.put("/retirement", Map.of("reason", "It is over"));
        posts.put("/versions", Map.of("number", "1.1.0"));
        posts.put("/versions/1.0.0/release", Map.of());
        posts.put("/versions/1.0.0/deprecation", Map.of("reason", "It is over"));
        posts.put("/versions/1.0.0/withdrawal", Map.of("reason", "It is over", "security", true));
        posts.put(
                "/links",
                Map.of(
                        "kind",
                        "depends_on",
                        "target",
                        catalogue.listedAsset("1.0.0").toString()));
        posts.forEach(
                (noun, body) -> refused(json().body(body).post(path + noun).then()));
        refused(given().header("If-Match", "*")
                .delete(path + "/links/" + UUID.randomUUID())
                .then());
        refused(given().header("If-Match", "*")
                .post("/v1/assets/" + draft() + "/submission")
                .then());
        assertThat(outbox.names("lgds.assets", asset.toString())).isEmpty();
    }

    @Test
    void noBatchChangesAnAssetOfIts() {
        var asset = listed(ENDED);
        var item = wanted(ENDED);
        item.put("id", asset.toString());
        json().body(List.of(item, wanted(SUCCESSOR)))
                .post("/v1/assets/batch")
                .then()
                .statusCode(207)
                .body("items.status", contains(403, 403))
                .body("items[0].problem.type", equalTo("/docs/problems/council-abolished"))
                .body("items[1].problem.type", equalTo("/docs/problems/other-council"));
        assertThat(outbox.names("lgds.assets", asset.toString())).isEmpty();
    }

    @Test
    @TestSecurity(user = "editor", roles = "catalogue-editor")
    @OidcSecurity(claims = @Claim(key = "scope", value = "assets:write"))
    void lgdsStaffStillActOnWhatItLeft() {
        var asset = listed(ENDED);
        var item = wanted(ENDED);
        item.put("id", asset.toString());
        json().body(List.of(item)).post("/v1/assets/batch").then().body("items.status", contains(200));
        var path = "/v1/assets/" + asset;
        json().body(Map.of("reason", "It is over"))
                .post(path + "/versions/1.0.0/deprecation")
                .then()
                .statusCode(200);
        json().body(Map.of("reason", "Its council has ended"))
                .post(path + "/deprecation")
                .then()
                .statusCode(200)
                .body("state", equalTo("deprecated"));
        json().body(wanted(ENDED)).post("/v1/assets").then().statusCode(403);
    }

    private static UUID draft() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Entry.of("Asset " + UUID.randomUUID(), "Says what it is", ENDED, 372)
                        .draft());
    }

    private static Map<String, Object> wanted(String council) {
        return new HashMap<>(Map.of(
                "name",
                "Asset " + UUID.randomUUID(),
                "summary",
                "Says what it is",
                "type",
                "code",
                "origin",
                "council",
                "owner",
                Map.of("council", council),
                "services",
                List.of(372),
                "licence",
                "MIT"));
    }
}
