package org.lgds.asset.vesting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.duplication.Sector;
import org.lgds.asset.test.Catalogue;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.asset.duplication.Sector.costs;

/** A successor reads all that its predecessors held, and writes nothing for them. SNEW follows SONE and STWO, SLAST it. */
@QuarkusTest
@TestSecurity(
        user = "successor",
        roles = {"council-editor", "council-system"})
class SuccessorsSightTest {

    private static final LocalDate DAY = LocalDate.parse("2026-04-01");
    private static final String SCOPES = "adoptions:read adoptions:write assets:read assets:write";

    @Inject
    Catalogue catalogue;

    @Inject
    Sector sector;

    @Inject
    EntityManager entities;

    private int service;
    private UUID asset;
    private UUID draft;
    private UUID solution;
    private UUID check;

    /** All that one council holds for itself alone. */
    @BeforeEach
    void whatThePredecessorHeld() {
        List.of("SONE", "STWO").forEach(council -> catalogue.council(council, "active", 1));
        List.of("SNEW", "SLAST").forEach(council -> catalogue.council(council, "shadow", 1));
        service = sector.service("single");
        asset = catalogue.listedAsset("1.0.0");
        var adoption = sector.adoption("SONE", asset, "INTERESTED");
        run(
                "update adoption set one_off_pence = 777, price_base = 2026, provenance = 'ACTUAL', cost_shared = false"
                        + " where id = ?1",
                adoption);
        run("insert into adoption_note values (gen_random_uuid(), ?1, 'A quiet word', 'SONE', 'x', now())", adoption);
        solution = sector.build("SONE", service, costs(12_000_000, 0, "ACTUAL"));
        draft = sector.asset("CODE", "Draft " + UUID.randomUUID(), LocalDate.parse("2026-01-01"), service);
        run("update asset set owner_council = 'SONE', state = 'DRAFT' where id = ?1", draft);
        run("insert into refusal values (gen_random_uuid(), gen_random_uuid(), ?1, 'BST', 'scale', 'x', now())", draft);
        check = UUID.randomUUID();
        run(
                "insert into reuse_check values (?1, 0, now(), now(), 1, 0, 'SONE', 'Bins', 'Bins', null, array[372],"
                        + " '{}', 'BUILD', 'JOIN_PROJECT', null, null, null, '{}', '{\"assets\":[],\"solutions\":[],\"research\":[]}', 'test')",
                check);
    }

    @Test
    @OidcSecurity(claims = {@Claim(key = "council", value = "SLAT"), @Claim(key = "scope", value = SCOPES)})
    void itReadsNothingBeforeTheDayAndStartsItsCopyOverAfterIt() {
        catalogue.council("SPRE", "active", 1, "SLAT");
        catalogue.council("SLAT", "shadow", 1);
        sector.adoption("SPRE", asset, "INTERESTED");
        when().get("/v1/adoptions/SPRE/" + asset).then().statusCode(404);
        var changes = "/v1/adoptions/changes?asset=" + asset;
        var since =
                when().get(changes).then().body("items", hasSize(0)).extract().<String>path("since");

        catalogue.vested(UUID.randomUUID(), DAY, List.of(line("SPRE", "SLAT")));
        when().get("/v1/adoptions/SPRE/" + asset).then().statusCode(200);
        when().get(changes + "&since=" + since).then().statusCode(410);
        when().get(changes).then().body("items.item.council", hasItems("SPRE", "SLAT"));
    }

    @Test
    @OidcSecurity(claims = {@Claim(key = "council", value = "SNEW"), @Claim(key = "scope", value = SCOPES)})
    void aSuccessorReadsWhatItsPredecessorHeld() {
        vest();
        everything();
    }

    @Test
    @OidcSecurity(claims = {@Claim(key = "council", value = "SLAST"), @Claim(key = "scope", value = SCOPES)})
    void soDoesItsOwnSuccessor() {
        vest();
        catalogue.vested(UUID.randomUUID(), DAY.plusYears(1), List.of(line("SNEW", "SLAST")));
        everything();
    }

    @Test
    @OidcSecurity(claims = {@Claim(key = "council", value = "STWO"), @Claim(key = "scope", value = SCOPES)})
    void theOtherPredecessorReadsNothing() {
        vest();
        nothing();
    }

