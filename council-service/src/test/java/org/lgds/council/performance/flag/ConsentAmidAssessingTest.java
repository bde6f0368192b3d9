package org.lgds.council.performance.flag;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.council.performance.Recorded;
import org.lgds.kit.data.Turns;
import org.lgds.kit.test.Overtaking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestSecurity(user = "wgn-sro", roles = "council-sro")
@OidcSecurity(claims = {@Claim(key = "scope", value = "performance:write"), @Claim(key = "council", value = "WGN")})
class ConsentAmidAssessingTest {

    private static final String AREA = "jobs-and-careers";

    @Inject
    Overtaking overtaking;

    @Inject
    Turns turns;

    @Inject
    Recorded recorded;

    @BeforeEach
    void nothingIsSaid() {
        recorded.run("delete from naming_consent where area = ? and council = 'WGN'", AREA);
    }

    /** It has read who consents, and tells of them, of an area that was never flagged too. */
    @Test
    void aConsentWaitsForAnAssessmentUnderWay() {
        var consent = overtaking.of(() -> turns.take("flags", List.of(AREA)), ConsentAmidAssessingTest::consent);

        consent.answer().statusCode(201);
        assertThat(consent.waited()).isTrue();
    }

    private static ValidatableResponse consent() {
        return given().contentType("application/json")
                .body(Map.of("consents", true))
                .put("/v1/service-areas/%s/consents/WGN".formatted(AREA))
                .then();
    }
}
