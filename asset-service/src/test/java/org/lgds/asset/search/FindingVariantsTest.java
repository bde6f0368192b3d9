package org.lgds.asset.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.duplication.Sector;
import org.lgds.asset.test.Catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Assets that councils have adapted, found by those who may know of the adoptions. */
@QuarkusTest
class FindingVariantsTest {

    private static final String BOTH = "[\"FVA\",\"FVB\"]";

    @Inject
    Catalogue catalogue;

    @Inject
    Sector sector;

    @Inject
    EntityManager entities;

    private int service;
    private UUID live;
    private UUID planned;
    private UUID interested;
    private UUID plain;

    @BeforeEach
    void fourAssets() {
        List.of("FVA", "FVB").forEach(council -> catalogue.council(council, "active", 1));
        service = sector.service("single");
        live = asset("Live");
        planned = asset("Planned");
        interested = asset("Interested");
        plain = asset("Plain");
        adapted("FVA", live, "LIVE");
        adapted("FVA", planned, "PLANNED");
        adapted("FVA", interested, "INTERESTED");
        sector.adoption("FVA", plain, "LIVE");
    }

    @Test
    void anyoneFindsThoseThatAreLive() {
        finds(List.of(live), List.of(planned, interested, plain));
    }

    @Test
    @TestSecurity(user = "hck", roles = "council-editor")
    @OidcSecurity(claims = @Claim(key = "council", value = "HCK"))
    void aCouncilFindsThoseThatArePlannedToo() {
        finds(List.of(live, planned), List.of(interested, plain));
    }

    @Test
    @TestSecurity(user = "fva", roles = "council-editor")
    @OidcSecurity(claims = @Claim(key = "council", value = BOTH, type = ClaimType.JSON_ARRAY))
    void aCouncilFindsItsOwn() {
        finds(List.of(live, planned, interested), List.of(plain));
    }

    @Test
    @TestSecurity(user = "fvd", roles = "council-editor")
    @OidcSecurity(claims = @Claim(key = "council", value = "FVD"))
    void aSuccessorFindsThoseOfItsPredecessor() {
        catalogue.council("FVD", "active", 1);
        catalogue.council("FVE", "abolished", 1, "FVD");
        adapted("FVE", plain, "INTERESTED");
        finds(List.of(live, planned, plain), List.of(interested));
    }

    @Test
    @TestSecurity(user = "ada", roles = "advisor")
    void lgdsFindsAll() {
        finds(List.of(live, planned, interested), List.of(plain));
    }

    @Test
    @TestSecurity(
            user = "fva",
            roles = {"council-editor", "council-system"})
    @OidcSecurity(
            claims = {
                @Claim(key = "council", value = BOTH, type = ClaimType.JSON_ARRAY),
                @Claim(key = "azp", value = "sync"),
                @Claim(key = "scope", value = "adoptions:write")
            })
    void whoMayKnowFollowsTheAdoptions() {
        sector.counted(live, 1, 1);
        sector.counted(interested, 1, 0);
        sector.counted(plain, 1, 1);
        given().contentType(ContentType.JSON)
                .body(List.of(row("FVB", plain, "planned"), row("FVB", interested, "planned")))
                .post("/v1/adoptions/batch")
                .then()
                .statusCode(207);
        assertThat(seen(plain)).isEmpty();
        adapt("FVB", plain);
        assertThat(seen(plain)).containsExactly("SECTOR");
        given().contentType(ContentType.JSON)
                .body(List.of(row("FVB", plain, "live"), row("FVA", live, "implementing")))
                .post("/v1/adoptions/batch")
                .then()
                .statusCode(207);
        assertThat(seen(plain)).containsExactly("PUBLIC");
        assertThat(seen(live)).containsExactly("SECTOR");
        given().contentType(ContentType.JSON)
                .body(Map.of("stage", "interested", "reason", "It was never more"))
                .put("/v1/adoptions/FVB/" + plain)
                .then()
                .statusCode(200);
        assertThat(seen(plain)).containsExactly("COUNCIL");
        adapt("FVB", interested);
        assertThat(seen(interested)).containsExactly("SECTOR");
    }

    @Test
    void theFilterGoesWithOthersAndEveryOrder() {
        for (var sort : Sort.values()) {
            assertThat(list("&hasVariant=true&type=code&sort=" + sort.name().toLowerCase(Locale.ROOT))
                            .getList("items.id"))
                    .containsExactly(live.toString());
        }
        assertThat(list("&hasVariant=true&facets=has_variant&facets=type").getMap("facets"))
                .hasSize(2);
        given().get("/v1/assets?hasVariant=perhaps").then().statusCode(400);
    }

    private void finds(List<UUID> with, List<UUID> without) {
        assertThat(list("&hasVariant=true").getList("items.id", UUID.class)).containsExactlyInAnyOrderElementsOf(with);
        assertThat(list("&hasVariant=false").getList("items.id", UUID.class))
                .containsExactlyInAnyOrderElementsOf(without);
        for (var asked : List.of("", "&hasVariant=true")) {
            assertThat(list("&facets=has_variant" + asked).getList("facets.hasVariant.values"))
                    .containsExactlyInAnyOrder(
                            Map.of("value", "true", "count", with.size()),
                            Map.of("value", "false", "count", without.size()));
        }
    }

    private JsonPath list(String filters) {
        return given().get("/v1/assets?service=" + service + filters)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private UUID asset(String name) {
        return sector.asset("CODE", name, LocalDate.parse("2026-01-01"), service);
    }

    private void adapted(String council, UUID asset, String stage) {
        var id = sector.adoption(council, asset, stage);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update adoption set adaptations = 1 where id = ?1")
                        .setParameter(1, id)
                        .executeUpdate());
    }

    private static void adapt(String council, UUID asset) {
        given().contentType(ContentType.JSON)
                .body(Map.of("what", "Welsh"))
                .header("If-Match", "*")
                .post("/v1/adoptions/%s/%s/adaptations".formatted(council, asset))
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> row(String council, UUID asset, String stage) {
        return Sector.with(
                stage.equals("live") ? Map.of("assetVersion", "1.0.0", "wentLiveOn", "2026-11-01") : Map.of(),
                "council",
                council,
                "asset",
                asset,
                "stage",
                stage,
                "reason",
                "It is so");
    }

    private List<String> seen(UUID asset) {
        List<?> rows = entities.createNativeQuery("select seen from asset_variant where asset_id = ?1", String.class)
                .setParameter(1, asset)
                .getResultList();
        return rows.stream().map(Object::toString).toList();
    }
}
