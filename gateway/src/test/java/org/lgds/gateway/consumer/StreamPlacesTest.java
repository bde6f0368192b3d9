package org.lgds.gateway.consumer;

import java.io.IOException;
import java.net.URL;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.lgds.gateway.test.Gateway;
import org.lgds.gateway.test.Signed;
import org.lgds.gateway.test.Wire;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@TestProfile(Gateway.class)
class StreamPlacesTest {

    @TestHTTPResource("/")
    URL gateway;

    @Test
    void aStreamIsOneRequestHoweverLongAndAConsumerHasSoManyOpen() throws Exception {
        var token = Signed.client("tiny").token();
        try (var first = open(token);
                var second = open(token)) {
            for (var stream : new Wire[] {first, second}) {
                assertThat(stream.until(":\nid: ")).isNotEmpty();
            }
            given().auth()
                    .oauth2(token)
                    .get("/v1/events/stream")
                    .then()
                    .statusCode(429)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("violated-policies", hasItem("streams"));
            given().auth()
                    .oauth2(token)
                    .get("/v1/me")
                    .then()
                    .body("plan.limits[0].policy", equalTo("burst"))
                    .body("plan.limits[0].left", equalTo(1));
        }
    }

    @Test
    void aStreamThatEndsLeavesItsPlace() throws Exception {
        var token = Signed.client("one-stream").token();
        for (int i = 0; i < 3; i++) {
            await().until(() -> opens(token));
        }
    }

    private boolean opens(String token) throws IOException {
        try (var wire = ask(token)) {
            return wire.until("\r\n\r\n").startsWith("HTTP/1.1 200");
        }
    }

    private Wire open(String token) throws IOException {
        var wire = ask(token);
        assertThat(wire.until("\r\n\r\n")).startsWith("HTTP/1.1 200");
        return wire;
    }

    private Wire ask(String token) throws IOException {
        return new Wire(gateway)
                .send("GET /v1/events/stream HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + token + "\r\n\r\n");
    }
}
