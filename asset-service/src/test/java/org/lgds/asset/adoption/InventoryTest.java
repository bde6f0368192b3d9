package org.lgds.asset.adoption;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** All that a council's system has, taken as a whole. Each test has a council of its own. */
@QuarkusTest
@TestSecurity(user = "sync", roles = "council-system")
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "adoptions:write"),
            @Claim(key = "azp", value = "sync"),
            @Claim(
                    key = "council",
                    value = "[\"IVA\",\"IVB\",\"IVC\",\"IVD\",\"IVE\",\"IVF\",\"IVG\"]",
                    type = ClaimType.JSON_ARRAY)
        })
class InventoryTest {

    @Inject
    Catalogue catalogue;

    @Inject
    Outboxes outbox;

    @Test
    void whatIsMissingEndsAsItStands() {
        var assets = assets("IVA", 12);
        var rows = planned(assets);
        rows.set(0, live(assets.get(0)));
        put("IVA", "", rows).statusCode(200).body("created", equalTo(12)).body("open", equalTo(0));

        var rest = rows.subList(2, 12);
        put("IVA", "?onMissing=end", rest)
                .statusCode(409)
                .body("type", equalTo("/docs/problems/confirm-ends"))
                .body("ends", equalTo(2))
                .body("detail", containsString("confirmEnds=2"));
        put("IVA", "?onMissing=end&confirmEnds=3", rest).statusCode(409);
        put("IVA", "?onMissing=end&confirmEnds=2", rest)
                .statusCode(200)
                .body("unchanged", equalTo(10))
                .body("retired", equalTo(1))
                .body("abandoned", equalTo(1));

        when().get("/v1/adoptions/IVA/" + assets.get(0)).then().body("stage", equalTo("retired"));
        when().get("/v1/adoptions/IVA/" + assets.get(1))
                .then()
                .body("stage", equalTo("abandoned"))
                .body("reasonCode", equalTo("not_in_inventory"));
        put("IVA", "?onMissing=end", rest).statusCode(200).body("unchanged", equalTo(10));
    }

    @Test
    void upToATenthEndsWithoutAsking() {
        var rows = planned(assets("IVB", 10));
        put("IVB", "", rows);
        put("IVB", "?onMissing=end", rows.subList(1, 10)).statusCode(200).body("abandoned", equalTo(1));
        put("IVB", "?onMissing=end", rows.subList(2, 10)).statusCode(409).body("ends", equalTo(1));
    }

    @Test
    void aDryRunAnswersTheSameAndWritesNothing() {
        var rows = planned(assets("IVC", 4));
        put("IVC", "", rows);
        var changed = new ArrayList<>(rows.subList(1, 3));
        changed.add(live((UUID) rows.get(3).get("asset")));
        changed.add(Map.of("asset", UUID.randomUUID(), "stage", "planned"));
        var before = outbox.size();

        var would = put("IVC", "?onMissing=end&confirmEnds=1&dryRun=true", changed)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .extract()
                .jsonPath();
        assertThat(outbox.size()).isEqualTo(before);
        when().get("/v1/adoptions/IVC/" + rows.get(3).get("asset")).then().body("stage", equalTo("planned"));

        var did = put("IVC", "?onMissing=end&confirmEnds=1", changed)
                .statusCode(200)
                .body("refusals.item", contains(3))
                .extract()
                .jsonPath();
        for (var number :
                List.of("rows", "created", "changed", "unchanged", "refused", "open", "retired", "abandoned")) {
            assertThat(would.getInt(number)).as(number).isEqualTo(did.getInt(number));
        }
        assertThat(would.getList("ends")).isEqualTo(did.getList("ends"));
    }

    @Test
    void aRowThatCannotBeReadEndsNothing() {
        var rows = planned(assets("IVD", 2));
        put("IVD", "", rows);
        put("IVD", "?onMissing=end&confirmEnds=1", List.of(rows.get(0), Map.of("asset", "?", "stage", "planned")))
                .statusCode(400)
                .body("errors.pointer", contains("/items/1"));
        put("IVD", "", List.of(rows.get(0), Map.of("council", "IVA", "asset", UUID.randomUUID(), "stage", "planned")))
                .statusCode(200)
                .body("refused", equalTo(1));
        when().get("/v1/adoptions/IVD/" + rows.get(1).get("asset")).then().body("stage", equalTo("planned"));
    }

    @Test
    void anotherClientsRowsAreLeftAlone() {
        var assets = assets("IVE", 2);
        var told = new Told(
                new Claimant("other-sync", "IVE", "x"), false, java.time.LocalDate.now(), java.time.Instant.now());
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().run(() -> {
            var adoption = Adoption.of("IVE", assets.get(0));
            var council = new org.lgds.asset.council.KnownCouncil();
            council.state = "active";
            adoption.claim(
                    AdoptionClaim.of(Stage.PLANNED, null, null),
                    new Adoptable(
                            org.lgds.asset.asset.Asset.<org.lgds.asset.asset.Asset>findById(assets.get(0)),
                            java.util.Set.of(),
                            council),
                    told);
            adoption.persist();
        });
        put("IVE", "", planned(assets.subList(1, 2)));
        put("IVE", "?onMissing=end&confirmEnds=1", List.of())
                .statusCode(200)
                .body("open", equalTo(1))
                .body("abandoned", equalTo(1));
        when().get("/v1/adoptions/IVE/" + assets.get(0)).then().body("stage", equalTo("planned"));
    }

    @Test
    void linesMayNameTheSystemsOwnReferenceAlone() {
        var assets = assets("IVF", 2);
        put("IVF", "", List.of(named(assets.get(0), "A"), named(assets.get(1), "B")));
        var lines = "{\"externalId\":\"A\",\"stage\":\"implementing\"}\n{\"externalId\":\"C\",\"stage\":\"planned\"}\n";
        given().contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .put("/v1/adoptions/IVF?onMissing=end&confirmEnds=1")
                .then()
                .statusCode(200)
                .body("changed", equalTo(1))
                .body("refused", equalTo(1))
                .body("ends.externalId", contains("B"));
        put("IVF", "", List.of(named(assets.get(1), "A")))
                .body("refusals.problem.type", hasItem("/docs/problems/external-id-of-another-asset"));
    }

    @Test
    void twoInventoriesAtOnceComeOneAfterTheOther() {
        var rows = planned(assets("IVG", 30));
        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> put("IVG", "?onMissing=end", rows)
                        .statusCode(200)
                        .extract()
                        .jsonPath()))
                .limit(4)
                .toList();
        var created = answers.stream()
                .map(CompletableFuture::join)
                .mapToInt(answer -> answer.getInt("created"))
                .sum();
        assertThat(created).isEqualTo(30);
    }

    private List<UUID> assets(String council, int count) {
        catalogue.council(council, "active", 1);
        return IntStream.range(0, count)
                .mapToObj(i -> catalogue.listedAsset("1.0.0"))
                .toList();
    }

    private static List<Map<String, Object>> planned(List<UUID> assets) {
        return new ArrayList<>(assets.stream()
                .map(asset -> Map.<String, Object>of("asset", asset, "stage", "planned"))
                .toList());
    }

    private static Map<String, Object> live(UUID asset) {
        return Map.of("asset", asset, "stage", "live", "assetVersion", "1.0.0", "wentLiveOn", "2026-11-01");
    }

    private static Map<String, Object> named(UUID asset, String reference) {
        return Map.of("asset", asset, "stage", "planned", "externalId", reference);
    }

    private static ValidatableResponse put(String council, String query, List<?> rows) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("items", rows))
                .put("/v1/adoptions/" + council + query)
                .then();
    }
}
