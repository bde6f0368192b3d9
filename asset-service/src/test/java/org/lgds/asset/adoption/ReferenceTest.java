package org.lgds.asset.adoption;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.test.Catalogue;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** The system's own reference as a second key, and the filters of the list. */
@QuarkusTest
@TestSecurity(user = "sync", roles = "council-system")
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "adoptions:write"),
            @Claim(key = "azp", value = "sync"),
            @Claim(key = "council", value = "RFA")
        })
class ReferenceTest {

    @Inject
    Catalogue catalogue;

    private UUID one;
    private UUID two;
    private final String reference = "R-" + UUID.randomUUID();

    @BeforeEach
    void twoAssets() {
        catalogue.council("RFA", "active", 1, Map.of("type", "county", "tier", "upper", "region", "south_west"));
        one = catalogue.listedAsset("1.0.0");
        two = catalogue.listedAsset("1.0.0");
    }

    @Test
    void aKnownAdoptionMayBeNamedByItsReferenceAlone() {
        batch(row(one, "planned", reference)).body("items.status", contains(201));
        batch(row(null, "implementing", reference)).body("items.status", contains(200));
        when().get("/v1/adoptions/RFA/" + one).then().body("stage", equalTo("implementing"));
        batch(row(null, "planned", "R-unheard-of"), row(null, "planned", null))
                .body("items.status", contains(404, 400));
    }

    @Test
    void aReferenceStaysWithItsAssetWhileTheAdoptionIsOpen() {
        batch(row(one, "planned", reference), row(two, "planned", reference))
                .body("items.status", contains(201, 409))
                .body("items[1].problem.type", equalTo("/docs/problems/external-id-of-another-asset"))
                .body("items[1].problem.asset", equalTo(one.toString()));
        given().contentType(ContentType.JSON)
                .body(Map.of("stage", "planned", "externalId", reference))
                .put("/v1/adoptions/RFA/" + two)
                .then()
                .statusCode(409);
    }

    @Test
    void anEndSetsTheReferenceFreeInTheSameBatch() {
        batch(row(one, "planned", reference)).body("items.status", contains(201));
        var end = row(one, "abandoned", reference);
        end.put("reasonCode", "chose_another");
        batch(end, row(two, "planned", reference)).body("items.status", contains(200, 201));
    }

    @Test
    void referencesMayPassFromRowToRowInTheOrderGiven() {
        var other = reference + "-2";
        batch(row(one, "planned", reference), row(two, "planned", other)).body("items.status", contains(201, 201));
        batch(row(one, "planned", reference + "-3"), row(two, "planned", reference))
                .body("items.status", contains(200, 200));
        batch(row(null, "implementing", reference)).body("items.status", contains(200));
        when().get("/v1/adoptions/RFA/" + two).then().body("stage", equalTo("implementing"));
    }

    @Test
    void theListIsFilteredByWhatCouncilsAreAndByVersion() {
        var live = row(one, "live", null);
        live.putAll(Map.of("assetVersion", "1.0.0", "wentLiveOn", "2026-11-01"));
        batch(live, row(two, "planned", null));

        found("asset=" + one + "&version=1.0.0", one);
        found("asset=" + one + "&version=2.0.0");
        found("asset=" + one + "&region=south_west&councilType=county", one);
        found("asset=" + one + "&region=london");
        found("asset=" + one + "&councilType=ni_district");
        found("asset=" + one + "&stale=false&verified=false", one);
        found("asset=" + one + "&verified=true");
        when().get("/v1/adoptions?version=1.0.0").then().statusCode(400);
        when().get("/v1/adoptions?stale=perhaps").then().statusCode(400);
        when().get("/v1/adoptions?councilType=unheard_of").then().statusCode(400);
        when().get("/v1/adoptions/changes?asset=" + one + "&stage=planned")
                .then()
                .body("items", empty());
        when().get("/v1/adoptions/changes?region=south_west&council=RFA&asset=" + two)
                .then()
                .body("items.op", contains("upsert"));
    }

    private static void found(String query, UUID... assets) {
        when().get("/v1/adoptions?" + query)
                .then()
                .statusCode(200)
                .body("items", hasSize(assets.length))
                .body(
                        "items.asset",
                        containsInAnyOrder(
                                List.of(assets).stream().map(UUID::toString).toArray()));
    }

    private static Map<String, Object> row(UUID asset, String stage, String externalId) {
        var row = new HashMap<String, Object>(Map.of("council", "RFA", "stage", stage));
        if (asset != null) {
            row.put("asset", asset);
        }
        if (externalId != null) {
            row.put("externalId", externalId);
        }
        return row;
    }

    private static ValidatableResponse batch(Map<?, ?>... rows) {
        return given().contentType(ContentType.JSON)
                .body(rows)
                .post("/v1/adoptions/batch")
                .then()
                .statusCode(207);
    }
}
