package org.lgds.asset.recommendation;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.test.Catalogue;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** What councils accept of assets that are deprecated or retired: none of it is put aside unread. */
@QuarkusTest
@TestSecurity(user = "ada", roles = "advisor")
@OidcSecurity(claims = {@Claim(key = "scope", value = "assets:read adoptions:read")})
class EndedAssetsAdviceTest {

    @Inject
    Catalogue catalogue;

    @Inject
    Decisions decisions;

    @Inject
    EntityManager entities;

    private UUID asset;
    private final UUID recommendation = UUID.randomUUID();

    @BeforeEach
    void anAsset() {
        catalogue.council("LDS", "active", 1);
        asset = catalogue.listedAsset("1.0.0");
    }

    @Test
    void aDeprecatedOneIsTakenUpForTheReasonThatTheCouncilGave() {
        become("DEPRECATED");
        var why = Map.<String, Object>of("reason", "Our suite is built on it.");
        assertThat(accepted("LDS", why)).isTrue();
        assertThat(accepted("LDS", why)).isTrue();
        when().get("/v1/adoptions?asset=" + asset)
                .then()
                .body("items.stage", contains("interested"))
                .body("items.reason", contains("Our suite is built on it."))
                .body("items.recommendation", contains(recommendation.toString()));
    }

    @Test
    void whatWasDeprecatedMeanwhileIsTakenUpAllTheSame() {
        become("DEPRECATED");
        assertThat(accepted("LDS", Map.of())).isTrue();
        when().get("/v1/adoptions?asset=" + asset)
                .then()
                .body("items", hasSize(1))
                .body("items[0].reason", containsString("before it could know"));
        when().get("/v1/assets/" + asset + "/refusals").then().body("items", empty());
    }

    @Test
    void aReasonIsTheDeprecatedOnesAlone() {
        assertThat(accepted("LDS", Map.of("reason", "We like it."))).isTrue();
        when().get("/v1/adoptions?asset=" + asset)
                .then()
                .body("items.stage", contains("interested"))
                .body("items[0].reason", equalTo(null));
    }

    @Test
    void thatARetiredOneIsTakenUpNoMoreStandsWithItsRefusals() {
        become("RETIRED");
        assertThat(accepted("LDS", Map.of())).isTrue();
        assertThat(accepted("LDS", Map.of())).isTrue();
        when().get("/v1/adoptions?asset=" + asset).then().body("items", empty());
        when().get("/v1/assets/" + asset + "/refusals")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].reasonCode", equalTo("asset_retired"))
                .body("items[0].council", equalTo("LDS"))
                .body("items[0].recommendation", equalTo(recommendation.toString()));
    }

    @Test
    void soItIsForTheSuccessorsOfACouncilThatHasEnded() {
        catalogue.split(LocalDate.of(2026, 4, 1), "RAPA", "RASA", "RASB");
        become("DEPRECATED");
        assertThat(accepted("RAPA", Map.of())).isTrue();
        when().get("/v1/adoptions?asset=" + asset).then().body("items.council", containsInAnyOrder("RASA", "RASB"));

        asset = catalogue.listedAsset("1.0.0");
        become("RETIRED");
        assertThat(accepted("RAPA", Map.of())).isTrue();
        when().get("/v1/adoptions?asset=" + asset).then().body("items", empty());
        when().get("/v1/assets/" + asset + "/refusals").then().body("items.council", contains("RAPA"));
    }

    private void become(String state) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update asset set state = ?2, deprecation_reason = 'Old.' where id = ?1")
                        .setParameter(1, asset)
                        .setParameter(2, state)
                        .executeUpdate());
    }

    private boolean accepted(String council, Map<String, Object> more) {
        return decisions.told("accepted", recommendation, council, asset, UUID.randomUUID(), more);
    }
}
