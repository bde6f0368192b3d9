package org.lgds.asset.solution;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgds.asset.test.Catalogue;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lgds.asset.solution.Solutions.SERVICE;
import static org.lgds.asset.solution.Solutions.move;
import static org.lgds.asset.solution.Solutions.post;
import static org.lgds.asset.solution.Solutions.put;
import static org.lgds.asset.solution.Solutions.recorded;
import static org.lgds.asset.solution.Solutions.reference;
import static org.lgds.asset.solution.Solutions.said;

/** What a solution record may not say. */
@QuarkusTest
@TestSecurity(user = "leeds-editor", roles = "council-editor")
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "adoptions:read adoptions:write"),
            @Claim(key = "azp", value = "leeds-portal"),
            @Claim(key = "council", value = "LDS")
        })
class SolutionRulesTest {

    @Inject
    Catalogue catalogue;

    @BeforeEach
    void aCouncilAndAService() {
        catalogue.council("LDS", "active", 1);
        catalogue.service(SERVICE, "Potholes", "transport-and-streets", "single");
    }

    @ParameterizedTest
    @CsvSource({
        "phase, live, liveOn",
        "phase, retired, retiredOn",
        "liveOn, 2026-01-01, before startedOn",
        "contractEndsOn, 2026-03-01, contractEndsOn",
        "kind, shared_asset, asset is needed",
        "kind, central_platform, asset is needed",
        "assetVersion, 1.0.0, without asset"
    })
    void whatCannotBeIsRefused(String field, String value, String why) {
        post(said("LDS", Map.of(field, value)))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/solution-not-possible"))
                .body("detail", containsString(why));
    }

    @Test
    void itIsNotLiveOrRetiredInTheFuture() {
        post(said("LDS", Map.of("phase", "live", "liveOn", "2199-01-01"))).statusCode(409);
        post(said("LDS", Map.of("phase", "retired", "retiredOn", "2199-01-01"))).statusCode(409);
        post(said("LDS", Map.of("phase", "planned", "liveOn", "2199-01-01"))).statusCode(201);
    }

    @Test
    void whatItRefersToIsKnown() {
        var never = UUID.randomUUID().toString();
        for (var wrong : List.of(
                Map.of("service", 929_999),
                Map.of("supplier", never),
                Map.of("asset", never, "kind", "shared_asset"))) {
            post(said("LDS", wrong)).statusCode(409).body("type", equalTo("/docs/problems/unknown-reference"));
        }
        var asset = catalogue.listedAsset("1.0.0");
        post(said("LDS", Map.of("asset", asset, "kind", "shared_asset", "assetVersion", "2.0.0")))
                .statusCode(409);
        post(said("LDS", Map.of("asset", asset, "kind", "shared_asset", "assetVersion", "1.0.0")))
                .statusCode(201);
    }

    @Test
    void whatTheListDroppedSinceDoesNotCloseARecord() {
        catalogue.service(920_002, "Gone soon", "housing");
        var id = recorded("LDS", Map.of("service", 920_002));
        catalogue.noService(920_002);

        move(id, "phase", Map.of("phase", "beta")).statusCode(200);
        post(said("LDS", Map.of("service", 920_002))).statusCode(409);
    }

    @Test
    void aServiceOfAnotherTierIsTakenAndMarked() {
        catalogue.service(920_003, "Schools", "education", "upper");
        post(said("LDS", Map.of("service", 920_003))).statusCode(201).body("outsideTier", equalTo(true));
    }

    @Test
    void aServiceThatIsSaidNotToBeTheCouncilsIsTakenAndMarked() {
        catalogue.service(920_004, "Schools", "education", "single");
        catalogue.overrides(
                "LDS", List.of(Catalogue.override(920_004, "no", LocalDate.now().minusDays(2), null)));
        post(said("LDS", Map.of("service", 920_004))).statusCode(201).body("outsideTier", equalTo(true));
        catalogue.overrides("LDS", List.of());
        post(said("LDS", Map.of("service", 920_004))).statusCode(201).body("outsideTier", equalTo(false));
    }

    @Test
    @TestSecurity(user = "new", roles = "council-editor")
    @OidcSecurity(
            claims = {
                @Claim(key = "scope", value = "adoptions:read adoptions:write"),
                @Claim(key = "council", value = "[\"SHD\", \"GON\", \"NEV\"]", type = ClaimType.JSON_ARRAY)
            })
    void aShadowCouncilPlansAndAnAbolishedOneDoesNothing() {
        catalogue.council("SHD", "shadow", 1);
        catalogue.council("GON", "abolished", 7, "LDS");

        var id = recorded("SHD", Map.of("phase", "planned"));
        move(id, "phase", Map.of("phase", "discovery"))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/council-in-shadow"));
        post(said("GON", Map.of())).statusCode(403).body("successors", contains("LDS"));
        post(said("NEV", Map.of())).statusCode(409).body("type", equalTo("/docs/problems/unknown-reference"));
    }

    @Test
    void aSystemsReferenceIsOneSolutions() {
        var reference = reference();
        var id = recorded("LDS", Map.of("externalId", reference));
        var other = recorded("LDS", Map.of());

        post(said("LDS", Map.of("externalId", reference))).statusCode(409).body("solution", equalTo(id));
        put(other, said("LDS", Map.of("externalId", reference))).statusCode(409);
    }

    @Test
    void whatIsMalformedIsSaidAtOnce() {
        post(said("LDS", Map.of("title", " ", "service", 0, "interaction", -1, "cost", Map.of("oneOffPence", 1))))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/title",
                                "/service",
                                "/interaction",
                                "/cost/yearlyPence",
                                "/cost/priceBase",
                                "/cost/provenance"));
        when().get("/v1/solutions?kind=castle&contractEndsBefore=soon")
                .then()
                .statusCode(400)
                .body("errors", hasSize(2));
    }
}
