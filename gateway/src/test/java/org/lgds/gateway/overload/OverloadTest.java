package org.lgds.gateway.overload;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
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

    /** Which may take long, and is not kept for others who ask for the same. */
    private static final String EXPORT = "/v1/projects/export";

    private static final String GET = "GET " + EXPORT + " HTTP/1.1\r\nHost: a\r\n\r\n";

    private static final String LATE_GET = "GET /v1/assets/export HTTP/1.1\r\nHost: a\r\n\r\n";

    /** More than lgds.overload.target. */
    private static final int LATE_MS = 600;

    @TestHTTPResource("/")
    URL gateway;

    @Inject
    MeterRegistry meters;

    @Test
    void whatAServiceCannotDoIsRefusedAtOnceAndOtherServicesAreNotTouched() throws Exception {
        var held = new ConcurrentLinkedQueue<HttpServerRequest>();
        try (var busy = new Service("engagement-service");
                var idle = new Service("asset-service")) {
            idle.answering(request -> request.response().end("{}"));
            when().get(EXPORT).then().statusCode(200);
            busy.answering(held::add);
            var first = asManyAsMayWait(held);
            when().get(EXPORT)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/docs/problems/unavailable"))
                    .header("Retry-After", matchesPattern("[1-5]"));
            when().get("/v1/assets").then().statusCode(200);

            // Places come back with the answers, and with callers who leave.
            answer(held);
            for (var caller : first) {
                assertThat(caller.until("\r\n\r\n")).startsWith("HTTP/1.1 200");
                caller.close();
            }
            var second = asManyAsMayWait(held);
            when().get(EXPORT).then().statusCode(503);
            for (var caller : second) {
                caller.close();
            }
            held.clear();
            busy.answering(request -> request.response().end("{}"));
            await().until(() -> when().get(EXPORT).statusCode() == 200);
        }
    }

    @Test
    void fewerMayWaitForAServiceThatAnswersLate() throws Exception {
        try (var late = new Service("asset-service")) {
            when().get("/v1/assets/export").then().statusCode(200);
            late.answering(
                    request -> late.later(LATE_MS, () -> request.response().end("{}")));
            var before = mostThatMayWait("asset-service");
            // By a fifth each time; the first might be for what was before.
            await().until(() -> {
                askAtOnce(20);
                return mostThatMayWait("asset-service") < 0.7 * before;
            });
        }
    }

    private List<Wire> asManyAsMayWait(Queue<HttpServerRequest> held) throws IOException {
        var most = mostThatMayWait("engagement-service");
        var callers = new ArrayList<Wire>();
        while (callers.size() < most) {
            callers.add(new Wire(gateway).send(GET));
        }
        await().until(() -> held.size() == callers.size());
        return callers;
    }

    private void askAtOnce(int count) throws IOException {
        var callers = new ArrayList<Wire>();
        for (int i = 0; i < count; i++) {
            callers.add(new Wire(gateway).send(LATE_GET));
        }
        for (var caller : callers) {
            assertThat(caller.until("\r\n\r\n")).startsWith("HTTP/1.1 200");
            caller.close();
        }
    }

    private double mostThatMayWait(String service) {
        return meters.get("lgds.overload.limit").tag("service", service).gauge().value();
    }

    private static void answer(Queue<HttpServerRequest> held) {
        for (var request = held.poll(); request != null; request = held.poll()) {
            request.response().putHeader("Content-Length", "0").end();
        }
    }
}
