package org.lgds.kit.data;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** Convention 6, while the first request with a key is still being carried out. */
@QuarkusTest
@TestSecurity(user = "kim", roles = "maker")
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "widgets:write"),
            @Claim(key = "sub", value = "kim-sub"),
            @Claim(key = "azp", value = "leeds-sync"),
            @Claim(key = "council", value = "LDS")
        })
class KeyUnderWayTest {

    private final String name = "w " + UUID.randomUUID();

    @Test
    void theSameIsToldToComeAgainAndThenGetsTheFirstOnesAnswer() {
        QuarkusTransaction.begin();
        var sameName = Widget.draft("o", name, Instant.now());
        sameName.register(Instant.now());
        sameName.persistAndFlush();
        var first = supplyAsync(this::post);
        await().pollInSameThread().until(this::someoneWaits);

        post().statusCode(409)
                .header("Retry-After", "1")
                .body("type", equalTo("/docs/problems/idempotency-key-in-use"));

        QuarkusTransaction.rollback();
        var id = first.join().statusCode(201).extract().path("id");
        post().statusCode(201).header("Idempotency-Replayed", "true").body("id", equalTo(id));
    }

    private ValidatableResponse post() {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", name)
                .body(Map.of("owner", "o", "name", name))
                .post("/v1/widgets")
                .then();
    }

    private boolean someoneWaits() {
        return (boolean) Widget.getEntityManager()
                .createNativeQuery("select exists (select from pg_locks where not granted)")
                .getSingleResult();
    }
}
