package org.lgds.gateway.seen;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.arc.Unremovable;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lgds.gateway.test.Gateway;
import org.lgds.gateway.test.Service;
import org.lgds.gateway.test.Wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@TestProfile(Gateway.class)
class SeenTest {

    /** What spans said when they ended. */
    @ApplicationScoped
    @Unremovable
    static class Spans implements SpanProcessor {

        private static final Queue<SpanData> ENDED = new ConcurrentLinkedQueue<>();

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {}

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            ENDED.add(span.toSpanData());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }

        static List<SpanData> of(String trace) {
            return ENDED.stream()
                    .filter(span -> span.getTraceId().equals(trace))
                    .toList();
        }
    }

    private static Service engagements;

    @TestHTTPResource("/")
    URL gateway;

    @Inject
    ObjectMapper json;

    @Inject
    MeterRegistry meters;

    private final String trace =
            "%032x".formatted(1 + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE));

    @BeforeAll
    static void start() {
        engagements = new Service("engagement-service");
    }

    @AfterAll
    static void stop() {
        engagements.close();
    }

    private String request(String head) {
        return head + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\ntraceparent: 00-" + trace
                + "-00f067aa0ba902b7-01\r\n" + "Authorization: Bearer s3cr3t.t0k3n\r\n\r\n";
    }

    private String anonymous(String head) {
        return request(head).replaceAll("Authorization.*\r\n", "");
    }

    private JsonNode line() {
        return await().until(() -> lines().stream().findFirst(), found -> found.isPresent())
                .orElseThrow();
    }

    private List<JsonNode> lines() throws IOException {
        try (var all = Files.lines(Gateway.ACCESS_LOG)) {
            return all.map(this::read)
                    .filter(one -> one.path("trace").asText().equals(trace))
                    .collect(Collectors.toList());
        }
    }

    private JsonNode read(String line) {
        try {
            return json.readTree(line);
        } catch (IOException e) {
            throw new IllegalStateException("no JSON: " + line, e);
        }
    }

    @Test
    void aRequestIsOneLineThatNamesItsRouteAndNoSecret() throws Exception {
        engagements.answering(request -> request.response().end("whole"));
        Wire.ask(gateway, anonymous("GET /v1/advisors/calendar/s3cr3t.ics"));

        var line = line();
        assertThat(line.path("route").asText()).isEqualTo("GET /v1/advisors/calendar/{secret}.ics");
        assertThat(line.path("method").asText()).isEqualTo("GET");
        assertThat(line.path("status").asInt()).isEqualTo(200);
        assertThat(line.path("complete").asBoolean()).isTrue();
        assertThat(line.path("bytes").asInt()).isEqualTo(5);
        assertThat(line.path("ms").asDouble()).isPositive();
        assertThat(line.path("time").asText()).endsWith("Z");
        assertThat(line.path("consumer").asText()).isNotEmpty();
        assertThat(line.path("instance").asText())
                .isEqualTo(Service.address("engagement-service", 0).replace("http://", ""));
        assertThat(line.toString()).doesNotContain("s3cr3t").doesNotContain("127.0.0.1\"");
        assertThat(lines()).hasSize(1);
    }

    @Test
    void spansNameTheRouteAndNoSecret() throws Exception {
        engagements.answering(request -> request.response().end("whole"));
        Wire.ask(gateway, anonymous("GET /v1/advisors/calendar/s3cr3t.ics"));
        await().until(() -> Spans.of(trace).size() == 2);
        assertThat(Spans.of(trace))
                .extracting(SpanData::getKind)
                .containsExactlyInAnyOrder(SpanKind.CLIENT, SpanKind.SERVER);
        assertThat(Spans.of(trace)).extracting(SpanData::getName).contains("GET /v1/advisors/calendar/{secret}.ics");
        assertThat(Spans.of(trace).toString()).doesNotContain("s3cr3t");
    }

    @Test
    void aQueryIsToldNowhere() throws Exception {
        engagements.answering(request -> request.response().end("whole"));
        Wire.ask(gateway, anonymous("GET /v1/projects?cursor=s3cr3t"));
        assertThat(engagements.received().uri()).contains("s3cr3t");
        assertThat(line().path("status").asInt()).isEqualTo(200);
        assertThat(line().toString()).doesNotContain("s3cr3t");
        await().until(() -> Spans.of(trace).size() == 2);
        assertThat(Spans.of(trace).toString()).doesNotContain("s3cr3t");
    }

    @Test
    void whatTheDoorRefusesIsSeenToo() throws Exception {
        Wire.ask(gateway, request("GET /v1/engagements/1"));
        assertThat(line().path("status").asInt()).isEqualTo(401);
        assertThat(line().path("route").asText()).isEqualTo("GET /v1/engagements/{id}");
        assertThat(line().toString()).doesNotContain("s3cr3t");
    }

    @Test
    void whatHasNoRouteHasNoName() throws Exception {
        Wire.ask(gateway, anonymous("GET /v1/s3cr3t"));
        assertThat(line().path("route").asText()).isEqualTo("none");
        assertThat(line().toString()).doesNotContain("s3cr3t");
    }

    @Test
    void aCallerWhoLeavesIsSeenToLeave() throws Exception {
        engagements.answering(request -> request.response().exceptionHandler(gone -> {}));
        try (var wire = new Wire(gateway)) {
            wire.send(anonymous("GET /v1/projects"));
            engagements.received();
        }
        assertThat(line().path("complete").asBoolean()).isFalse();
        assertThat(line().path("status").asInt()).isZero();
    }

    @Test
    void requestsAreCountedByRouteConsumerAndStatus() throws Exception {
        engagements.answering(request -> request.response().setStatusCode(418).end());
        Wire.ask(gateway, anonymous("GET /v1/standards/0193a7e4-6a1e-7cc4-b7a1-0a3c5d8e9f10"));
        line();
        assertThat(meters.get("lgds.gateway.requests")
                        .tag("route", "GET /v1/standards/{id}")
                        .tag("status", "418")
                        .tagKeys("consumer")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("lgds.gateway.request.duration")
                        .tag("route", "GET /v1/standards/{id}")
                        .timer()
                        .count())
                .isPositive();
    }

    @Test
    void moreConsumersThanAreToldApartAreCountedTogether() {
        var few = new SimpleMeterRegistry();
        var metrics = new RequestMetrics(few, 2);
        for (var consumer : List.of("one", "two", "three", "four", "two")) {
            metrics.count(new Served("", null, "r", "GET", 200, true, consumer, 0, 0, null, null, null, null), 1);
        }
        assertThat(few.get("lgds.gateway.requests")
                        .tag("consumer", "two")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(few.get("lgds.gateway.requests")
                        .tag("consumer", "other")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(few.find("lgds.gateway.requests").counters()).hasSize(3);
    }
}
