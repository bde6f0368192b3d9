package org.lgds.asset.recommendation;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.test.Catalogue;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.nullValue;

/** A council accepts just before its end, and is heard just after it: its successors begin what it would have begun. */
@QuarkusTest
@TestSecurity(user = "ada", roles = "advisor")
@OidcSecurity(claims = @Claim(key = "scope", value = "adoptions:read assets:read"))
class EndedCouncilsAdviceTest {

    private static final LocalDate VESTING = LocalDate.of(2027, 4, 1);

    @Inject
    Catalogue catalogue;

    @Inject
    Decisions decisions;

    private UUID asset;
    private UUID recommendation = UUID.randomUUID();

    @BeforeEach
    void anAsset() {
        asset = catalogue.listedAsset("1.0.0");
    }

    @Test
    void whatAnEndedCouncilAcceptedIsItsSuccessors() {
        ended("RPA", "RSA");
        ended("RSA", "RTA");
        assertThat(accepted("RPA")).isTrue();
        assertThat(accepted("RPA")).isTrue();
        when().get("/v1/adoptions?asset=" + asset)
                .then()
                .body("items.council", contains("RTA"))
                .body("items.stage", contains("interested"))
                .body("items.recommendation", contains(recommendation.toString()));
    }

    @Test
    void ofSeveralSuccessorsEachBeginsOne() {
        ended("RPB", "RSB", "RSC");
        assertThat(accepted("RPB")).isTrue();
        assertThat(accepted("RPB")).isTrue();
        when().get("/v1/adoptions?asset=" + asset)
                .then()
                .body("items.council", containsInAnyOrder("RSB", "RSC"))
                .body("items.recommendation", contains(nullValue(), nullValue()));
    }

    @Test
    void toldInTheMidstOfAVestingItIsTheSuccessorsAllTheSame() {
        for (int round = 0; round < 5; round++) {
            asset = catalogue.listedAsset("1.0.0");
            recommendation = UUID.randomUUID();
            var old = "RP" + (char) ('M' + round);
            var heir = "RH" + (char) ('M' + round);
            catalogue.council(old, "active", 1);
            catalogue.council(heir, "shadow", 1);
            var told = CompletableFuture.supplyAsync(() -> accepted(old));
            var vesting = CompletableFuture.supplyAsync(() -> catalogue.vested(VESTING, old, heir));
            assertThat(told.join()).isTrue();
            assertThat(vesting.join()).isTrue();
            when().get("/v1/adoptions?asset=" + asset + "&council=" + heir)
                    .then()
                    .body("items.stage", contains("interested"));
        }
    }

    private void ended(String council, String... successors) {
        catalogue.split(VESTING, council, successors);
    }

    private boolean accepted(String council) {
        return decisions.told("accepted", recommendation, council, asset, UUID.randomUUID(), Map.of());
    }
}
