package org.lgds.asset.adoption;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** An adoption in the hands of a council's editor, step by step. */
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
class ByHandTest {

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
    void aCouncilGoesFromInterestToRetirementOneStepAtATime() {
        var id = register()
                .statusCode(201)
                .header("Location", containsString("/v1/adoptions/LDS/" + asset))
                .body("stage", equalTo("interested"))
                .body("milestones.interestedOn", equalTo(today()))
                .body("claimed.person", equalTo("lds-editor"))
                .body("allowedActions", contains("evaluation", "abandonment", "correction", "confirmation"))
                .extract()
                .<String>path("id");
        step("evaluation").body("stage", equalTo("evaluating"));
        step("plan").body("stage", equalTo("planned"));
        step("implementation").body("stage", equalTo("implementing"));
        step("go-live", Map.of("assetVersion", "1.0.0", "wentLiveOn", "2026-11-01"))
                .statusCode(200)
                .body("stage", equalTo("live"))
                .body("milestones.plannedOn", equalTo(today()));
        step("upgrade", Map.of("assetVersion", "1.1.0")).body("assetVersion", equalTo("1.1.0"));
        step("retirement")
                .body("stage", equalTo("retired"))
                .body("milestones.endedOn", equalTo(today()))
                .body("allowedActions", hasSize(0));

        var facts = outbox.of("lgds.adoptions", id);
        assertThat(facts)
                .extracting(Outboxes.Sent::name)
                .containsExactly(
                        "adoption.registered",
                        "adoption.evaluation_started",
                        "adoption.planned",
                        "adoption.implementation_started",
                        "adoption.went_live",
                        "adoption.upgraded",
                        "adoption.retired");
        assertThat(facts).allSatisfy(Contracts::assertKept);
        assertThat(outbox.of("lgds.adoptions.state", id)).allSatisfy(Contracts::assertKept);
    }

    @Test
    void noStepIsLeftOutByHand() {
        register();
        step("plan").statusCode(409).body("possibleActions", hasItem("evaluation"));
        step("go-live", Map.of("assetVersion", "1.0.0", "wentLiveOn", "2026-11-01"))
                .statusCode(409);
        step("retirement").statusCode(409);
    }

