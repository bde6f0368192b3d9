package org.lgds.kit.data;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.hibernate.exception.GenericJDBCException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.kit.problem.ProblemType;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
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
class DatabaseTroubleTest {

    private final String name = " " + UUID.randomUUID();

    /** Read only, no room left, stopping, a lock that was not given. */
    @ParameterizedTest
    @ValueSource(strings = {"25006", "53100", "57P01", "57014", "55P03"})
    void whatIsOverSoonIsToBeTriedAgain(String state) {
        post("raise " + state + name)
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", equalTo("/docs/problems/unavailable"))
                .body("detail", containsString("nothing was changed"));
    }

    @Test
    void whatTheDatabaseHasAgainstAStatementIsAFaultOfOurs() {
        post("raise 42P01" + name).statusCode(500).body("type", equalTo("/docs/problems/internal"));
    }

    @Test
    void ofACommitThatBrokeOffNobodyKnowsWhetherItWasDone() {
        post("die at commit" + name)
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", equalTo("/docs/problems/outcome-unknown"))
                .body("detail", containsString("with the same Idempotency-Key"));
    }

    /** The pool says it without a SQLSTATE, and Hibernate has no class for it. */
    @Test
    void aConnectionThatIsNotHadInTimeIsToBeTriedAgain() {
        var failure = new GenericJDBCException("Unable to acquire", new SQLException("Sorry, acquisition timeout!"));

        assertThat(new DatabaseTrouble().problem(new IllegalStateException(failure)))
                .hasValueSatisfying(problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE));
    }

    @Test
    void whatIsNotOfTheDatabaseIsNotItsTrouble() {
        assertThat(new DatabaseTrouble().problem(new IllegalStateException("other")))
                .isEmpty();
    }

    private static ValidatableResponse post(String name) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("owner", "o", "name", name))
                .post("/v1/widgets")
                .then();
    }
}
