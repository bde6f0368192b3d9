package org.lgds.asset.reusecheck;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.finding.DismissalCode;
import org.lgds.asset.test.Catalogue;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lgds.asset.reusecheck.ReuseChecks.decided;
import static org.lgds.asset.reusecheck.ReuseChecks.record;
import static org.lgds.asset.reusecheck.ReuseChecks.search;
import static org.lgds.asset.reusecheck.ReuseChecks.wanted;

/** A check is its council's and LGDS's: in the list, alone, in the changes feed, the export and the history alike. */
@QuarkusTest
class ReuseCheckSightTest {

    @Inject
    Catalogue catalogue;

    private int service;
    private UUID check;

    @BeforeEach
    void bristolRecordedOne() {
        List.of("LDS", "BST").forEach(code -> catalogue.council(code, "active", 1));
        service = ReuseChecks.newService();
        catalogue.service(service, "Missed bins", "area-of-" + service, "single");
        check = QuarkusTransaction.requiringNew().call(this::bristols);
    }

    @Test
    @TestSecurity(user = "bristol", roles = "council-editor")
    @OidcSecurity(claims = {@Claim(key = "scope", value = "adoptions:read"), @Claim(key = "council", value = "BST")})
    void theCouncilSeesItsOwn() {
        isShown();
    }

    @Test
    @TestSecurity(user = "ada", roles = "advisor")
    @OidcSecurity(claims = @Claim(key = "scope", value = "adoptions:read"))
    void lgdsSeesAll() {
        isShown();
    }

    @Test
    @TestSecurity(user = "leeds", roles = "council-editor")
    @OidcSecurity(claims = {@Claim(key = "scope", value = "adoptions:read"), @Claim(key = "council", value = "LDS")})
    void anotherCouncilKnowsOfNone() {
        isHidden();
    }

    @Test
    @TestSecurity(user = "portal", roles = "portal")
    @OidcSecurity(claims = @Claim(key = "scope", value = "adoptions:read"))
    void aPortalKnowsOfNone() {
        isHidden();
    }

    @Test
    void whoIsNotSignedInIsAsked() {
        for (var path : List.of("", "/" + check, "/changes", "/export", "/" + check + "/history")) {
            get(path).statusCode(401);
        }
        record(decided("BST", service, Map.of())).statusCode(401);
    }

    @Test
    @TestSecurity(user = "bristol", roles = "council-editor")
    @OidcSecurity(claims = {@Claim(key = "scope", value = "adoptions:read"), @Claim(key = "council", value = "BST")})
    void aTokenWithoutTheScopeRecordsNothing() {
        record(decided("BST", service, Map.of())).statusCode(403).body("type", equalTo("/docs/problems/missing-scope"));
        search(wanted("BST", service, Map.of())).statusCode(403).body("type", equalTo("/docs/problems/missing-scope"));
    }

    @Test
    @TestSecurity(user = "ada", roles = "advisor")
    @OidcSecurity(claims = {@Claim(key = "scope", value = "adoptions:write"), @Claim(key = "council", value = "BST")})
    void lgdsRecordsNoneForACouncil() {
        record(decided("BST", service, Map.of())).statusCode(403).body("type", equalTo("/docs/problems/missing-role"));
    }

    private void isShown() {
        get("/" + check).statusCode(200).body("council", equalTo("BST"));
        get("?service=" + service).body("items.id", contains(check.toString()));
        get("/changes?service=" + service).body("items.id", contains(check.toString()));
        get("/" + check + "/history").statusCode(200);
        assertThat(lines()).isEqualTo(2);
    }

    private void isHidden() {
        get("/" + check).statusCode(404);
        get("/" + check + "/history").statusCode(404);
        get("?service=" + service).statusCode(200).body("items", hasSize(0));
        get("?council=BST&service=" + service).statusCode(200).body("items", hasSize(0));
        get("/changes?service=" + service).statusCode(200).body("items", hasSize(0));
        assertThat(lines()).isEqualTo(1);
    }

    private int lines() {
        return when().get("/v1/reuse-checks/export?format=csv&service=" + service)
                .asString()
                .split("\r\n")
                .length;
    }

    private static ValidatableResponse get(String path) {
        return when().get("/v1/reuse-checks" + path).then();
    }

    /** Bristol's check, written without its API. */
    private UUID bristols() {
        var wanted = new NewReuseCheck(
                "BST",
                "Bins",
                "Empty them",
                Set.of(service),
                null,
                Plan.BUY,
                null,
                Decision.NEW,
                null,
                DismissalCode.SCALE,
                null,
                null);
        var recorded = ReuseCheck.of(wanted, new Matches(List.of(), List.of(), List.of(), List.of()), "bristol-portal");
        recorded.record(Instant.now());
        recorded.persist();
        return recorded.id;
    }
}
