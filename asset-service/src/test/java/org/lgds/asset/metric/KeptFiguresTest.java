package org.lgds.asset.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.test.Catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.asset.metric.Metrics.ofThisMonth;

/** Whichever way adoptions are written, what is kept of them is what their moves add up to. */
@QuarkusTest
@TestSecurity(
        user = "sync",
        roles = {"council-system", "council-editor"})
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "adoptions:write adoptions:read"),
            @Claim(key = "azp", value = "sync"),
            @Claim(key = "council", value = "[\"WKA\",\"WKB\",\"WKC\"]", type = ClaimType.JSON_ARRAY)
        })
class KeptFiguresTest {

    private static final List<String> COUNCILS = List.of("WKA", "WKB", "WKC");
    private static final List<String> STAGES =
            List.of("interested", "evaluating", "planned", "implementing", "live", "live", "retired", "abandoned");

    @Inject
    Catalogue catalogue;

    @Inject
    Moves moves;

    @Inject
    EntityManager entities;

    private final Random random = new Random(44);
    private List<UUID> assets;

    @BeforeEach
    void someAssets() {
        COUNCILS.forEach(council -> catalogue.council(council, "active", 1, Map.of("region", "walks")));
        assets = IntStream.range(0, 6)
                .mapToObj(i -> catalogue.listedAsset("1.0.0"))
                .sorted()
                .toList();
    }

    @Test
    void aWalkOfSyncsInventoriesAndStepsIsKeptAsItAddsUp() {
        for (int i = 0; i < 50; i++) {
            switch (random.nextInt(4)) {
                case 0 -> put(COUNCILS.get(random.nextInt(3)));
                case 1 -> age();
                case 2 -> catalogue.council("WKA", "active", 2 + i, Map.of("region", i % 3 == 0 ? "walks" : "rambles"));
                default -> batch(rows(12));
            }
        }
        assertThat(moves.wronglyMoved()).isEmpty();
        assertThat(moves.wronglyKept()).isEmpty();
        var present = ofThisMonth("&council=WKB");
        assertThat(present.getInt("months[0].open.live")).isEqualTo(live("WKB"));
        assertThat(moves("asset_id = any(?1)", (Object) assets.toArray(new UUID[0])))
                .isGreaterThan(80);
    }

    @Test
    void theSameClaimsAgainAreNoMoves() {
        var rows = each();
        batch(rows);
        var before = moves("council in ('WKA', 'WKB', 'WKC')");
        var kept = ofThisMonth("&council=WKA").prettify();
        batch(rows);
        moves.run("update adoption set confirmed_at = confirmed_at - interval '2 months' where council = 'WKA'");
        batch(rows);
        assertThat(moves("council in ('WKA', 'WKB', 'WKC')")).isEqualTo(before);
        assertThat(ofThisMonth("&council=WKA").prettify()).isEqualTo(kept);
    }

    @Test
    void systemsThatSyncTheSameCouncilsInAnyOrderWaitForEachOther() {
        batch(each());
        moves.run("update adoption set adaptations = 1 where council in ('WKA', 'WKB', 'WKC')");
        var deadlocks = deadlocks();
        var syncs = IntStream.range(0, 16)
                .mapToObj(i -> {
                    var rows = new ArrayList<Map<String, ?>>();
                    for (var council : i % 2 == 0 ? COUNCILS : List.of("WKC", "WKB", "WKA")) {
                        rows.add(row(council, assets.get(i % 6), STAGES.get(i % 5)));
                        rows.add(row(council, assets.get(5 - i % 6), STAGES.get((i + 2) % 5)));
                    }
                    return rows;
                })
                .map(rows -> CompletableFuture.runAsync(() -> batch(rows)))
                .toList();
        syncs.forEach(CompletableFuture::join);
        assertThat(deadlocks()).isEqualTo(deadlocks);
        assertThat(moves.wrongVariants()).isEmpty();
        assertThat(moves.wronglyMoved()).isEmpty();
        assertThat(moves.wronglyKept()).isEmpty();
    }

    @Test
    void aDryRunLeavesNoFigures() {
        var before = ofThisMonth("&council=WKC").prettify();
        given().contentType(ContentType.JSON)
                .body(Map.of("items", List.of(row("WKC", assets.get(0), "live"))))
                .put("/v1/adoptions/WKC?dryRun=true")
                .then()
                .statusCode(200);
        assertThat(ofThisMonth("&council=WKC").prettify()).isEqualTo(before);
    }

    private void age() {
        moves.run(
                "update adoption set stale = true, updated_at = now() where council = ?1 and asset_id = ?2",
                COUNCILS.get(random.nextInt(3)),
                assets.get(random.nextInt(6)));
    }

    private void put(String council) {
        var rows = assets.stream()
                .filter(asset -> random.nextBoolean())
                .map(asset -> row(council, asset, STAGES.get(random.nextInt(5))))
                .toList();
        for (var ends : List.of("", "&confirmEnds=1", "&confirmEnds=2", "&confirmEnds=3", "&confirmEnds=4")) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("items", rows))
                    .put("/v1/adoptions/" + council + "?onMissing=end" + ends);
        }
    }

    private void batch(List<? extends Map<String, ?>> rows) {
        given().contentType(ContentType.JSON)
                .body(rows)
                .post("/v1/adoptions/batch")
                .then()
                .statusCode(207);
    }

    /** An open adoption of each council and asset. */
    private List<Map<String, Object>> each() {
        return COUNCILS.stream()
                .flatMap(council -> assets.stream().map(asset -> row(council, asset, STAGES.get(random.nextInt(5)))))
                .toList();
    }

    private List<Map<String, Object>> rows(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> row(
                        COUNCILS.get(random.nextInt(3)),
                        assets.get(random.nextInt(6)),
                        STAGES.get(random.nextInt(STAGES.size()))))
                .toList();
    }

    private static Map<String, Object> row(String council, UUID asset, String stage) {
        var row = new HashMap<String, Object>(Map.of("council", council, "asset", asset, "stage", stage));
        switch (stage) {
            case "live" ->
                row.putAll(Map.of(
                        "assetVersion", "1.0.0", "wentLiveOn", LocalDate.now().toString()));
            case "abandoned" -> row.put("reasonCode", "cost");
            default -> {}
        }
        if (!List.of("retired", "abandoned").contains(stage)) {
            row.put("reason", "A walk goes anywhere");
        }
        return row;
    }

    private int live(String council) {
        return number("select count(*) from adoption where council = ?1 and stage = 'LIVE' and not stale", council);
    }

    private int moves(String condition, Object... values) {
        return number("select count(*) from adoption_move where " + condition, values);
    }

    private int deadlocks() {
        return number("select deadlocks from pg_stat_database where datname = current_database()");
    }

    private int number(String statement, Object... values) {
        var query = entities.createNativeQuery(statement, Long.class);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return ((Long) query.getSingleResult()).intValue();
    }
}
