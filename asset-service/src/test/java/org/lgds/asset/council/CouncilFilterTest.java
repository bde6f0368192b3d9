package org.lgds.asset.council;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

@QuarkusTest
@TestSecurity(user = "ada", roles = "advisor")
@OidcSecurity(claims = @Claim(key = "scope", value = "assets:read adoptions:read"))
class CouncilFilterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "adoptions",
                "adoptions/changes",
                "solutions",
                "solutions/changes",
                "reuse-checks",
                "reuse-checks/changes",
                "duplications",
                "duplications/changes"
            })
    void ofACodeThereIsWhatThereIsAndWhatIsNoneIsRefused(String list) {
        var filter = "/v1/" + list + "?council=";
        when().get(filter + "QQY").then().statusCode(200).body("items", empty());
        when().get(filter + "NIR-A").then().statusCode(200).body("items", empty());
        isRefused(filter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"adoptions/metrics", "adoptions/export", "solutions/export", "reuse-checks/export"})
    void norIsAnythingSummedUpOrDownloadedOfWhatIsNoCode(String sums) {
        when().get("/v1/" + sums + "?council=QQY").then().statusCode(200);
        isRefused("/v1/" + sums + "?council=");
    }

    private static void isRefused(String filter) {
        for (var code : new String[] {"", "leeds", "lds", "LD", "LEEDS", "NIR-Z", "%20LDS"}) {
            when().get(filter + code).then().statusCode(400).body("errors.parameter", contains("council"));
        }
    }
}
