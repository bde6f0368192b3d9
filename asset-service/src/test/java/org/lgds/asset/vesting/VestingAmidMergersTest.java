package org.lgds.asset.vesting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.lgds.asset.duplication.Sector;
import org.lgds.asset.supplier.Suppliers;
import org.lgds.asset.test.Catalogue;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

/** A reorganisation and a merger of suppliers at once: the solutions of both go where both say. */
@QuarkusTest
@TestSecurity(
        user = "editor",
        roles = {"catalogue-editor", "advisor"})
@OidcSecurity(claims = @Claim(key = "scope", value = "assets:write adoptions:read"))
class VestingAmidMergersTest {

    @Inject
    Catalogue catalogue;

    @Inject
    Sector sector;

    @Inject
    EntityManager entities;

    @Test
    void aMergerDuringAReorganisationWaitsForItAndFindsWhatItMade() throws Exception {
        catalogue.council("VMA", "active", 1);
        catalogue.council("VMB", "active", 1);
        var gone = supplier();
        var stays = supplier();
        var service = sector.service("single");
        var first = solution("VMA", service, gone);
        var second = solution("VMA", service, gone);

        // The second solution is held, so that the reorganisation is half way while the merger begins.
        var both = QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("select id from solution where id = ?1 for update", UUID.class)
                    .setParameter(1, second)
                    .getSingleResult();
            var vesting = CompletableFuture.supplyAsync(() -> catalogue.vested(
                    UUID.randomUUID(),
                    LocalDate.parse("2026-04-01"),
                    List.of(Map.of("predecessor", "VMA", "successor", "VMB", "role", "abolished"))));
            assertThatThrownBy(() -> vesting.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            var merger = CompletableFuture.supplyAsync(
                    () -> Suppliers.merge(gone, stays).extract().statusCode());
            assertThatThrownBy(() -> merger.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            return List.<CompletableFuture<?>>of(vesting, merger);
        });

        assertThat(both.get(0).get(20, TimeUnit.SECONDS)).isEqualTo(true);
        assertThat(both.get(1).get(20, TimeUnit.SECONDS)).isEqualTo(200);
        when().get("/v1/solutions?council=VMB")
                .then()
                .body("items", hasSize(2))
                .body("items.supplier", everyItem(equalTo(stays)));
        for (var one : List.of(first, second)) {
            when().get("/v1/solutions/" + one)
                    .then()
                    .body("phase", equalTo("retired"))
                    .body("supplier", equalTo(stays));
        }
    }

    private static String supplier() {
        return Suppliers.registered(Map.of("name", "Supplier " + UUID.randomUUID()));
    }

    private UUID solution(String council, int service, String supplier) {
        return sector.solution(Map.of(
                "council",
                council,
                "service",
                service,
                "interaction",
                8,
                "kind",
                "BESPOKE_INHOUSE",
                "phase",
                "LIVE",
                "supplier",
                UUID.fromString(supplier),
                "live_on",
                LocalDate.parse("2024-01-01")));
    }
}
