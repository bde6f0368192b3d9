package org.lgds.kit.data;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

/** If-None-Match on a change: it is refused where what it names is there, and nothing is changed (RFC 9110, 13.1.2). */
@QuarkusTest
@TestSecurity(user = "kim", roles = "maker")
@OidcSecurity(claims = {@Claim(key = "scope", value = "widgets:write"), @Claim(key = "council", value = "LDS")})
class CreateOnlyTest {

    private String path;
    private String etag;

    @BeforeEach
    void aWidget() {
        path = "/v1/widgets/"
                + given().contentType(ContentType.JSON)
                        .body(Map.of("owner", "LDS", "name", "before " + UUID.randomUUID()))
                        .post("/v1/widgets")
                        .path("id");
        etag = etag();
    }

    @Test
    void whatIsThereIsNotReplacedByWhoWantsOnlyToCreate() {
        rename("If-Match", etag, "If-None-Match", "*").statusCode(412).body("type", equalTo("/docs/problems/stale"));
        assertThat(etag()).isEqualTo(etag);
    }

    @Test
    void itIsSaidBeforeTheVersionIsAskedFor() {
        rename("If-None-Match", "*").statusCode(412);
    }

    @Test
    void aVersionThatIsNamedIsNotReplaced() {
        rename("If-Match", etag, "If-None-Match", "\"other\", W/" + etag).statusCode(412);
        assertThat(etag()).isEqualTo(etag);
    }

    @Test
    void aStepIsNotTakenEither() {
        given().header("If-Match", etag)
                .header("If-None-Match", "*")
                .post(path + "/listing")
                .then()
                .statusCode(412);
        assertThat(etag()).isEqualTo(etag);
    }

    @Test
    void anotherVersionIsReplacedAndShown() {
        rename("If-Match", etag, "If-None-Match", "\"other\"")
                .statusCode(200)
                .header("ETag", not(etag))
                .body("widget.name", not(emptyOrNullString()));
    }

    private String etag() {
        return when().get(path).header("ETag");
    }

    private ValidatableResponse rename(String header, String value, Object... others) {
        return given().contentType(ContentType.JSON)
                .headers(header, value, others)
                .body(Map.of("name", "after " + UUID.randomUUID()))
                .put(path)
                .then();
    }
}
