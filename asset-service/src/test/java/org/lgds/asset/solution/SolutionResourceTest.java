package org.lgds.asset.solution;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.asset.solution.Solutions.COST;
import static org.lgds.asset.solution.Solutions.SERVICE;
import static org.lgds.asset.solution.Solutions.cost;
import static org.lgds.asset.solution.Solutions.get;
import static org.lgds.asset.solution.Solutions.move;
import static org.lgds.asset.solution.Solutions.post;
import static org.lgds.asset.solution.Solutions.put;
import static org.lgds.asset.solution.Solutions.recorded;
import static org.lgds.asset.solution.Solutions.reference;
import static org.lgds.asset.solution.Solutions.said;

@QuarkusTest
@TestSecurity(user = "leeds-editor", roles = "council-editor")
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "adoptions:read adoptions:write"),
            @Claim(key = "azp", value = "leeds-portal"),
            @Claim(key = "council", value = "LDS")
        })
class SolutionResourceTest {

    @Inject
    Catalogue catalogue;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void aCouncilAndAService() {
        catalogue.council("LDS", "active", 1);
        catalogue.service(SERVICE, "Potholes", "transport-and-streets", "single");
    }

    @Test
    void aCouncilRecordsWhatServesAService() {
        var id = recorded("LDS", Map.of("cost", COST, "externalId", reference()));
        get(id).body("phase", equalTo("alpha"))
                .body("cost.oneOffPence", equalTo(12_000_000))
                .body("costBands", nullValue())
                .body("client", equalTo("leeds-portal"))
                .body("outsideTier", equalTo(false))
                .body("allowedActions", contains("phase", "costs"));

        var facts = outbox.of("lgds.solutions", id);
        assertThat(facts)
                .extracting(Outboxes.Sent::name)
                .containsExactly("solution.recorded", "solution.cost_recorded");
        assertThat(facts).extracting(Outboxes.Sent::audience).containsExactly("sector", "council:LDS");
        assertThat(facts).extracting(Outboxes.Sent::sequence).containsExactly(1L, 2L);
        assertThat(facts).allSatisfy(Contracts::assertKept);
        assertThat(facts.get(0).data().has("cost")).isFalse();
        assertThat(facts.get(0).data().has("externalId")).isFalse();
        assertThat(facts.get(1).data().path("cost").path("spentPence").asLong()).isEqualTo(4_000_000);
    }

    @Test
    void itGoesForwardFreelyAndBackWithAReasonAndRetiresForGood() {
        var id = recorded("LDS", Map.of());
        move(id, "phase", Map.of("phase", "live")).statusCode(409).body("wrong", hasSize(1));
        move(id, "phase", Map.of("phase", "live", "on", "2026-10-01"))
                .statusCode(200)
                .body("liveOn", equalTo("2026-10-01"));
        move(id, "phase", Map.of("phase", "beta"))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/solution-step-back"));
        move(id, "phase", Map.of("phase", "beta", "reason", "It was not ready"))
                .statusCode(200)
                .body("liveOn", nullValue());
        move(id, "phase", Map.of("phase", "retired", "on", "2026-11-01"))
                .statusCode(200)
                .body("allowedActions", contains("costs"));
        move(id, "phase", Map.of("phase", "live", "on", "2026-11-02", "reason", "Back"))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/solution-retired"));

        var facts = outbox.of("lgds.solutions", id);
        assertThat(facts)
                .extracting(Outboxes.Sent::name)
                .containsExactly(
                        "solution.recorded", "solution.phase_changed", "solution.phase_changed", "solution.retired");
        assertThat(facts).allSatisfy(Contracts::assertKept);
        when().get("/v1/solutions/" + id + "/history").then().body("items[1].reason", equalTo("It was not ready"));
    }

    @Test
    void aMoveNeedsTheVersionSeenAndAPutMayNameIt() {
        var id = recorded("LDS", Map.of());
        given().contentType(ContentType.JSON)
                .body(Map.of("phase", "beta"))
                .post("/v1/solutions/" + id + "/phase")
                .then()
                .statusCode(428);
        put(id, said("LDS", Map.of("title", "New"))).statusCode(200).body("title", equalTo("New"));
        given().header("If-Match", "\"old\"")
                .contentType(ContentType.JSON)
                .body(said("LDS", Map.of()))
                .put("/v1/solutions/" + id)
                .then()
                .statusCode(412);
        get(id).body("title", equalTo("New"));
    }

    @Test
    void sayingTheSameAgainEmitsNothingAndLeavesCostAndConsent() {
        var id = recorded("LDS", Map.of("cost", COST, "costsShared", true));
        put(id, said("LDS", Map.of())).statusCode(200).body("costsShared", equalTo(true));
        put(id, said("LDS", Map.of("cost", COST))).body("cost.spentPence", equalTo(4_000_000));

        assertThat(outbox.names("lgds.solutions", id)).hasSize(2);
        when().get("/v1/solutions/" + id + "/costs").then().body("items", hasSize(1));
    }

    @Test
    void itsOwnReferenceIsNewsForTheCouncilAlone() {
        var id = recorded("LDS", Map.of());
        put(id, said("LDS", Map.of("externalId", reference()))).statusCode(200);
        put(id, said("LDS", Map.of("externalId", reference(), "product", " Symology ")))
                .statusCode(200);

        assertThat(outbox.of("lgds.solutions", id))
                .extracting(Outboxes.Sent::audience)
                .containsExactly("sector", "council:LDS", "sector");
    }