    @Test
    @OidcSecurity(claims = {@Claim(key = "council", value = "SNEW"), @Claim(key = "scope", value = SCOPES)})
    void aSuccessorWritesNothingForItsPredecessor() {
        vest();
        var adoption = "/v1/adoptions/SONE/" + asset;
        when().get(adoption).then().statusCode(200).body("allowedActions", hasSize(0));
        refused(Map.of("stage", "planned")).put(adoption).then().statusCode(403);
        refused(Map.of("text", "Ours")).post(adoption + "/notes").then().statusCode(403);
        refused(Map.of("yearlyPence", 1, "priceBase", 2026, "provenance", "actual"))
                .put(adoption + "/cost")
                .then()
                .statusCode(403);
        refused(Map.of("council", "SONE", "asset", asset))
                .post("/v1/adoptions")
                .then()
                .statusCode(403);
        refused(Map.of("phase", "retired"))
                .post("/v1/solutions/" + solution + "/phase")
                .then()
                .statusCode(403);
        given().header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"name\":\"Ours\"}")
                .patch("/v1/assets/" + draft)
                .then()
                .statusCode(403);
        when().get("/v1/assets/" + draft).then().body("allowedActions", not(hasItem("submission")));
    }

    private void everything() {
        var adoption = "/v1/adoptions/SONE/" + asset;
        when().get(adoption)
                .then()
                .statusCode(200)
                .body("stage", equalTo("transferred"))
                .body("cost.oneOffPence", equalTo(777));
        when().get(adoption + "/notes").then().statusCode(200).body("items.text", contains("A quiet word"));
        when().get(adoption + "/history")
                .then()
                .statusCode(200)
                .body("items.action", contains("adoption.transferred"))
                .body("items[0].reason", notNullValue())
                .body("items[0].changes.field", hasItem("cost"));
        when().get("/v1/adoptions?council=SONE&asset=" + asset).then().body("items", hasSize(1));
        when().get("/v1/adoptions/changes?council=SONE&asset=" + asset).then().body("items.op", contains("upsert"));
        when().get("/v1/solutions/" + solution).then().body("cost.oneOffPence", equalTo(12_000_000));
        when().get("/v1/solutions/" + solution + "/history").then().body("items[0].changes.field", hasItem("cost"));
        when().get("/v1/assets/" + draft).then().statusCode(200);
        when().get("/v1/assets?state=draft&owner=SONE&service=" + service)
                .then()
                .body("items.id", contains(draft.toString()));
        when().get("/v1/assets/" + draft + "/refusals").then().statusCode(200).body("items", hasSize(1));
        when().get("/v1/reuse-checks/" + check).then().statusCode(200);
        when().get("/v1/reuse-checks?council=SONE").then().body("items.id", hasItem(check.toString()));
    }

    private void nothing() {
        when().get("/v1/adoptions/SONE/" + asset).then().statusCode(404);
        when().get("/v1/adoptions/SONE/" + asset + "/notes").then().statusCode(404);
        when().get("/v1/adoptions?council=SONE&asset=" + asset).then().body("items", hasSize(0));
        when().get("/v1/solutions/" + solution).then().statusCode(200).body("cost", nullValue());
        when().get("/v1/assets/" + draft).then().statusCode(404);
        when().get("/v1/assets/" + draft + "/refusals").then().statusCode(404);
        when().get("/v1/reuse-checks/" + check).then().statusCode(404);
        when().get("/v1/reuse-checks?council=SONE").then().body("items", hasSize(0));
    }

    private void vest() {
        catalogue.vested(UUID.randomUUID(), DAY, List.of(line("SONE", "SNEW"), line("STWO", "SNEW")));
    }

    private static Map<String, Object> line(String predecessor, String successor) {
        return Map.of("predecessor", predecessor, "successor", successor, "role", "created");
    }

    private static RequestSpecification refused(Map<String, ?> body) {
        return given().header("If-Match", "*").contentType(ContentType.JSON).body(body);
    }

    private void run(String sql, UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).setParameter(1, id).executeUpdate());
    }
}
