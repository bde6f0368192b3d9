package org.lgds.kit.data;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@TestSecurity(user = "kim", roles = "maker")
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "widgets:write"),
            @Claim(key = "sub", value = "kim-sub"),
            @Claim(key = "azp", value = "leeds-sync"),
            @Claim(key = "council", value = "LDS")
        })
class AnswerTagsTest {

    private final String owner = UUID.randomUUID().toString();
    private final String list = "/v1/widgets?limit=1&owner=" + owner;

    @Test
    void aListIsNotSentAgainWhileNothingInItHasChanged() {
        create();
        create();
        var first = when().get(list)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\""))
                .extract();
        assertThat(first.header("Link")).contains("rel=\"next\"");
        assertThat(first.contentType()).startsWith("application/json");

        given().header("If-None-Match", first.header("ETag"))
                .get(list)
                .then()
                .statusCode(304)
                .header("ETag", first.header("ETag"))
                .header("Cache-Control", first.header("Cache-Control"))
                .header("Content-Type", nullValue())
                .body(emptyString());
        create();
        given().header("If-None-Match", first.header("ETag"))
                .get(list)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    @TestSecurity
    void aSharedCacheMayAskWhetherItIsStillSo() {
        var first = when().get(list);

        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
        given().header("If-None-Match", "\"other\", " + first.header("ETag"))
                .get(list)
                .then()
                .statusCode(304)
                .header("Cache-Control", "public, max-age=0, must-revalidate");
    }

    @Test
    void aRecordHasTheETagOfItsVersion() {
        var id = create();

        when().get("/v1/widgets/" + id).then().header("ETag", startsWith("\""));
    }

    @Test
    void aPageOfChangesHasNone() {
        when().get("/v1/widgets/changes?owner=" + owner)
                .then()
                .statusCode(200)
                .header("ETag", nullValue())
                .body("items", equalTo(List.of()));
    }

    private String create() {
        return given().contentType(ContentType.JSON)
                .body(Map.of("owner", owner, "name", "w " + UUID.randomUUID()))
                .post("/v1/widgets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
