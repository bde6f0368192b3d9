package org.lgds.gateway.overload;

import java.net.URL;
import java.util.ArrayList;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpServerRequest;
import org.junit.jupiter.api.Test;
import org.lgds.gateway.test.Gateway;
import org.lgds.gateway.test.Service;
import org.lgds.gateway.test.Wire;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

@QuarkusTest
@TestProfile(Gateway.class)
class OverloadTest {

    private static final int MOST = 60;

    /** Which may take long, and is not kept for others who ask for the same. */
    private static final String EXPORT = "/v1/projects/export";

    private static final String GET = "GET " + EXPORT + " HTTP/1.1\r\nHost: a\r\n\r\n";

    @TestHTTPResource("/")
    URL gateway;

    @Test
    void whatAServiceCannotDoIsRefusedAtOnceAndOtherServicesAreNotTouched() throws Exception {
        var held = new ConcurrentLinkedQueue<HttpServerRequest>();
        var callers = new ArrayList<Wire>();
        try (var busy = new Service("engagement-service");
                var idle = new Service("asset-service")) {
            busy.answering(held::add);
            idle.answering(request -> request.response().end("{}"));
            when().get("/v1/assets").then().statusCode(200);
            for (int i = 0; i < MOST; i++) {
                callers.add(new Wire(gateway).send(GET));
            }
            await().until(() -> held.size() == MOST);
            when().get(EXPORT)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/docs/problems/unavailable"))
                    .header("Retry-After", matchesPattern("[1-5]"));
            when().get("/v1/assets").then().statusCode(200);

            // Places come back with the answers, and with callers who leave.
            answer(held);
            for (var caller : callers) {
                assertThat(caller.until("\r\n\r\n")).startsWith("HTTP/1.1 200");
            }
            for (var caller : callers) {
                caller.send(GET);
            }
            await().until(() -> held.size() == MOST);
            for (var caller : callers) {
                caller.close();
            }
            held.clear();
            busy.answering(request -> request.response().end("{}"));
            await().until(() -> when().get(EXPORT).statusCode() == 200);
        }
    }

    private static void answer(Queue<HttpServerRequest> held) {
        for (var request = held.poll(); request != null; request = held.poll()) {
            request.response().putHeader("Content-Length", "0").end();
        }
    }
}
