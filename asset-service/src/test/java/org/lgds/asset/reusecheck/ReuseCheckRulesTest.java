package org.lgds.asset.reusecheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.duplication.Sector;
import org.lgds.asset.test.Catalogue;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lgds.asset.reusecheck.ReuseChecks.TITLE;
import static org.lgds.asset.reusecheck.ReuseChecks.decided;
import static org.lgds.asset.reusecheck.ReuseChecks.record;
import static org.lgds.asset.reusecheck.ReuseChecks.search;
import static org.lgds.asset.reusecheck.ReuseChecks.wanted;

/** What no check may be like. */
@QuarkusTest
@TestSecurity(user = "leeds-editor", roles = "council-editor")
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "adoptions:read adoptions:write"),
            @Claim(key = "council", value = "[\"LDS\", \"XRC\", \"XRS\", \"XRN\"]", type = ClaimType.JSON_ARRAY)
        })
class ReuseCheckRulesTest {

    private static final LocalDate RELEASED = LocalDate.parse("2026-03-01");

    @Inject
    Sector sector;

    @Inject
    Catalogue catalogue;

    private int service;

    @BeforeEach
    void councilsAndAService() {
        List.of("LDS", "BST", "CMD").forEach(code -> catalogue.council(code, "active", 1));
        service = ReuseChecks.newService();
        catalogue.service(service, "Missed bins", "area-of-" + service, "single");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        record(decided(
                        "LDS",
                        service,
                        Map.of(
                                "council",
                                "leeds",
                                "title",
                                " ",
                                "services",
                                List.of(),
                                "interactions",
                                List.of(-1),
                                "asset",
                                UUID.randomUUID(),
                                "reasonCode",
                                "")))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/council", "/title", "/services", "/interactions", "", ""));
        record(decided("LDS", service, Map.of("kind", "", "need", "", "outcome", "")))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/kind", "/need", "/outcome"));
        record(decided("LDS", service, Map.of("colour", "blue"))).statusCode(400);
        search(wanted("LDS", service, Map.of("outcome", "new"))).statusCode(400);
    }

    @Test
    void aDecisionSaysWhatItNeedsAndNothingElse() {
        var asset = sector.asset("CODE", TITLE, RELEASED, service);
        var refused = List.of(
                Map.of("reasonCode", ""),
                Map.of("reasonCode", "other"),
                Map.of("reasonCode", "other", "reason", "  "),
                Map.of("asset", asset),
                Map.of("outcome", "reuse", "reasonCode", ""),
                Map.of("outcome", "adapt", "reasonCode", ""),
                Map.of("outcome", "reuse", "asset", asset),
                Map.of("outcome", "join_project"));
        refused.forEach(decision ->
                record(decided("LDS", service, decision)).statusCode(400).body("errors", hasSize(1)));
        record(decided("LDS", service, Map.of("reasonCode", "other", "reason", "Fire")))
                .statusCode(201);
    }

    @Test
    void aServiceThatNobodyKnowsIsRefused() {
        var body = Map.of("services", List.of(service, 899_999, 899_998));
        search(wanted("LDS", service, body))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/unknown-reference"))
                .body("services", contains(899_998, 899_999));
        record(decided("LDS", service, body)).statusCode(409).body("services", contains(899_998, 899_999));
    }

    @Test
    void unknownServicesAndAssetsAreNamedTogether() {
        var chosen = UUID.randomUUID();
        var draft = sector.asset("CODE", TITLE, RELEASED, service);
        sector.change("asset", draft, "state", "DRAFT");
        record(decided(
                        "LDS",
                        service,
                        Map.of(
                                "services",
                                List.of(899_999),
                                "outcome",
                                "reuse",
                                "reasonCode",
                                "",
                                "asset",
                                chosen,
                                "considered",
                                List.of(draft))))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/unknown-reference"))
                .body("services", contains(899_999))
                .body("assets", containsInAnyOrder(chosen.toString(), draft.toString()));
    }

    @Test
    void whatHasRetiredIsNotTakenUp() {
        var asset = sector.asset("CODE", TITLE, RELEASED, service);
        sector.change("asset", asset, "deprecation_reason", "There is a better one");
        sector.change("asset", asset, "state", "RETIRED");
        var body = decided("LDS", service, Map.of("outcome", "reuse", "reasonCode", "", "asset", asset));
        record(body).statusCode(409).body("type", equalTo("/docs/problems/asset-closed"));
        sector.change("asset", asset, "state", "DEPRECATED");
        record(body).statusCode(201);
    }

    @Test
    void anotherCouncilIsRefusedWhateverTheBodySays() {
        search(wanted("BST", service, Map.of())).statusCode(403).body("type", equalTo("/docs/problems/other-council"));
        record(decided("BST", service, Map.of())).statusCode(403).body("type", equalTo("/docs/problems/other-council"));
        when().get("/v1/reuse-checks?service=" + service).then().body("items", hasSize(0));
    }

    @Test
    void anAbolishedCouncilChecksNothingMore() {
        catalogue.council("XRC", "abolished", 1, "LDS");
        record(decided("XRC", service, Map.of()))
                .statusCode(403)
                .body("type", equalTo("/docs/problems/council-abolished"))
                .body("successors", contains("LDS"));
        search(wanted("XRC", service, Map.of())).statusCode(403);
    }

    @Test
    void aCouncilThatIsNotInBeingOrNotKnownChecksNothingYet() {
        catalogue.council("XRS", "shadow", 1);
        record(decided("XRS", service, Map.of()))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/council-in-shadow"));
        record(decided("XRN", service, Map.of()))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/unknown-reference"));
    }
}
