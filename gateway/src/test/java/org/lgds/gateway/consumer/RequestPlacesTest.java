package org.lgds.gateway.consumer;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpServerRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lgds.gateway.test.Gateway;
import org.lgds.gateway.test.Service;
import org.lgds.gateway.test.Wire;
import org.lgds.kit.test.Tokens;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

@QuarkusTest
@TestProfile(Gateway.class)
class RequestPlacesTest {

    /** More than may wait for a service in this profile. */
    private static final int AT_ONCE = 64;

    private static final String LEEDS = Tokens.of("leeds-bulk", "council-system", "assets:write", "LDS");
    private static final String BRISTOL = Tokens.of("bristol-bulk", "council-system", "assets:write", "BST");

    @TestHTTPResource("/")
    URL gateway;

    private final List<Wire> open = new ArrayList<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger brokenOff = new AtomicInteger();

    @AfterEach
    void closeAll() throws IOException {
        for (var wire : open) {
            wire.close();
        }
    }

    @Test
    void whoHasAsManyUploadsUnderWayAsOneMayHaveIsToldSoAndNobodyElseNoticesThem() throws Exception {
        try (var assets = new Service("asset-service")) {
            when().get("/v1/assets/export").then().statusCode(200);
            assets.answering(this::hold);
            while (open.size() < AT_ONCE) {
                open.add(upload(LEEDS));
            }
            await().until(() -> begun.get() == AT_ONCE);
            upload(LEEDS, 429);
            // They hold none of the places of those who wait for an answer.
            assets.answering(request -> request.response().end("{}"));
            when().get("/v1/assets/export").then().statusCode(200);
            upload(BRISTOL, 200);

            open.get(0).close();
            await().until(() -> isAnswered(LEEDS));
            // Before the service goes, or it would be that one which broke them off.
            closeAll();
            await().until(() -> brokenOff.get() == AT_ONCE);
        }
    }

    private void hold(HttpServerRequest upload) {
        upload.connection().closeHandler(closed -> brokenOff.incrementAndGet());
        begun.incrementAndGet();
    }

    private void upload(String token, int status) {
        var answer = given().auth()
                .oauth2(token)
                .contentType("application/x-ndjson")
                .body(new byte[] {120})
                .post("/v1/assets/batch")
                .then()
                .statusCode(status);
        if (status == 429) {
            answer.contentType("application/problem+json")
                    .header("Retry-After", matchesPattern("\\d+"))
                    .body("violated-policies", hasItem("at-once"));
        }
    }

    private boolean isAnswered(String token) {
        return given().auth().oauth2(token).get("/v1/assets/export").statusCode() == 200;
    }

    /** The beginning of one. */
    private Wire upload(String token) throws IOException {
        return new Wire(gateway)
                .send("POST /v1/assets/batch HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: 50000\r\n\r\n"
                        + "x".repeat(2_000));
    }
}
