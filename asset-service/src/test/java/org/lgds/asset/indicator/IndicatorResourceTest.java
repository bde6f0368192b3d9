package org.lgds.asset.indicator;

import java.time.LocalDate;
import java.util.Map;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.duplication.Sector;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** What the sector reuses and does twice. */
@QuarkusTest
@TestSecurity(user = "hackney", roles = "council-editor")
@OidcSecurity(claims = {@Claim(key = "council", value = "HCK"), @Claim(key = "scope", value = "adoptions:read")})
class IndicatorResourceTest {

    private static final Map<String, Object> LIVE = Map.of("phase", "LIVE", "live_on", LocalDate.parse("2026-01-01"));

    @Inject
    Sector sector;

    @Inject
    KeptIndicators kept;

    private int service;

    @BeforeEach
    void aServiceWithFiveSolutions() {
        service = sector.service();
        var shared = sector.asset("CODE", "Shared", LocalDate.parse("2026-01-01"), service);
        var large = sector.supplier();
        sector.build("LDS", service, Sector.with(LIVE, "supplier", large));
        sector.build("BST", service, Map.of("supplier", large));
        sector.build("CMD", service, Sector.with(LIVE, "kind", "SHARED_ASSET", "asset_id", shared));
        sector.build("CMD", service, Sector.with(LIVE, "kind", "LICENSED_PRODUCT", "supplier", sector.supplier()));
        sector.build("CMD", service, Map.of("phase", "RETIRED", "retired_on", LocalDate.parse("2026-02-01")));
        count();
    }

    @Test
    void reuseDuplicationAndConcentrationOfAService() {
        when().get("/v1/duplications/indicators?service=" + service)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].buildsStarted", equalTo(4))
                .body("items[0].buildsOnShared", equalTo(1))
                .body("items[0].reuseRate", equalTo(0.25f))
                .body("items[0].bespoke", equalTo(2))
                .body("items[0].providing", equalTo(3))
                .body("items[0].duplicationIndex", equalTo(0.6667f))
                .body("items[0].concentration.largestShare", equalTo(0.6667f))
                .body("items[0].concentration.hhi", equalTo(5556));
    }

    @Test
    void aBuildIsStartedOnceAndNotWhileItIsPlanned() {
        var shared = sector.asset("CODE", "Shared too", LocalDate.parse("2026-01-01"), service);
        var inherited = Map.of("inherited", true, "inherited_from", new String[] {"OLD"});
        sector.build("LDS", service, Sector.with(LIVE, "inherited", true, "inherited_from", new String[] {"OLD"}));
        sector.build("BST", service, Sector.with(inherited, "kind", "SHARED_ASSET", "asset_id", shared));
        sector.build("CMD", service, Map.of("phase", "PLANNED"));
        sector.build("CMD", service, Map.of("phase", "PLANNED", "kind", "SHARED_ASSET", "asset_id", shared));
        count();
        when().get("/v1/duplications/indicators?service=" + service)
                .then()
                .body("items[0].buildsStarted", equalTo(4))
                .body("items[0].buildsOnShared", equalTo(1))
                .body("items[0].reuseRate", equalTo(0.25f));
    }

    @Test
    void councilsThatProvideItAreThoseOfItsTiers() {
        sector.tiers(service, "single");
        count();
        var providing = when().get("/v1/duplications/indicators?service=" + service)
                .jsonPath()
                .getInt("items[0].providing");
        assertThat(providing).isGreaterThanOrEqualTo(3);
        sector.tiers(service, "nobody");
        count();
        when().get("/v1/duplications/indicators?service=" + service)
                .then()
                .body("items[0].providing", equalTo(0))
                .body("items[0].duplicationIndex", nullValue());
    }

    @Test
    void anAreaIsItsServicesTogether() {
        when().get("/v1/duplications/indicators?area=area-" + service).then().body("items.service", contains(service));
        when().get("/v1/duplications/indicators/summary?area=area-" + service)
                .then()
                .body("service", nullValue())
                .body("reuseRate", equalTo(0.25f))
                .body("concentration.suppliers", equalTo(2));
        when().get("/v1/duplications/indicators/summary?area=nowhere")
                .then()
                .statusCode(200)
                .body("reuseRate", nullValue())
                .body("concentration", nullValue());
    }

    @Test
    void theyAreASpreadsheetToo() {
        var lines = when().get("/v1/duplications/indicators/export?format=csv&service=" + service)
                .asString()
                .split("\r\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).startsWith("service,label,area,buildsStarted,buildsOnShared,reuseRate");
        assertThat(lines[1]).startsWith(service + ",").contains("0.25");
    }

    @Test
    @TestSecurity(user = "portal", roles = "portal")
    @OidcSecurity(claims = @Claim(key = "scope", value = "adoptions:read"))
    void theyAreForTheSector() {
        when().get("/v1/duplications/indicators").then().statusCode(403);
        when().get("/v1/duplications/indicators/summary").then().statusCode(403);
        when().get("/v1/duplications/indicators/export").then().statusCode(403);
    }

    private void count() {
        QuarkusTransaction.requiringNew().run(() -> kept.refresh(service));
    }
}
