package org.lgds.council.performance;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

/** Savings by channel shift over HTTP: defaults of the configuration, and a council's own costs. */
@QuarkusTest
@TestSecurity(user = "cor-editor", roles = "council-editor")
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "councils:read performance:write"),
            @Claim(key = "council", value = "CON")
        })
class ShiftResourceTest {

    private static final Performing BEFORE = new Performing("CON", 523, "17", "2023-04-01");
    private static final Performing AFTER = new Performing("CON", 523, "17", "2024-04-01");

    @Test
    void aServiceSavesByTheDefaultsOrByTheCouncilsOwnCosts() {
        BEFORE.put(completed(Map.of("online", 4000, "phone", 4500, "faceToFace", 1500, "total", 10_000)));
        AFTER.put(completed(Map.of("online", 7000, "phone", 2500, "faceToFace", 500, "total", 10_000)));

        when().get(AFTER.path() + "/channel-shift?baseline=2023-04-01")
                .then()
                .statusCode(200)
                .body("savingPence", equalTo(1_383_000))
                .body("cashable", equalTo(false))
                .body("defaultCosts.source", equalTo("Socitm 2012"))
                .body("channels[1].provenance", equalTo("default"));
        when().get(AFTER.path() + "/channel-shift?baseline=2023-04-01&phonePence=0&faceToFacePence=1000")
                .then()
                .body("savingPence", equalTo(-45_000 + 1_000_000))
                .body("channels[1].provenance", equalTo("council"));
    }

    @Test
    void withoutCountsThereIsNoSaving() {
        new Performing("CON", 523, "1", "2023-04-01").put(Map.of("source", "system"));
        new Performing("CON", 523, "1", "2024-04-01").put(completed(Map.of("online", 1, "total", 1)));

        when().get("/v1/performance/CON/523/1/month/2024-04-01/channel-shift?baseline=2023-04-01")
                .then()
                .statusCode(200)
                .body("savingPence", nullValue())
                .body("missing", hasItem("baseline.completed.total"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?baseline=2023-04-02", "?baseline=then", "?baseline=2023-04-01&phonePence=-1"})
    void whatIsNoBaselineIsRefused(String query) {
        when().get(AFTER.path() + "/channel-shift" + query).then().statusCode(400);
    }

    @Test
    void ofAnotherCouncilNobodyIsTold() {
        when().get("/v1/performance/LDS/523/17/month/2024-04-01/channel-shift?baseline=2023-04-01")
                .then()
                .statusCode(404);
    }

    private static Map<String, Object> completed(Map<String, ?> completed) {
        return Map.of("source", "system", "completed", completed);
    }
}
