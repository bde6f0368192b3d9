package org.lgds.asset.adoption;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.test.Catalogue;
import org.lgds.asset.usage.Usage;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

/** What counts of the use of an asset: every claim that is open and not stale, whichever way it was changed. */
@QuarkusTest
@TestSecurity(
        user = "sync",
        roles = {"council-system", "council-editor"})
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "adoptions:write"),
            @Claim(key = "azp", value = "sync"),
            @Claim(key = "council", value = "[\"USA\",\"USB\",\"USC\",\"CMD\"]", type = ClaimType.JSON_ARRAY)
        })
class StaleClaimsTest {

    @Inject
    Catalogue catalogue;

    @Inject
    Outboxes outbox;

    @Inject
    EntityManager entities;

    @Inject
    StaleClaims stale;

    private UUID asset;

    @BeforeEach
    void anAsset() {
        List.of("USA", "USB", "USC").forEach(council -> catalogue.council(council, "active", 1));
        asset = catalogue.listedAsset("1.0.0");
    }

    @Test
    void aClaimNobodyConfirmsForAYearLeavesTheCountsUntilItIsConfirmed() {
        var id = put("USA", live()).statusCode(201).extract().<String>path("id");
        put("USB", Map.of("stage", "planned"));
        counts(1, 2, false);

        age("USA", "12 months 1 day");
        age("USB", "11 months");
        stale.mark();
        stale.mark();

        counts(0, 1, false);
        when().get("/v1/adoptions?stale=true&asset=" + asset)
                .then()
                .body("items.council", everyItem(is("USA")))
                .body("items", hasSize(1));
        put("USA", live()).statusCode(200).body("stale", equalTo(false));
        counts(1, 2, false);
        var facts = outbox.of("lgds.adoptions", id);
        assertThat(facts)
                .extracting(Outboxes.Sent::name)
                .containsExactly("adoption.went_live", "adoption.claim_became_stale", "adoption.confirmed");
        assertThat(facts).allSatisfy(Contracts::assertKept);
    }

    @Test
    void aStepBySomeoneConfirmsToo() {
        put("USA", Map.of("stage", "planned"));
        age("USA", "2 years");
        stale.mark();
        counts(0, 0, false);
        for (int i = 0; i < 2; i++) {
            given().header("If-Match", "*")
                    .post("/v1/adoptions/USA/" + asset + "/confirmation")
                    .then()
                    .statusCode(200)
                    .body("stale", equalTo(false));
        }
        counts(0, 1, false);
    }

    @Test
    void theOwnersOwnUseIsKnownApart() {
        put("CMD", live());
        put("USA", live());
        counts(2, 2, true);
        put("CMD", Map.of("stage", "retired"));
        counts(1, 1, false);
    }

    @Test
    void whatEndsOrGoesBackCountsNoMore() {
        put("USA", live());
        put("USA", Map.of("stage", "planned", "reason", "entered too early"));
        counts(0, 1, false);
        put("USA", Map.of("stage", "abandoned", "reasonCode", "cost"));
        counts(0, 0, false);
        put("USA", live());
        counts(1, 1, false);
    }

    @Test
    void aStaleClaimThatOneRowEndsTheNextRowMayBeginAnew() {
        put("USA", live());
        age("USA", "2 years");
        stale.mark();
        given().contentType(ContentType.JSON)
                .body(List.of(row("USA", asset, "retired"), row("USA", asset, "planned")))
                .post("/v1/adoptions/batch")
                .then()
                .statusCode(207)
                .body("items.status", contains(200, 201));
        counts(0, 1, false);
    }

    @Test
    void aRefusedRowCountsNothing() {
        put("USA", Map.of("stage", "live")).statusCode(409);
        assertThat(usage()).isNull();
    }

    @Test
    void manyAtOnceOnTheSameAssetsNeitherDeadlockNorMiscount() {
        var assets = new ArrayList<>(IntStream.range(0, 25)
                .mapToObj(i -> catalogue.listedAsset("1.0.0"))
                .toList());
        var councils = List.of("USA", "USB", "USC");
        var work = new ArrayList<CompletableFuture<ValidatableResponse>>();
        for (int round = 0; round < 4; round++) {
            for (var council : councils) {
                Collections.shuffle(assets, new Random(round));
                var stage = round % 2 == 0 ? "planned" : "live";
                var rows = assets.stream().map(one -> row(council, one, stage)).toList();
                work.add(CompletableFuture.supplyAsync(() -> given().contentType(ContentType.JSON)
                        .body(rows)
                        .post("/v1/adoptions/batch")
                        .then()));
            }
        }
        work.forEach(one -> one.join().statusCode(207));

        assertThat(recount(assets)).isEmpty();
        assertThat(Stream.of(usage(assets.get(0)).openCouncils)).containsExactly(3);
    }

    private static Map<String, Object> row(String council, UUID asset, String stage) {
        return stage.equals("live")
                ? Map.of(
                        "council",
                        council,
                        "asset",
                        asset,
                        "stage",
                        stage,
                        "assetVersion",
                        "1.0.0",
                        "wentLiveOn",
                        "2026-11-01")
                : Map.of("council", council, "asset", asset, "stage", stage);
    }

    private void counts(int live, int open, boolean owner) {
        var usage = usage();
        assertThat(List.of(usage.liveCouncils, usage.openCouncils)).containsExactly(live, open);
        assertThat(usage.ownerLive).isEqualTo(owner);
        assertThat(recount(List.of(asset))).isEmpty();
    }

    private Usage usage() {
        return usage(asset);
    }

    private static Usage usage(UUID asset) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Usage.of(List.of(asset)).get(asset));
    }

    /** Those whose kept counters differ from a count over their adoptions. */
    private List<?> recount(List<UUID> assets) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("""
                                select usage.asset_id from asset_usage usage join asset on asset.id = usage.asset_id
                                left join lateral (
                                    select count(*) as open, count(*) filter (where stage = 'LIVE') as live,
                                           coalesce(bool_or(stage = 'LIVE' and council = owner_council), false) as owner
                                    from adoption where asset_id = usage.asset_id and not stale
                                        and stage in ('INTERESTED', 'EVALUATING', 'PLANNED', 'IMPLEMENTING', 'LIVE')
                                ) as counted on true
                                where usage.asset_id = any(?1)
                                    and (usage.live_councils, usage.open_councils, usage.owner_live)
                                        is distinct from (counted.live, counted.open, counted.owner)""")
                        .setParameter(1, assets.toArray(UUID[]::new))
                        .getResultList());
    }

    private void age(String council, String by) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update adoption set confirmed_at = confirmed_at - cast(?1 as interval)"
                                        + " where council = ?2 and asset_id = ?3")
                        .setParameter(1, by)
                        .setParameter(2, council)
                        .setParameter(3, asset)
                        .executeUpdate());
    }

    private static Map<String, String> live() {
        return Map.of("stage", "live", "assetVersion", "1.0.0", "wentLiveOn", "2026-11-01");
    }

    private ValidatableResponse put(String council, Map<String, ?> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .put("/v1/adoptions/" + council + "/" + asset)
                .then();
    }
}
