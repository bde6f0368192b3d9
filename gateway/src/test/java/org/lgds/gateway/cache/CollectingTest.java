package org.lgds.gateway.cache;

import java.net.URL;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lgds.gateway.test.Gateway;
import org.lgds.gateway.test.Service;
import org.lgds.gateway.test.Wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An answer that is read for many: kept only when it is whole, and in no more room than there is. */
@QuarkusTest
@TestProfile(Gateway.class)
class CollectingTest {

    /** More than the profile has room for at a time, of answers whose length is not announced. */
    private static final int TOO_MANY = 6;

    private static Service assets;

    @TestHTTPResource("/")
    URL gateway;

    @Inject
    MeterRegistry meters;

    private String path = newPath();

    @BeforeAll
    static void start() {
        assets = new Service("asset-service");
    }

    @AfterAll
    static void stop() {
        assets.close();
    }

    private static String newPath() {
        return "/v1/assets/" + UUID.randomUUID();
    }

    private Wire asking() throws Exception {
        return new Wire(gateway).send("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n");
    }

    private String get() throws Exception {
        return Wire.ask(gateway, "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    }

    private double incoming() {
        return meters.get("lgds.gateway.cache.incoming").gauge().value();
    }

    private double inFlight() {
        return meters.get("lgds.gateway.instance.in.flight")
                .tag("service", "asset-service")
                .gauge()
                .value();
    }

    private static HttpServerResponse kept(HttpServerRequest request) {
        return request.response()
                .putHeader("Cache-Control", "public, max-age=60")
                .setChunked(true);
    }

    /** Asks, and goes when the first piece of the answer is with the gateway. */
    private HttpServerResponse leaveAmid() throws Exception {
        var begun = new CompletableFuture<HttpServerResponse>();
        assets.answering(request -> {
            var response = kept(request);
            response.exceptionHandler(gone -> {}).write("half");
            begun.complete(response);
        });
        var leader = asking();
        var response = begun.get(5, TimeUnit.SECONDS);
        await().until(() -> incoming() > 0);
        leader.close();
        await().until(() -> inFlight() == 0);
        return response;
    }

    @Test
    void whatItsLeaderLeftAmidIsNotTakenForWhole() throws Exception {
        var response = leaveAmid();
        response.end(" and half").toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
        assets.answering(request -> kept(request).end("whole"));
        await().until(() -> get().contains("hit"));
        assertThat(get()).contains("whole").doesNotContain("half");
    }

    @Test
    void theRoomOfWhatIsKeptIsForTheNext() throws Exception {
        hasRoomAfter(request -> kept(request).end("whole"));
        hasRoomAfter(request -> request.response()
                .putHeader("Cache-Control", "public, max-age=60")
                .end("x".repeat(1_000_000)));
    }

    @Test
    void theRoomOfWhatIsNotKeptIsForTheNext() throws Exception {
        hasRoomAfter(request -> request.response().end("not kept"));
        hasRoomAfter(request -> kept(request).end("too long".repeat(200_000)));
        hasRoomAfter(request -> kept(request)
                .write("half")
                .onSuccess(sent -> request.connection().close()));
    }

    @Test
    void theRoomOfWhatItsLeaderLeftIsForTheNext() throws Exception {
        for (int i = 0; i < TOO_MANY; i++) {
            path = newPath();
            leaveAmid().end();
        }
        isKept();
    }

    @Test
    void theRoomOfWhatIsFetchedAnewIsForTheNext() throws Exception {
        for (int i = 0; i < TOO_MANY; i++) {
            path = newPath();
            assets.answering(request -> request.response()
                    .putHeader("Cache-Control", "public, max-age=0, stale-while-revalidate=600")
                    .putHeader("ETag", "\"v1\"")
                    .setChunked(true)
                    .end("old"));
            get();
            assets.answering(
                    i % 2 == 0
                            ? request -> kept(request).end("new")
                            : request -> request.response().setStatusCode(304).end());
            assertThat(get()).contains("hit");
            assets.received();
            await().until(() -> inFlight() == 0);
        }
        isKept();
    }

    /** Whoever of the callers reads slowly has what is too long in its own room, not in that of all. */
    @Test
    void whatIsTooLongTakesNoRoomWhileItIsPassedOn() throws Exception {
        assets.answering(request -> {
            kept(request).write("x".repeat(1_500_000));
        });
        try (var reader = asking()) {
            reader.until("xxx");
            await().until(() -> incoming() == 0);
        }
    }

    private void hasRoomAfter(Handler<HttpServerRequest> answer) throws Exception {
        assets.answering(answer);
        for (int i = 0; i < TOO_MANY; i++) {
            path = newPath();
            get();
        }
        isKept();
    }

    private void isKept() throws Exception {
        await().until(() -> incoming() == 0);
        path = newPath();
        assets.answering(request -> kept(request).end("whole"));
        assertThat(get()).contains("whole").contains("stored");
        assertThat(get()).contains("whole").contains("hit");
        await().until(() -> incoming() == 0);
    }
}