    @Test
    void aStepNeedsTheVersionThatWasRead() {
        register();
        given().post(path("evaluation")).then().statusCode(428);
        var etag = etag();
        given().header("If-Match", etag).post(path("evaluation")).then().statusCode(200);
        given().header("If-Match", etag).post(path("plan")).then().statusCode(412);
        given().header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body("{}")
                .post(path("go-live"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/assetVersion", "/wentLiveOn"));
    }

    @Test
    void oneAdoptionOfAPairIsOpenAtATime() {
        register();
        register().statusCode(409).body("type", equalTo("/docs/problems/adoption-open"));
        step("abandonment", Map.of("reasonCode", "capacity", "reason", "Nobody free until spring"))
                .body("stage", equalTo("abandoned"))
                .body("reasonCode", equalTo("capacity"));
        register().statusCode(201);
        step("abandonment", Map.of()).statusCode(400);
    }

    @Test
    void theSameIdempotencyKeyRegistersOnce() {
        var first = registerWith("key-" + asset).statusCode(201).extract().<String>path("id");
        assertThat(registerWith("key-" + asset).statusCode(201).extract().<String>path("id"))
                .isEqualTo(first);
    }

    @Test
    void aStepBackIsACorrectionWithItsReason() {
        register();
        step("evaluation");
        step("plan");
        step("correction", Map.of("stage", "interested")).statusCode(400);
        step("correction", Map.of("stage", "implementing", "reason", "too slow"))
                .statusCode(409);
        step("correction", Map.of("stage", "interested", "reason", "It was another team"))
                .statusCode(200)
                .body("stage", equalTo("interested"))
                .body("milestones.plannedOn", nullValue());
    }

    @Test
    void whatWasSaidOfALiveOneIsPutRightWithoutAnUpgrade() {
        live();
        var id = step(
                        "correction",
                        Map.of(
                                "stage",
                                "live",
                                "assetVersion",
                                "1.1.0",
                                "wentLiveOn",
                                "2026-10-30",
                                "reason",
                                "wrong day"))
                .body("wentLiveOn", equalTo("2026-10-30"))
                .extract()
                .<String>path("id");
        assertThat(outbox.names("lgds.adoptions", id)).containsExactly("adoption.went_live", "adoption.changed");
    }

    @Test
    void aCostIsTheCouncilsOwn() {
        live();
        given().header("If-Match", etag())
                .contentType(ContentType.JSON)
                .body(Map.of("priceBase", 2026, "provenance", "actual"))
                .put(path("cost"))
                .then()
                .statusCode(400);
        given().header("If-Match", etag())
                .contentType(ContentType.JSON)
                .body(Map.of("yearlyPence", 1_200_000, "priceBase", 2026, "provenance", "actual"))
                .put(path("cost"))
                .then()
                .statusCode(200)
                .body("cost.yearlyPence", equalTo(1_200_000))
                .body("cost.shared", equalTo(false));
        var history = when().get("/v1/adoptions/LDS/" + asset + "/history").then();
        history.body("items[0].changes.field", hasItem("cost"));
    }

    @Test
    @TestSecurity(user = "bst-editor", roles = "council-editor")
    @OidcSecurity(
            claims = {
                @Claim(key = "scope", value = "adoptions:write adoptions:read"),
                @Claim(key = "azp", value = "by-hand"),
                @Claim(key = "council", value = "BST")
            })
    void aBristolTokenCannotTouchLeedssAdoption() {
        register().statusCode(403).body("type", equalTo("/docs/problems/other-council"));
        for (var step : List.of("evaluation", "plan", "implementation", "retirement", "confirmation")) {
            given().header("If-Match", "*").post(path(step)).then().statusCode(404);
        }
        given().contentType(ContentType.JSON)
                .body(Map.of("text", "x"))
                .post(path("notes"))
                .then()
                .statusCode(404);
        given().contentType(ContentType.JSON)
                .body(Map.of("what", "x"))
                .post(path("adaptations"))
                .then()
                .statusCode(404);
        given().contentType(ContentType.JSON)
                .body(Map.of("items", List.of()))
                .put("/v1/adoptions/LDS")
                .then()
                .statusCode(403);
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
        register();
        step("evaluation");
        step("verification", Map.of("evidence", "Seen in their roadmap"))
                .statusCode(200)
                .body("verified", equalTo("lgds"))
                .body("verification.verifiedBy", equalTo("ada"));
        when().get("/v1/adoptions?verified=true&asset=" + asset).then().body("items", hasSize(1));
        step("plan").body("verified", nullValue());
        when().get("/v1/adoptions?verified=true&asset=" + asset).then().body("items", hasSize(0));
    }

    @Test
    void notesAreAddedAndNameNobodyButBySubject() {
        live();
        for (var text : List.of("first", "second")) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("text", text))
                    .post(path("notes"))
                    .then()
                    .statusCode(201)
                    .body("organisation", equalTo("LDS"));
        }
        when().get(path("notes"))
                .then()
                .statusCode(200)
                .body("items.text", contains("second", "first"))
                .body("items.author", contains("lds-editor", "lds-editor"));
    }

    @Test
    void anEditorIsNotOfferedWhatLgdsDoes() {
        live();
        when().get("/v1/adoptions/LDS/" + asset)
                .then()
                .body("allowedActions", hasItem("upgrade"))
                .body("allowedActions", not(hasItem("verification")));
        step("verification", Map.of("evidence", "x")).statusCode(403);
    }

    private ValidatableResponse register() {
        return json().body(Map.of("council", "LDS", "asset", asset))
                .post("/v1/adoptions")
                .then();
    }

    private ValidatableResponse registerWith(String key) {
        return json().header("Idempotency-Key", key)
                .body(Map.of("council", "LDS", "asset", asset))
                .post("/v1/adoptions")
                .then();
    }

    private void live() {
        json().body(Map.of("stage", "live", "assetVersion", "1.0.0", "wentLiveOn", "2026-11-01"))
                .put("/v1/adoptions/LDS/" + asset)
                .then()
                .statusCode(201);
    }

    private ValidatableResponse step(String action) {
        return given().header("If-Match", etag()).post(path(action)).then();
    }

    private ValidatableResponse step(String action, Map<String, ?> body) {
        return json().header("If-Match", etag()).body(body).post(path(action)).then();
    }

    private String etag() {
        return when().get("/v1/adoptions/LDS/" + asset).header("ETag");
    }

    private String path(String action) {
        return "/v1/adoptions/LDS/" + asset + "/" + action;
    }

    private static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }

    private static String today() {
        return java.time.LocalDate.now(java.time.ZoneId.of("Europe/London")).toString();
    }
}
