package org.lgds.gateway.docs;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.gateway.test.Gateway;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@TestProfile(Gateway.class)
class SiteTest {

    @ParameterizedTest
    @CsvSource({
        "/openapi.json, application/json",
        "/asyncapi.json, application/json",
        "/schemas/assets.v1.json, application/schema+json",
        "/.well-known/api-catalog, application/linkset+json",
        "/.well-known/security.txt, text/plain",
        "/.well-known/oauth-protected-resource, application/json",
        "/docs, text/html",
        "/docs/style.css, text/css"
    })
    void aDocumentIsForAnyoneAndKnownByItsETag(String path, String type) {
        var etag = when().get(path)
                .then()
                .statusCode(200)
                .contentType(startsWith(type))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", "public, max-age=300")
                .header("traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"))
                .extract()
                .header("ETag");

        given().header("Accept-Encoding", "identity")
                .header(
                        "If-None-Match",
                        "W/"
                                + given().header("Accept-Encoding", "identity")
                                        .get(path)
                                        .header("ETag"))
                .get(path)
                .then()
                .statusCode(304);
        given().header("If-None-Match", "\"other\"")
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", etag);
        when().head(path).then().statusCode(200).header("Content-Length", notNullValue());
    }

    @Test
    void whoCannotUnpackGetsItPlainAndTheOthersPacked() {
        var plain = given().header("Accept-Encoding", "gzip;q=0").get("/openapi.json");
        var packed = given().header("Accept-Encoding", "br, gzip").get("/openapi.json");

        assertThat(plain.header("Content-Encoding")).isNull();
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("ETag")).isNotEqualTo(plain.header("ETag"));
        assertThat(packed.header("Vary")).contains("Accept-Encoding");
        assertThat(packed.asString()).isEqualTo(plain.asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/nothing",
                "/docs/problems/nothing",
                "/docs/reference/nothing",
                "/docs/events/nothing",
                "/schemas/nothing.v1.json",
                "/schemas/openapi.json",
                "/.well-known/nothing"
            })
    void whatIsNotThereIsAProblem(String path) {
        when().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("traceparent", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/problems", "/docs/reference/assets"})
    void aLastSlashLeadsToThePage(String path) {
        given().redirects()
                .follow(false)
                .get(path + "/")
                .then()
                .statusCode(301)
                .header("Location", path)
                .header("API-Version", notNullValue());
        when().get(path + "/").then().statusCode(200).contentType(startsWith("text/html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json/", "/.well-known/api-catalog/", "/v1/assets/"})
    void elsewhereALastSlashLeadsNowhere(String path) {
        when().get(path).then().statusCode(404);
    }

    @Test
    void nothingIsWrittenHere() {
        when().post("/docs")
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD")
                .contentType("application/problem+json");
    }

    @Test
    void everySchemaIsAtTheAddressThatEventsName() {
        Docs.CONTRACTS
                .schemas()
                .keySet()
                .forEach(file ->
                        when().get("/schemas/" + file).then().statusCode(200).body("title", notNullValue()));
    }

    @Test
    void theCatalogueLeadsToTheDescriptions() {
        when().get("/.well-known/api-catalog")
                .then()
                .header("Link", containsString("rel=\"api-catalog\""))
                .body("linkset[0].item.href", hasItem("http://127.0.0.1:8080/v1"))
                .body("linkset[1].'service-desc'[0].href", equalTo("http://127.0.0.1:8080/openapi.json"))
                .body("linkset[2].'service-desc'[0].href", equalTo("http://127.0.0.1:8080/asyncapi.json"));
    }

    @Test
    void securityTextNamesAContactUntilADay() {
        assertThat(when().get("/.well-known/security.txt").asString())
                .contains("Contact: mailto:security@lgds.example\n")
                .containsPattern("(?m)^Expires: \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$");
    }

    @Test
    void whoIsRefusedATokenLearnsWhereTokensComeFrom() {
        when().get("/.well-known/oauth-protected-resource")
                .then()
                .body("resource", equalTo("http://127.0.0.1:8080"))
                .body("authorization_servers[0]", notNullValue())
                .body("bearer_methods_supported", hasItem("header"))
                .body("scopes_supported", hasItem("assets:write"));
        when().get("/v1/me")
                .then()
                .statusCode(401)
                .header(
                        "WWW-Authenticate",
                        containsString(
                                "resource_metadata=\"http://127.0.0.1:8080/.well-known/oauth-protected-resource\""));
    }

    @Test
    void onlyThePageThatTriesOperationsRunsAScriptWhichTalksToTheGatewayAndKeycloakAlone() {
        assertThat(when().get("/docs").header("Content-Security-Policy")).doesNotContain("script-src");
        assertThat(when().get("/docs/try-it").header("Content-Security-Policy"))
                .contains("script-src 'self';")
                .containsPattern("connect-src 'self' http://[^ /]+$")
                .doesNotContain("unsafe");
    }

    @Test
    void toolsOfAnyOriginReadTheDescriptionsAndNoneThePages() {
        given().header("Origin", "https://tool.example")
                .get("/openapi.json")
                .then()
                .header("Access-Control-Allow-Origin", "*");
        given().header("Origin", "https://tool.example")
                .get("/docs")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
