package org.lgds.asset.adoption;

import java.time.LocalDate;
import java.time.ZoneId;
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
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
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
    private Adopting leeds;

    @BeforeEach
    void aListedAsset() {
        catalogue.council("LDS", "active", 1);
        catalogue.council("BST", "active", 1);
        asset = catalogue.listedAsset("1.0.0", "1.1.0");
        leeds = new Adopting("LDS", asset);
    }

    @Test
    void aCouncilGoesFromInterestToRetirementOneStepAtATime() {
        var id = leeds.register()
                .statusCode(201)
                .header("Location", containsString("/v1/adoptions/LDS/" + asset))
                .body("stage", equalTo("interested"))
                .body("milestones.interestedOn", equalTo(today()))
                .body("claimed.person", equalTo("lds-editor"))
                .body("allowedActions", contains("evaluation", "abandonment", "correction", "confirmation"))
                .extract()
                .<String>path("id");
        leeds.step("evaluation").body("stage", equalTo("evaluating"));
        leeds.step("plan").body("stage", equalTo("planned"));
        leeds.step("implementation").body("stage", equalTo("implementing"));
        leeds.step("go-live", Map.of("assetVersion", "1.0.0", "wentLiveOn", "2026-11-01"))
                .statusCode(200)
                .body("stage", equalTo("live"))
                .body("milestones.plannedOn", equalTo(today()));
        leeds.step("upgrade", Map.of("assetVersion", "1.1.0")).body("assetVersion", equalTo("1.1.0"));
        leeds.step("retirement")
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
        assertThat(outbox.of("lgds.adoptions.state", id)).isNotEmpty().allSatisfy(Contracts::assertKept);
    }

    @Test
    void noStepIsLeftOutByHand() {
        leeds.register();
        leeds.step("plan").statusCode(409).body("possibleActions", hasItem("evaluation"));
        leeds.step("go-live", Map.of("assetVersion", "1.0.0", "wentLiveOn", "2026-11-01"))
                .statusCode(409);
        leeds.step("retirement").statusCode(409);
    }

    @Test
    void aStepNeedsTheVersionThatWasRead() {
        leeds.register();
        given().post(leeds.path("evaluation")).then().statusCode(428);
        var etag = leeds.etag();
        given().header("If-Match", etag).post(leeds.path("evaluation")).then().statusCode(200);
        given().header("If-Match", etag).post(leeds.path("plan")).then().statusCode(412);
        given().header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body("{}")
                .post(leeds.path("go-live"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/assetVersion", "/wentLiveOn"));
    }

    @Test
    void oneAdoptionOfAPairIsOpenAtATime() {
        leeds.register();
        leeds.register().statusCode(409).body("type", equalTo("/docs/problems/adoption-open"));
        leeds.step("abandonment", Map.of("reasonCode", "capacity", "reason", "Nobody free until spring"))
                .body("stage", equalTo("abandoned"))
                .body("reasonCode", equalTo("capacity"));
        leeds.register().statusCode(201);
        leeds.step("abandonment", Map.of()).statusCode(400);
    }

    @Test
    void theSameIdempotencyKeyRegistersOnce() {
        var first = leeds.register("key-" + asset).statusCode(201).extract().<String>path("id");
        assertThat(leeds.register("key-" + asset).statusCode(201).extract().<String>path("id"))
                .isEqualTo(first);
    }

    @Test
    void aStepBackIsACorrectionWithItsReason() {
        leeds.register();
        leeds.step("evaluation");
        leeds.step("plan");
        leeds.step("correction", Map.of("stage", "interested")).statusCode(400);
        leeds.step("correction", Map.of("stage", "implementing", "reason", "too slow"))
                .statusCode(409);
        leeds.step("correction", Map.of("stage", "interested", "reason", "It was another team"))
                .statusCode(200)
                .body("stage", equalTo("interested"))
                .body("milestones.plannedOn", nullValue());
    }

    @Test
    void whatWasSaidOfALiveOneIsPutRightWithoutAnUpgrade() {
        leeds.put(Adopting.live("1.0.0", LocalDate.parse("2026-11-01"))).statusCode(201);
        var id = leeds.step(
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
    @TestSecurity(user = "bst-editor", roles = "council-editor")
    @OidcSecurity(
            claims = {
                @Claim(key = "scope", value = "adoptions:write adoptions:read"),
                @Claim(key = "azp", value = "by-hand"),
                @Claim(key = "council", value = "BST")
            })
    void aBristolTokenCannotTouchLeedssAdoption() {
        leeds.register().statusCode(403).body("type", equalTo("/docs/problems/other-council"));
        for (var step : List.of("evaluation", "plan", "implementation", "retirement", "confirmation")) {
            given().header("If-Match", "*").post(leeds.path(step)).then().statusCode(404);
        }
        given().contentType(ContentType.JSON)
                .body(Map.of("text", "x"))
                .post(leeds.path("notes"))
                .then()
                .statusCode(404);
        given().contentType(ContentType.JSON)
                .body(Map.of("what", "x"))
                .post(leeds.path("adaptations"))
                .then()
                .statusCode(404);
        given().contentType(ContentType.JSON)
                .body(Map.of("items", List.of()))
                .put("/v1/adoptions/LDS")
                .then()
                .statusCode(403);
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Europe/London")).toString();
    }
}
