package org.lgds.council.change;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.council.test.Place;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.council.change.Proposals.ALL;
import static org.lgds.council.change.Proposals.proposal;

/** What a change would do, shown before it is decided. */
@QuarkusTest
@TestSecurity(user = "admin", roles = "lgds-admin")
@OidcSecurity(claims = @Claim(key = "scope", value = "councils:write"))
class PreviewTest {

    @Inject
    Place place;

    @Inject
    Outboxes outbox;

    @Test
    void aPreviewSaysWhatItWouldDoAndDoesNothing() {
        var county = place.county(300);
        var first = place.district(county, 100);
        var second = place.district(county, 200);
        var stays = place.district(county, 50);
        var made = Place.code();
        var id = proposal().into(made, county, first, second).makes(made).propose();
        var before = outbox.size();
        var preview = when().get(ALL + "/" + id + "/preview")
                .then()
                .statusCode(200)
                .body("vestsOn", equalTo(Proposals.DAY))
                .body("obstacles", empty())
                .body("councils.find { it.code == '%s' }.to".formatted(county), equalTo("abolished"))
                .body("councils.find { it.code == '%s' }.successors".formatted(first), contains(made))
                .body("councils.find { it.code == '%s' }.to".formatted(made), equalTo("active"))
                .body("councils.find { it.code == '%s' }.facts.population".formatted(made), equalTo(300))
                .body("memberships.council", containsInAnyOrder(first, second, stays))
                .extract()
                .jsonPath();
        assertThat(preview.getInt("after.councils")).isEqualTo(preview.getInt("before.councils") - 2);
        assertThat(preview.getInt("after.upper")).isEqualTo(preview.getInt("before.upper") - 1);
        assertThat(preview.getInt("after.lower")).isEqualTo(preview.getInt("before.lower") - 2);
        assertThat(preview.getInt("after.single")).isEqualTo(preview.getInt("before.single") + 1);
        assertThat(outbox.size()).isEqualTo(before);
        when().get("/v1/councils/" + county).then().body("state", equalTo("active"));
    }
}
