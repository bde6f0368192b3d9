package org.lgds.asset.solution;

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
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.asset.solution.Solutions.COST;
import static org.lgds.asset.solution.Solutions.SERVICE;
import static org.lgds.asset.solution.Solutions.cost;
import static org.lgds.asset.solution.Solutions.get;
import static org.lgds.asset.solution.Solutions.move;
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
    void aProductIsOneHoweverItsLettersAreWritten() {
        var product = "Caff\u00e9 " + reference();
        var apart = product.replace("\u00e9", "e\u0301");
        var id = recorded("LDS", Map.of("product", apart, "category", apart));
        get(id).body("product", equalTo(product)).body("category", equalTo(product));
        for (var asked : List.of(product, apart)) {
            given().queryParam("product", asked).get("/v1/solutions").then().body("items.id", contains(id));
        }
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
