package org.lgds.asset.vesting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.tenant.Succession;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.asset.vesting.Reorganisation.DAY;
import static org.lgds.asset.vesting.Reorganisation.line;
import static org.lgds.asset.vesting.Reorganisation.stages;

/** A reorganisation and a council's own writes: none of them is lost, and none is taken after its end. */
@QuarkusTest
@TestSecurity(user = "ada", roles = "advisor")
@OidcSecurity(claims = @Claim(key = "scope", value = "adoptions:read assets:read"))
class VestingAmidWritesTest {

    @Inject
    Catalogue catalogue;

    @Inject
    Reorganisation change;

    @Inject
    Succession succession;

    private UUID asset;

    @BeforeEach
    void councils() {
        asset = change.prepared();
    }

    @Test
    @TestSecurity(user = "sync", roles = "council-system")
    @OidcSecurity(
            claims = {
                @Claim(key = "scope", value = "adoptions:write adoptions:read"),
                @Claim(key = "azp", value = "sync"),
                @Claim(key = "council", value = "VOLD")
            })
    void afterItsEndNothingIsRecordedForACouncilByAnyWay() {
        catalogue.council("VOLD", "active", 1);
        catalogue.vested(UUID.randomUUID(), DAY, List.of(line("VOLD", "VNEW", "abolished")));
        var row = Map.of("council", "VOLD", "asset", asset, "stage", "planned");
        given().contentType(ContentType.JSON)
                .body(Map.of("stage", "planned"))
                .put("/v1/adoptions/VOLD/" + asset)
                .then()
                .statusCode(403)
                .body("successors", equalTo(List.of("VNEW")));
        given().contentType(ContentType.JSON)
                .body(List.of(row))
                .post("/v1/adoptions/batch")
                .then()
                .body("items.status", contains(403));
        given().contentType(ContentType.JSON)
                .body(Map.of("items", List.of(Map.of("asset", asset, "stage", "planned", "externalId", "x"))))
                .put("/v1/adoptions/VOLD")
                .then()
                .body("refused", equalTo(1));
    }

    @Test
    void itWaitsForWhoeverWritesForAPredecessor() throws Exception {
        var waiting = QuarkusTransaction.requiringNew().call(() -> {
            KnownCouncil.held(List.of(change.first));
            var vesting = CompletableFuture.runAsync(change::vest);
            assertThatThrownBy(() -> vesting.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            change.adoption(change.first, "LIVE");
            change.counted(1, 1);
            return vesting;
        });
        waiting.get(20, TimeUnit.SECONDS);
        assertThat(stages(change.first)).containsExactly("transferred");
        assertThat(stages(change.east)).containsExactly("live");
    }

    @Test
    @TestSecurity(user = "sync", roles = "council-system")
    @OidcSecurity(
            claims = {
                @Claim(key = "scope", value = "adoptions:write adoptions:read"),
                @Claim(key = "azp", value = "sync"),
                @Claim(key = "council", value = "VEND")
            })
    void whoeverWaitedForItIsRefused() throws Exception {
        catalogue.council("VEND", "active", 1);
        var rows = List.of(Map.of("council", "VEND", "asset", asset, "stage", "planned"));
        var answers = QuarkusTransaction.requiringNew().call(() -> {
            succession.takeEffect(Map.of("VEND", Set.of(change.east)), DAY);
            var alone = CompletableFuture.supplyAsync(() -> given().contentType(ContentType.JSON)
                    .body(Map.of("stage", "planned"))
                    .put("/v1/adoptions/VEND/" + asset)
                    .statusCode());
            var batch = CompletableFuture.supplyAsync(() -> given().contentType(ContentType.JSON)
                    .body(rows)
                    .post("/v1/adoptions/batch")
                    .<Integer>path("items[0].status"));
            for (var one : List.of(alone, batch)) {
                assertThatThrownBy(() -> one.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            }
            return List.of(alone, batch);
        });
        for (var one : answers) {
            assertThat(one.get(20, TimeUnit.SECONDS)).isEqualTo(403);
        }
    }
}
