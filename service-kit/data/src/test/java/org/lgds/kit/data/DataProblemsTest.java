package org.lgds.kit.data;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@TestSecurity(user = "kim", roles = "maker")
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "widgets:write"),
            @Claim(key = "sub", value = "kim-sub"),
            @Claim(key = "azp", value = "leeds-sync"),
            @Claim(key = "council", value = "LDS")
        })
class DataProblemsTest {

    @Inject
    EntityManager entities;

    private final String name = " " + UUID.randomUUID();

    /** A serialization failure, a deadlock, a key that another took: by a statement and by the commit. */
    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "23505", "40001 at commit", "40P01 at commit", "23514 at commit"})
    void whoLosesARaceIsToReadAgain(String trouble) {
        post("raise " + trouble + name)
                .statusCode(409)
                .body("type", equalTo("/docs/problems/changed-meanwhile"))
                .body("detail", containsString("read it again"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "23505", "40001 at commit", "40P01 at commit", "23514 at commit"})
    void whoNamedAVersionAndLosesARaceHasAnOldOne(String trouble) {
        var made = post("calm" + name).statusCode(201).extract();

        given().contentType(ContentType.JSON)
                .header("If-Match", made.header("ETag"))
                .body(Map.of("name", "raise " + trouble + name))
                .put(made.header("Location"))
                .then()
                .statusCode(412)
                .body("type", equalTo("/docs/problems/stale"));
    }

    @Test
    void aQueryThatIsADeadlocksVictimLosesARace() {
        var failure = catchThrowable(() -> QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                                insert into widget (id, version, created_at, updated_at, event_sequence, owner, name, state)
                                values (gen_random_uuid(), 0, now(), now(), 0, 'o', ?1, 'DRAFT') returning 1""")
                        .setParameter(1, "raise 40P01" + name)
                        .getSingleResult()));

        assertThat(LostRaces.isRace(failure)).isTrue();
    }

    /** A lock that is not given in time is no race: who asks at once again waits as long again. */
    @Test
    void aLockThatIsNotGivenIsNotARace() {
        post("raise 55P03" + name).statusCode(503).header("Retry-After", "5");
    }

    @Test
    void aBatchThatLosesARaceAtItsCommitIsDoneAgain() {
        given().contentType(ContentType.JSON)
                .body(List.of(Map.of("owner", "o", "name", "raise once" + name)))
                .post("/v1/widgets/batch")
                .then()
                .statusCode(207)
                .body("items.status", contains(201));
    }

    @Test
    void aPostThatLosesARaceAtItsCommitIsDoneAgain() {
        post("raise once" + name).statusCode(201);
    }

    private static ValidatableResponse post(String name) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("owner", "o", "name", name))
                .post("/v1/widgets")
                .then();
    }
}