    @Test
    void whatItCostsIsARecordThatIsOnlyAddedTo() {
        var id = recorded("LDS", Map.of("cost", COST));
        cost(id, Map.of("oneOffPence", 9, "yearlyPence", 0, "priceBase", 2026, "provenance", "contract"), "Invoice 7")
                .statusCode(201)
                .body("note", equalTo("Invoice 7"));
        cost(id, Map.of("oneOffPence", -1, "yearlyPence", 0.5, "priceBase", 2026, "provenance", "guess"), "no")
                .statusCode(400);
        cost(
                        id,
                        Map.of(
                                "oneOffPence",
                                1,
                                "yearlyPence",
                                0,
                                "spentPence",
                                2,
                                "priceBase",
                                2026,
                                "provenance",
                                "actual"),
                        "no")
                .statusCode(409);
        cost(
                        id,
                        Map.of(
                                "oneOffPence",
                                Long.MAX_VALUE,
                                "yearlyPence",
                                0,
                                "priceBase",
                                2026,
                                "provenance",
                                "actual"),
                        "no")
                .statusCode(400)
                .body("errors.pointer", contains("/cost/oneOffPence"));

        get(id).body("cost.oneOffPence", equalTo(9)).body("cost.spentPence", nullValue());
        when().get("/v1/solutions/" + id + "/costs")
                .then()
                .body("items.cost.oneOffPence", contains(9, 12_000_000))
                .body("items.note", contains("Invoice 7", null));
    }

    @ParameterizedTest
    @CsvSource({
        "phase, live, liveOn",
        "phase, retired, retiredOn",
        "liveOn, 2026-01-01, before startedOn",
        "contractEndsOn, 2026-03-01, contractEndsOn",
        "kind, shared_asset, asset is needed",
        "kind, central_platform, asset is needed",
        "assetVersion, 1.0.0, without asset"
    })
    void whatCannotBeIsRefused(String field, String value, String why) {
        post(said("LDS", Map.of(field, value)))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/solution-not-possible"))
                .body("detail", containsString(why));
    }

    @Test
    void itIsNotLiveOrRetiredInTheFuture() {
        post(said("LDS", Map.of("phase", "live", "liveOn", "2199-01-01"))).statusCode(409);
        post(said("LDS", Map.of("phase", "retired", "retiredOn", "2199-01-01"))).statusCode(409);
        post(said("LDS", Map.of("phase", "planned", "liveOn", "2199-01-01"))).statusCode(201);
    }

    @Test
    void whatItRefersToIsKnown() {
        var never = UUID.randomUUID().toString();
        for (var wrong : List.of(
                Map.of("service", 929_999),
                Map.of("supplier", never),
                Map.of("asset", never, "kind", "shared_asset"))) {
            post(said("LDS", wrong)).statusCode(409).body("type", equalTo("/docs/problems/unknown-reference"));
        }
        var asset = catalogue.listedAsset("1.0.0");
        post(said("LDS", Map.of("asset", asset, "kind", "shared_asset", "assetVersion", "2.0.0")))
                .statusCode(409);
        post(said("LDS", Map.of("asset", asset, "kind", "shared_asset", "assetVersion", "1.0.0")))
                .statusCode(201);
    }

    @Test
    void whatTheListDroppedSinceDoesNotCloseARecord() {
        catalogue.service(920_002, "Gone soon", "housing");
        var id = recorded("LDS", Map.of("service", 920_002));
        catalogue.noService(920_002);

        move(id, "phase", Map.of("phase", "beta")).statusCode(200);
        post(said("LDS", Map.of("service", 920_002))).statusCode(409);
    }

    @Test
    void aServiceOfAnotherTierIsTakenAndMarked() {
        catalogue.service(920_003, "Schools", "education", "upper");
        post(said("LDS", Map.of("service", 920_003))).statusCode(201).body("outsideTier", equalTo(true));
    }

    @Test
    @TestSecurity(user = "new", roles = "council-editor")
    @OidcSecurity(
            claims = {
                @Claim(key = "scope", value = "adoptions:read adoptions:write"),
                @Claim(key = "council", value = "[\"SHD\", \"GON\", \"NEV\"]", type = ClaimType.JSON_ARRAY)
            })
    void aShadowCouncilPlansAndAnAbolishedOneDoesNothing() {
        catalogue.council("SHD", "shadow", 1);
        catalogue.council("GON", "abolished", 7, "LDS");

        var id = recorded("SHD", Map.of("phase", "planned"));
        move(id, "phase", Map.of("phase", "discovery"))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/council-in-shadow"));
        post(said("GON", Map.of())).statusCode(403).body("successors", contains("LDS"));
        post(said("NEV", Map.of())).statusCode(409).body("type", equalTo("/docs/problems/unknown-reference"));
    }

    @Test
    void aSystemsReferenceIsOneSolutions() {
        var reference = reference();
        var id = recorded("LDS", Map.of("externalId", reference));
        var other = recorded("LDS", Map.of());

        post(said("LDS", Map.of("externalId", reference))).statusCode(409).body("solution", equalTo(id));
        put(other, said("LDS", Map.of("externalId", reference))).statusCode(409);
    }

    @Test
    void whatIsMalformedIsSaidAtOnce() {
        post(said("LDS", Map.of("title", " ", "service", 0, "interaction", -1, "cost", Map.of("oneOffPence", 1))))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/title",
                                "/service",
                                "/interaction",
                                "/cost/yearlyPence",
                                "/cost/priceBase",
                                "/cost/provenance"));
        when().get("/v1/solutions?kind=castle&contractEndsBefore=soon")
                .then()
                .statusCode(400)
                .body("errors", hasSize(2));
    }

    @Test
    void theSameKeyRecordsOnce() {
        var key = UUID.randomUUID().toString();
        var body = said("LDS", Map.of());
        var first = given().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body);
        var id = first.post("/v1/solutions").then().statusCode(201).extract().<String>path("id");
        first.post("/v1/solutions").then().statusCode(201).body("id", equalTo(id));
    }
}
