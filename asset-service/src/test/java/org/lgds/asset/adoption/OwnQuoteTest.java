package org.lgds.asset.adoption;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.duplication.Sector;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.asset.duplication.Sector.costs;

/** What a council was quoted for a solution of its own: what its adoption is held against where too few built (DOMAIN.md 4.7). */
@QuarkusTest
@TestSecurity(user = "lds-editor", roles = "council-editor")
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "adoptions:write adoptions:read"),
            @Claim(key = "azp", value = "quotes"),
            @Claim(key = "council", value = "LDS")
        })
class OwnQuoteTest {

    @Inject
    Sector sector;

    @Inject
    Catalogue catalogue;

    @Inject
    Outboxes outbox;

    private int service;
    private Adopting leeds;

    @BeforeEach
    void anAssetForAServiceThatNobodyBuilt() {
        service = sector.service("single");
        var asset = sector.asset("CODE", "Asset " + UUID.randomUUID(), LocalDate.parse("2026-01-01"), service);
        leeds = new Adopting("LDS", asset);
    }

    @Test
    void withTooFewBuildsItCounts() {
        var id = goLiveAt(2_000_000, 3_500_000)
                .statusCode(201)
                .body("cost.quotePence", equalTo(3_500_000))
                .body("benefit.source", equalTo("own_quote"))
                .body("benefit.counterfactualPence", equalTo(3_500_000))
                .body("benefit.benefitPence", equalTo(1_500_000))
                .extract()
                .<String>path("id");
        var sent = outbox.of("lgds.adoptions", id);
        assertThat(sent).allSatisfy(Contracts::assertKept);
        assertThat(sent)
                .filteredOn(event -> event.data().at("/cost/quotePence").asLong() == 3_500_000)
                .isNotEmpty()
                .allMatch(event -> event.audience().equals("council:LDS"));
    }

    @Test
    void whatOthersBuiltComesBeforeIt() {
        catalogue.council("WIN", "active", 1);
        Map.of("BST", 10_000_000L, "CMD", 12_000_000L, "WIN", 50_000_000L).forEach((council, pence) -> {
            var build = new HashMap<>(costs(pence, 0, "ACTUAL"));
            build.putAll(Sector.LIVE);
            sector.build(council, service, build);
        });
        goLiveAt(2_000_000, 900_000_000)
                .statusCode(201)
                .body("benefit.source", equalTo("median_build"))
                .body("benefit.counterfactualPence", equalTo(12_000_000));
    }

    @Test
    void withoutOneNothingIsInvented() {
        leeds.put(live(Map.of("oneOffPence", 2_000_000, "priceBase", 2026, "provenance", "actual")))
                .statusCode(201)
                .body("benefit", nullValue());
    }

    @Test
    void itAloneIsNoCost() {
        leeds.put(live(Map.of("quotePence", 3_500_000)))
                .statusCode(400)
                .body("errors.pointer", contains("/cost", "/cost/priceBase", "/cost/provenance"))
                .body(
                        "errors.detail",
                        contains(
                                "give oneOffPence, yearlyPence or both, in pence; an estimate will do",
                                "must be given",
                                "must be given"));
    }

    private ValidatableResponse goLiveAt(int pence, int quote) {
        return leeds.put(
                live(Map.of("oneOffPence", pence, "quotePence", quote, "priceBase", 2026, "provenance", "actual")));
    }

    private static Map<String, Object> live(Map<String, ?> cost) {
        var claim = new HashMap<>(Adopting.live("1.0.0", LocalDate.parse("2026-11-01")));
        claim.put("cost", cost);
        return claim;
    }
}
