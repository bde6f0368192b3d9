package org.lgds.asset.vesting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.asset.Entry;
import org.lgds.asset.council.Succession;
import org.lgds.asset.duplication.Sector;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** Nothing that is there is changed for a council after its end, and no write slips in while it ends. */
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

    /** It has ended. */
    private static final String ENDED = "ENDA";

    /** It ends while a test writes. */
    private static final String ENDING = "ENDB";

    private static final Map<String, Object> COST =
            Map.of("oneOffPence", 1, "yearlyPence", 1, "spentPence", 1, "priceBase", 2026, "provenance", "actual");

    @Inject
    Catalogue catalogue;

    @Inject
    Sector sector;

    @Inject
    Succession succession;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void oneHasEnded() {
        catalogue.service(372, "Report a blocked street", "streets", "single");
        catalogue.council("ENDN", "active", 1);
        catalogue.council(ENDED, "active", 1);
        catalogue.council(ENDING, "active", 1);
        catalogue.council(ENDED, "abolished", 2, "ENDN");
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
        json().body(List.of(item, wanted("ENDN")))
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

    @Test
    void noStepIsTakenWithAnAdoptionOfIts() {
        var asset = catalogue.listedAsset("1.0.0", "1.1.0");
        var id = sector.adoption(ENDED, asset, "LIVE");
        sector.counted(asset, 1, 1);
        var path = "/v1/adoptions/" + ENDED + "/" + asset;
        var posts = new LinkedHashMap<String, Map<String, ?>>();
        posts.put("/upgrade", Map.of("assetVersion", "1.1.0"));
        posts.put("/retirement", Map.of());
        posts.put("/correction", Map.of("stage", "planned", "reason", "Too early"));
        posts.put("/confirmation", Map.of());
        posts.put("/notes", Map.of("text", "We have ended"));
        posts.put("/adaptations", Map.of("what", "Our own map layers"));
        posts.forEach(
                (noun, body) -> refused(json().body(body).post(path + noun).then()));
        refused(json().body(Map.of("oneOffPence", 1, "priceBase", 2026, "provenance", "actual"))
                .put(path + "/cost")
                .then());
        assertThat(outbox.names("lgds.adoptions", id.toString())).isEmpty();
    }

    @Test
    void anInventoryEndsNoneOfItsAdoptions() {
        var asset = catalogue.listedAsset("1.0.0");
        var id = sector.adoption(ENDED, asset, "PLANNED");
        sector.counted(asset, 1, 0);
        sector.change("adoption", id, "keeper", "ended");
        refused(json().body(Map.of("items", List.of()))
                .put("/v1/adoptions/" + ENDED + "?onMissing=end&confirmEnds=1")
                .then());
        assertThat(outbox.names("lgds.adoptions", id.toString())).isEmpty();
        sector.change("adoption", id, "keeper", null);
    }

    @Test
    void noSolutionOfItsIsPricedMovedOrConfirmed() {
        var solution = sector.solution(Sector.with(
                live(ENDED), "confirmed", false, "inherited", true, "inherited_from", new String[] {"OLD"}));
        var path = "/v1/solutions/" + solution;
        refused(json().body(Map.of("cost", COST, "note", "Late"))
                .post(path + "/costs")
                .then());
        refused(json().post(path + "/confirmation").then());
        refused(json().body(Map.of("phase", "retired", "on", "2026-11-01"))
                .post(path + "/phase")
                .then());
        assertThat(outbox.names("lgds.solutions", solution.toString())).isEmpty();
    }

    @Test
    void whoWritesWhileItEndsWaitsAndIsRefused() throws Exception {
        var asset = listed(ENDING);
        var taken = catalogue.listedAsset("1.0.0");
        sector.adoption(ENDING, taken, "PLANNED");
        sector.counted(taken, 1, 0);
        var solution = sector.solution(live(ENDING));
        var writers = QuarkusTransaction.requiringNew().call(() -> {
            succession.takeEffect(Map.of(ENDING, Set.of("ENDN")), LocalDate.parse("2026-04-01"));
            var waiting = List.of(
                    writes("/v1/assets/" + asset + "/review-confirmation", Map.of()),
                    writes("/v1/adoptions/" + ENDING + "/" + taken + "/confirmation", Map.of()),
                    writes("/v1/adoptions/" + ENDING + "/" + taken + "/notes", Map.of("text", "Late")),
                    writes("/v1/solutions/" + solution + "/costs", Map.of("cost", COST)));
            for (var one : waiting) {
                assertThatThrownBy(() -> one.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            }
            return waiting;
        });
        for (var one : writers) {
            refused(one.get(20, TimeUnit.SECONDS));
        }
    }

    private static CompletableFuture<ValidatableResponse> writes(String path, Map<String, ?> body) {
        return CompletableFuture.supplyAsync(() -> json().body(body).post(path).then());
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(403)
                .body("type", equalTo("/docs/problems/council-abolished"))
                .body("successors", contains("ENDN"));
    }

    private static RequestSpecification json() {
        return given().header("If-Match", "*").contentType(ContentType.JSON);
    }

    private static UUID listed(String council) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Entry.of("Asset " + UUID.randomUUID(), "Says what it is", council, 372)
                        .listed());
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

    private static Map<String, Object> live(String council) {
        return Map.of(
                "council",
                council,
                "service",
                372,
                "interaction",
                8,
                "kind",
                "BESPOKE_INHOUSE",
                "phase",
                "LIVE",
                "live_on",
                LocalDate.parse("2024-01-01"));
    }
}
