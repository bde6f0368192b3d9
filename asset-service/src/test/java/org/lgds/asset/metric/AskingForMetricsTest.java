package org.lgds.asset.metric;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.hasSize;

/** Which months and filters the figures of reuse may be asked for, and which not. */
@QuarkusTest
@TestSecurity(user = "ada", roles = "advisor")
@OidcSecurity(claims = @Claim(key = "scope", value = "adoptions:read"))
class AskingForMetricsTest {

    @Test
    void theUsualMonthsAreTwelve() {
        when().get("/v1/adoptions/metrics").then().statusCode(200).body("months", hasSize(12));
        when().get("/v1/adoptions/metrics?to=2026-03").then().body("months", hasSize(12));
        when().get("/v1/adoptions/metrics?from=2021-04&to=2026-03").then().body("months", hasSize(60));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-05&to=2026-04",
        "to=2999-01",
        "from=2020-01&to=2025-12",
        "from=2026-13",
        "from=0000-01",
        "to=2026-1",
        "from=yesterday",
        "asset=none",
        "service=many",
        "council=leeds",
        "region=",
        "region=atlantis",
        "councilType=duchy"
    })
    void whatCannotBeAskedIsRefused(String query) {
        when().get("/v1/adoptions/metrics?" + query).then().statusCode(400);
        when().get("/v1/adoptions/metrics/export?" + query).then().statusCode(400);
    }
}
