package org.lgds.asset.vesting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.duplication.Sector;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.tenant.Succession;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lgds.asset.duplication.Sector.LIVE;
import static org.lgds.asset.vesting.EndedCouncils.COST;
import static org.lgds.asset.vesting.EndedCouncils.ENDING;
import static org.lgds.asset.vesting.EndedCouncils.SUCCESSOR;
import static org.lgds.asset.vesting.EndedCouncils.json;
import static org.lgds.asset.vesting.EndedCouncils.listed;
import static org.lgds.asset.vesting.EndedCouncils.refused;

/** No write slips in while a council ends. */
@QuarkusTest
@TestSecurity(
        user = "editor",
        roles = {"council-editor", "council-system"})
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "assets:write adoptions:write adoptions:read"),
            @Claim(key = "azp", value = "ended"),
            @Claim(key = "council", value = "[\"ENDA\",\"ENDB\"]", type = ClaimType.JSON_ARRAY)
        })
class EndingCouncilTest {

    @Inject
    Catalogue catalogue;

    @Inject
    EndedCouncils councils;

    @Inject
    Sector sector;

    @Inject
    Succession succession;

    @BeforeEach
    void oneHasEnded() {
        councils.known();
    }

    @Test
    void whoWritesWhileItEndsWaitsAndIsRefused() throws Exception {
        var asset = listed(ENDING);
        var taken = catalogue.listedAsset("1.0.0");
        sector.adoption(ENDING, taken, "PLANNED");
        sector.counted(taken, 1, 0);
        var solution = sector.build(ENDING, 372, LIVE);
        var writers = QuarkusTransaction.requiringNew().call(() -> {
            succession.takeEffect(Map.of(ENDING, Set.of(SUCCESSOR)), LocalDate.parse("2026-04-01"));
            var waiting = List.of(
                    writes("/v1/assets/" + asset + "/review-confirmation", Map.of()),
                    writes("/v1/adoptions/" + ENDING + "/" + taken + "/confirmation", Map.of()),
                    writes("/v1/adoptions/" + ENDING + "/" + taken + "/notes", Map.of("text", "Late")),
                    writes("/v1/solutions/" + solution + "/costs", Map.of("cost", COST)));
            for (var one : waiting) {
                assertThatThrownBy(() -> one.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            }
            return waiting;
        });
        for (var one : writers) {
            refused(one.get(20, TimeUnit.SECONDS));
        }
    }

    private static CompletableFuture<ValidatableResponse> writes(String path, Map<String, ?> body) {
        return CompletableFuture.supplyAsync(() -> json().body(body).post(path).then());
    }
}
