package org.lgds.asset.adoption;

import java.time.LocalDate;
import java.util.List;
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

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** What is said of an adoption beside its stage: its cost, notes on it, and that LGDS has verified it. */
@QuarkusTest
@TestSecurity(
        user = "lds-editor",
        roles = {"council-editor", "council-system"})
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "adoptions:write adoptions:read assets:write"),
            @Claim(key = "azp", value = "by-hand"),
            @Claim(key = "sub", value = "lds-editor"),
            @Claim(key = "council", value = "LDS")
        })
class CostNotesAndVerificationTest {

    @Inject
    Catalogue catalogue;

    private UUID asset;
    private Adopting leeds;

    @BeforeEach
    void aListedAsset() {
        catalogue.council("LDS", "active", 1);
        asset = catalogue.listedAsset("1.0.0", "1.1.0");
        leeds = new Adopting("LDS", asset);
    }

    @Test
    void aCostIsTheCouncilsOwn() {
        live();
        given().header("If-Match", leeds.etag())
                .contentType(ContentType.JSON)
                .body(Map.of("priceBase", 2026, "provenance", "actual"))
                .put(leeds.path("cost"))
                .then()
                .statusCode(400);
        given().header("If-Match", leeds.etag())
                .contentType(ContentType.JSON)
                .body(Map.of("yearlyPence", 1_200_000, "priceBase", 2026, "provenance", "actual"))
                .put(leeds.path("cost"))
                .then()
                .statusCode(200)
                .body("cost.yearlyPence", equalTo(1_200_000))
                .body("cost.shared", equalTo(false));
        var history = when().get(leeds.path("history")).then();
        history.body("items[0].changes.field", hasItem("cost"));
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"advisor", "council-editor"})
    @OidcSecurity(
            claims = {
                @Claim(key = "scope", value = "adoptions:write adoptions:read assets:read"),
                @Claim(key = "azp", value = "by-hand"),
                @Claim(key = "sub", value = "ada"),
                @Claim(key = "council", value = "LDS")
            })
    void lgdsVerifiesAStageUntilItChanges() {
        leeds.register();
        leeds.step("evaluation");
        leeds.step("verification", Map.of("evidence", "Seen in their roadmap"))
                .statusCode(200)
                .body("verified", equalTo("lgds"))
                .body("verification.verifiedBy", equalTo("ada"));
        when().get("/v1/adoptions?verified=true&asset=" + asset).then().body("items", hasSize(1));
        leeds.step("plan").body("verified", nullValue());
        when().get("/v1/adoptions?verified=true&asset=" + asset).then().body("items", hasSize(0));
    }

    @Test
    void notesAreAddedAndNameNobodyButBySubject() {
        live();
        for (var text : List.of("first", "second")) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("text", text))
                    .post(leeds.path("notes"))
                    .then()
                    .statusCode(201)
                    .body("organisation", equalTo("LDS"));
        }
        when().get(leeds.path("notes"))
                .then()
                .statusCode(200)
                .body("items.text", contains("second", "first"))
                .body("items.author", contains("lds-editor", "lds-editor"));
    }

    @Test
    void anEditorIsNotOfferedWhatLgdsDoes() {
        live();
        leeds.get().body("allowedActions", hasItem("upgrade")).body("allowedActions", not(hasItem("verification")));
        leeds.step("verification", Map.of("evidence", "x")).statusCode(403);
    }

    private void live() {
        leeds.put(Adopting.live("1.0.0", LocalDate.parse("2026-11-01"))).statusCode(201);
    }
}
