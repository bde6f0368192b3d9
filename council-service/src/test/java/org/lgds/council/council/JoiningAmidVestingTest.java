package org.lgds.council.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.council.test.Place;
import org.lgds.kit.test.Overtaking;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** No council lies in a county that has ended, whoever was first. */
@QuarkusTest
@TestSecurity(user = "admin", roles = "lgds-admin")
@OidcSecurity(claims = @Claim(key = "scope", value = "councils:write"))
class JoiningAmidVestingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    @Inject
    Place place;

    @Inject
    Overtaking overtaking;

    @Test
    void aCountyThatEndsAtThisMomentIsJoinedByNobody() {
        var county = place.county(1000);
        var district = place.district(place.county(1000), 100);
        var path = "/v1/councils/" + district;
        var etag = when().get(path).header("ETag");

        overtaking
                .of(
                        () -> end(county),
                        () -> given().contentType(ContentType.JSON)
                                .header("If-Match", etag)
                                .body(Map.of("county", county, "validFrom", "2024-04-01", "reason", "Moved"))
                                .post(path + "/memberships")
                                .then())
                .answer()
                .statusCode(409)
                .body("type", equalTo("/docs/problems/register-contradiction"));
    }

    @Test
    void whoJoinsACountyAsItsEndIsWaitedForIsReachedByIt() {
        var county = place.county(1000);
        var district = place.district(place.county(1000), 100);

        var reached = overtaking
                .of(
                        () -> join(district, county),
                        () -> QuarkusTransaction.requiringNew()
                                .call(() -> Councils.held(Set.of(county), Set.of(county))
                                        .keySet()))
                .answer();

        assertThat(reached).contains(district);
    }

    private static void end(String county) {
        var council = Councils.held(Set.of(county), Set.of(county)).get(county);
        council.abolish(List.of(), List.of(), effect());
    }

    private static void join(String district, String county) {
        Councils.held(List.of(district, county)).get(district).join(Membership.ofCounty(county), effect());
    }

    private static Effect effect() {
        return new Effect(DAY, "An order", Instant.now());
    }
}
