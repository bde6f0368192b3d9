package org.lgds.gateway.hygiene;

import java.net.URL;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.gateway.test.Gateway;
import org.lgds.gateway.test.Service;
import org.lgds.gateway.test.Wire;
import org.lgds.kit.test.Tokens;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

/** What the gateway refuses by the services' OpenAPI documents, and what it leaves to them. */
@QuarkusTest
@TestProfile(Gateway.class)
class CheckingTest {

    private static final String EDITOR = Tokens.of("editor", "catalogue-editor", "assets:write");
    private static final String ID = "0193a7e4-6a1e-7cc4-b7a1-0a3c5d8e9f10";
    private static final String GOOD =
            "{\"name\": \"A caf\u00e9\",\n \"summary\": \"What it does\",  \"type\": \"api\","
                    + " \"origin\": \"council\", \"owner\": {\"council\": \"LDS\"}}";

    private static final LinkedBlockingQueue<String> BODIES = new LinkedBlockingQueue<>();
    private static Service assets;

    @TestHTTPResource("/")
    URL gateway;

    @BeforeAll
    static void start() {
        assets = new Service("asset-service");
    }

    @AfterAll
    static void stop() {
        assets.close();
    }

    @BeforeEach
    void listen() {
        BODIES.clear();
        assets.answering(request -> request.body().onSuccess(body -> {
            BODIES.add(body.toString());
            request.response().setStatusCode(201).end("{}");
        }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=0                            | limit       | must be 1 or more",
                "limit=101                          | limit       | must be 100 or less",
                "limit=ten                          | limit       | limit must be a whole number.",
                "limit=                             | limit       | limit is empty; leave it out or give a value.",
                "limit=1&limit=2                    | limit       | limit is given more than once.",
                "endorsed=yes                       | endorsed    | endorsed must be true or false.",
                "id=1-1-1-1-1                       | id          | id must be a UUID.",
                "phase=gamma                        | phase       | phase must be one of discovery, alpha, beta, live, retired.",
                "for=leeds                          | for         | must match \"^(?:[A-Z]{3,4})$\"",
                "colour=red                         | colour      | There is no query parameter colour; known are adoptedBy",
                "interaction=1&interaction=99999    | interaction | must be 9999 or less",
            })
    void aParameterThatCannotBeIsNamed(String query, String parameter, String detail) {
        var answer =
                given().urlEncodingEnabled(false).get("/v1/assets?" + query).then();
        assertRefused(answer).body("errors.parameter", hasItems(parameter));
        assertThat(answer.extract().<String>path("errors[0].detail")).startsWith(detail);
        assertThat(assets.isUntouched()).isTrue();
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertRefused(given().get("/v1/assets?limit=0&colour=red&endorsed=1").then())
                .body("detail", equalTo("3 things are wrong with the request; see errors."))
                .body("errors.size()", equalTo(3));
        assertRefused(
                        post(
                                "{\"name\": 5, \"colour\": \"red\", \"type\": \"x\", \"tags\": [1, \" \"], \"links\": [{\"a\": 1}]}"))
                .body(
                        "errors.pointer",
                        hasItems("/name", "/colour", "/type", "/summary", "/tags/0", "/tags/1", "/links/0/a"))
                .body("errors.find { it.pointer == '/name' }.detail", equalTo("Must be a string."))
                .body("errors.find { it.pointer == '/summary' }.detail", equalTo("must be given"))
                .body("errors.find { it.pointer == '/tags/1' }.detail", containsString("not of blanks alone"))
                .body("errors.find { it.pointer == '/type' }.detail", startsWith("Must be one of "))
                .body(
                        "errors.find { it.pointer == '/colour' }.detail",
                        startsWith("There is no property colour; known are "));
        assertThat(assets.isUntouched()).isTrue();
    }

    @Test
    void ofThousandsOfFaultsSoManyAreToldAsSomeoneMayRead() {
        assertRefused(post("{\"tags\": [" + "1,".repeat(30_000) + "1]}"))
                .body("errors.size()", equalTo(BodySchemas.MOST));
        assertThat(assets.isUntouched()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{} x", "{a: 1}", "\u0000", "[1,]", "nul"})
    void whatIsNoJsonIsRefusedAsTheServiceWould(String body) {
        post(body).statusCode(400).body("type", equalTo("/docs/problems/unreadable-body"));
        assertThat(assets.isUntouched()).isTrue();
    }

    @Test
    void aKeyThatComesTwiceIsNamedAsTheServiceWould() {
        assertRefused(post("{\"name\": \"A\", \"name\": \"B\"}")).body("errors.pointer", hasItems("/name"));
        assertThat(assets.isUntouched()).isTrue();
    }

    @Test
    void deepNestingIsRefused() {
        post("{\"name\": " + "[".repeat(70) + "]".repeat(70) + "}")
                .statusCode(400)
                .body("type", equalTo("/docs/problems/unreadable-body"));
        post("[".repeat(20_000)).statusCode(400);
        assertThat(assets.isUntouched()).isTrue();
    }

    @Test
    void anIdThatCanBeNoneIsThatOfNothing() {
        given().get("/v1/assets/not-a-uuid")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/docs/problems/not-found"));
        assertThat(assets.isUntouched()).isTrue();
        given().get("/v1/assets/" + ID).then().statusCode(201);
    }

    @Test
    void aQueryArrivesAsWritten() throws Exception {
        given().urlEncodingEnabled(false)
                .get("/v1/assets?q=a%20b+c%3bd&limit=5")
                .then()
                .statusCode(201);
        assertThat(assets.received().uri()).isEqualTo("/v1/assets?q=a%20b+c%3bd&limit=5");
    }

    @Test
    void aRightBodyArrivesByteForByteInOnePieceAndInMany() throws Exception {
        post(GOOD).statusCode(201);
        assertThat(BODIES.poll(5, TimeUnit.SECONDS)).isEqualTo(GOOD);

        try (var wire = new Wire(gateway)) {
            wire.send("POST /v1/assets HTTP/1.1\r\nHost: a\r\nContent-Type: application/json; charset=utf-8\r\n"
                    + "Transfer-Encoding: chunked\r\nConnection: close\r\nExpect: 100-continue\r\n"
                    + "Authorization: Bearer " + EDITOR + "\r\n\r\n");
            assertThat(wire.until("\r\n\r\n")).contains("100 Continue");
            var plain = GOOD.replace("\u00e9", "e");
            for (var c : plain.split("")) {
                wire.send("1\r\n" + c + "\r\n");
            }
            wire.send("0\r\n\r\n");
            assertThat(wire.until("\r\n\r\n")).contains("201 Created").doesNotContain("100 Continue");
            assertThat(BODIES.poll(5, TimeUnit.SECONDS)).isEqualTo(plain);
        }
    }

    /** More than is kept goes on as it comes, whatever it is. */
    @Test
    void aBodyTooLongToBeKeptIsForTheServiceToJudge() throws Exception {
        var wrong = "{\"colour\": \"" + "x".repeat(200_000) + "\"}";
        post(wrong).statusCode(201);
        assertThat(BODIES.poll(5, TimeUnit.SECONDS)).isEqualTo(wrong);

        try (var wire = new Wire(gateway)) {
            wire.send("POST /v1/assets HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                    + "Transfer-Encoding: chunked\r\nConnection: close\r\nAuthorization: Bearer " + EDITOR + "\r\n\r\n"
                    + Integer.toHexString(wrong.length()) + "\r\n" + wrong + "\r\n0\r\n\r\n");
            assertThat(wire.until("\r\n\r\n")).contains("201 Created");
        }
        assertThat(BODIES.poll(5, TimeUnit.SECONDS)).isEqualTo(wrong);
    }

    @Test
    void whoMayNotAskIsToldThatByTheServiceWhateverTheBody() throws Exception {
        given().contentType("application/json")
                .body("{")
                .post("/v1/assets")
                .then()
                .statusCode(401);
        for (var token : new String[] {
            Tokens.of("portal", "portal", "assets:write"), Tokens.of("editor", "catalogue-editor", "assets:read")
        }) {
            given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body("{")
                    .post("/v1/assets")
                    .then()
                    .statusCode(201);
            assertThat(BODIES.poll(5, TimeUnit.SECONDS)).isEqualTo("{");
        }
    }

    @Test
    void whatIsNoJsonOrMayBeNullIsForTheServiceToJudge() throws Exception {
        for (var type : new String[] {"text/plain", "application/x-ndjson", "application/x-yaml"}) {
            post(type, "{").statusCode(201);
        }
        post(GOOD.replaceFirst("\\}}$", "}, \"licence\": null, \"services\": [1.0, 1]}"))
                .statusCode(201);
        post("").statusCode(201);
    }

    private static ValidatableResponse post(String body) {
        return post("application/json", body);
    }

    private static ValidatableResponse post(String type, String body) {
        return given().auth()
                .oauth2(EDITOR)
                .header("Content-Type", type)
                .body(body.getBytes(UTF_8))
                .post("/v1/assets")
                .then();
    }

    private static ValidatableResponse assertRefused(ValidatableResponse answer) {
        return answer.statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/docs/problems/invalid-request"));
    }
}
