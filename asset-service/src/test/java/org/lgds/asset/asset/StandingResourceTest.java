package org.lgds.asset.asset;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.lgds.asset.adoption.Adopters;
import org.lgds.asset.readiness.Check;
import org.lgds.asset.readiness.CheckState;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@TestSecurity(user = "ed", roles = "catalogue-editor")
@OidcSecurity(claims = @Claim(key = "scope", value = "assets:write"))
class StandingResourceTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    Catalogue catalogue;

    @Inject
    Adopters adopters;

    @Inject
    KeepingCatalogueCurrent keeping;

    @Inject
    EntityManager entities;

    @Inject
    Outboxes outbox;

    @Test
    void endorsementNeedsFourChecksAndTwoCouncilsOfWhichTheOwnerIsOneAtMost() {
        var asset = catalogue.listedAsset("1.0.0");
        act(asset, "endorsement")
                .statusCode(409)
                .body("type", equalTo("/docs/problems/asset-not-endorsable"))
                .body("missing", hasSize(2));
        QuarkusTransaction.requiringNew()
                .run(() -> ListedAsset.assessed(Asset.find(asset).orElseThrow()));
        adopters.live(asset, "1.0.0", "CMD");
        act(asset, "endorsement").statusCode(409).body("missing", hasSize(1));

        adopters.live(asset, "1.0.0", "LDS");
        var today = LocalDate.now(LONDON);
        act(asset, "endorsement")
                .statusCode(200)
                .body("state", equalTo("endorsed"))
                .body("endorsement.since", equalTo(today.toString()))
                .body("endorsement.until", equalTo(today.plusMonths(24).toString()));
        adopters.retire(asset, "LDS");
        get(asset).body("state", equalTo("endorsed"));

        var endorsed = outbox.of("lgds.assets", asset.toString()).stream()
                .filter(sent -> sent.name().equals("asset.endorsed"))
                .toList();
        assertThat(endorsed).hasSize(1).allSatisfy(Contracts::assertKept);
        assertThat(endorsed.get(0).audience()).isEqualTo("public");
        assertThat(endorsed.get(0).data().at("/change/from").asText()).isEqualTo("listed");
    }

    @Test
    void endorsementIsOfferedWhereItsConditionsHold() {
        var asset = catalogue.listedAsset("1.0.0");
        get(asset).body("allowedActions", not(hasItem("endorsement")));
        QuarkusTransaction.requiringNew().run(() -> {
            var it = Asset.find(asset).orElseThrow();
            ListedAsset.assessed(it);
            it.assess(Check.LIVE_IN_TWO_COUNCILS, CheckState.MET, Instant.now());
        });
        get(asset).body("allowedActions", contains("endorsement", "review-confirmation", "deprecation"));
    }

    @Test
    void anEndorsementEndsWithItsReasonOrWithItsTerm() {
        var today = LocalDate.now(LONDON);
        var withdrawn = endorsed(today);
        act(withdrawn, "endorsement-withdrawal", Map.of("reason", "It was forked"))
                .statusCode(200);
        get(withdrawn).body("state", equalTo("listed")).body("endorsement", nullValue());
        assertThat(outbox.names("lgds.assets", withdrawn.toString())).endsWith("asset.changed");

        var lapsing = endorsed(today.minusMonths(24));
        var holding = endorsed(today.minusMonths(24).plusDays(1));
        keeping.turn();
        keeping.turn();
        get(lapsing).body("state", equalTo("listed")).body("endorsement", nullValue());
        get(holding).body("state", equalTo("endorsed"));
        var events = outbox.of("lgds.assets", lapsing.toString());
        assertThat(events).extracting(Outboxes.Sent::name).endsWith("asset.endorsement_lapsed");
        assertThat(events.get(events.size() - 1)).satisfies(Contracts::assertKept);
        assertThat(outbox.names("lgds.assets", lapsing.toString())).containsOnlyOnce("asset.endorsement_lapsed");
    }

    @Test
    void twelveMonthsWithoutReviewMakeAnAssetStaleUntilItIsReviewed() {
        var due = reviewedOn(LocalDate.now(LONDON).minusMonths(12));
        var fresh = reviewedOn(LocalDate.now(LONDON).minusMonths(12).plusDays(1));
        keeping.turn();
        keeping.turn();
        get(due).body("stale", equalTo(true));
        get(fresh).body("stale", equalTo(false));
        assertThat(outbox.names("lgds.assets", due.toString())).containsOnlyOnce("asset.became_stale");
        when().get("/v1/assets?stale=true&id=" + due).then().body("items", hasSize(1));
        when().get("/v1/assets?stale=true&id=" + fresh).then().body("items", hasSize(0));

        act(due, "review-confirmation").statusCode(200).body("stale", equalTo(false));
        keeping.turn();
        get(due).body("stale", equalTo(false)).body("lastReviewedAt", notNullValue());
        assertThat(outbox.of("lgds.assets", due.toString()))
                .filteredOn(sent -> sent.name().matches("asset\\.(became_stale|reviewed)"))
                .hasSize(2)
                .allSatisfy(Contracts::assertKept);
    }

    @Test
    void anAssetThatCannotBecomeStaleIsLeftForTheNextRun() {
        var fails = reviewedOn(LocalDate.now(LONDON).minusMonths(14));
        var works = reviewedOn(LocalDate.now(LONDON).minusMonths(13));
        outbox.refusing(fails.toString(), keeping::turn);
        get(fails).body("stale", equalTo(false));
        get(works).body("stale", equalTo(true));
        keeping.turn();
        get(fails).body("stale", equalTo(true));
    }

    @Test
    void twoInstancesAtOnceTellOfAStaleAssetOnce() {
        var due = reviewedOn(LocalDate.now(LONDON).minusMonths(13));
        QuarkusTransaction.requiringNew().run(() -> {
            Asset.hold(due);
            QuarkusTransaction.suspendingExisting().run(keeping::turn);
        });
        get(due).body("stale", equalTo(false));
        keeping.turn();
        get(due).body("stale", equalTo(true));
    }

    @Test
    void aDeprecatedAssetSaysWhyAndWhatToTakeInstead() {
        var asset = catalogue.listedAsset("1.0.0");
        var better = catalogue.listedAsset("2.0.0");
        act(asset, "deprecation", Map.of()).statusCode(400);
        act(asset, "deprecation", Map.of("reason", "Old", "successor", asset)).statusCode(400);
        act(asset, "deprecation", Map.of("reason", "Old", "successor", UUID.randomUUID()))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/unknown-reference"));
        given().contentType(ContentType.JSON)
                .body(Map.of("reason", "Old"))
                .post("/v1/assets/" + asset + "/deprecation")
                .then()
                .statusCode(428);
        act(asset, "deprecation", Map.of("reason", "Old", "successor", better))
                .statusCode(200)
                .body("deprecation.reason", equalTo("Old"))
                .body("deprecation.successor", equalTo(better.toString()))
                .body("allowedActions", contains("retirement"));
        act(asset, "retirement", Map.of("reason", "Nobody left")).statusCode(200);

        get(asset).body("state", equalTo("retired")).body("allowedActions", hasSize(0));
        assertThat(outbox.of("lgds.assets", asset.toString()))
                .hasSize(2)
                .allSatisfy(Contracts::assertKept)
                .extracting(Outboxes.Sent::name)
                .isEqualTo(List.of("asset.deprecated", "asset.retired"));
    }

    private UUID endorsed(LocalDate on) {
        catalogue.council("CMD", "active", 1);
        return QuarkusTransaction.requiringNew().call(() -> ListedAsset.in(Asset.State.ENDORSED, on));
    }

    private UUID reviewedOn(LocalDate day) {
        var id = catalogue.listedAsset("1.0.0");
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update asset set last_reviewed_at = ?1 where id = ?2")
                        .setParameter(1, day.atTime(23, 59).atZone(LONDON).toInstant())
                        .setParameter(2, id)
                        .executeUpdate());
        return id;
    }

    private static ValidatableResponse get(UUID asset) {
        return when().get("/v1/assets/" + asset).then().statusCode(200);
    }

    private static ValidatableResponse act(UUID asset, String action) {
        return given().header("If-Match", "*")
                .post("/v1/assets/" + asset + "/" + action)
                .then();
    }

    private static ValidatableResponse act(UUID asset, String action, Map<String, ?> body) {
        return given().header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/assets/" + asset + "/" + action)
                .then();
    }
}
