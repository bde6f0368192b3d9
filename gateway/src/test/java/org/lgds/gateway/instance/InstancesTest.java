package org.lgds.gateway.instance;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.gateway.test.Gateway;
import org.lgds.gateway.test.Service;
import org.lgds.gateway.test.Wire;
import org.lgds.kit.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two instances of a service, of which one stops, dies, hangs or is slow under load. */
@QuarkusTest
@TestProfile(Gateway.class)
class InstancesTest {

    private static final String COUNCILS = "council-service";
    /** With a cookie, as the cache has no business here. */
    private static final String GET =
            "GET /v1/councils HTTP/1.1\r\nHost: a\r\nConnection: close\r\nCookie: a=b\r\n\r\n";

    private static final String POST =
            "POST /v1/councils/LDS/facts HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 2\r\nAuthorization: Bearer "
                    + Tokens.of("admin", "lgds-admin", "councils:write", "LDS") + "\r\n\r\n{}";
    private static final Handler<HttpServerRequest> WELL =
            request -> request.response().end("whole");

    private final Service[] councils = new Service[2];
    private final ExecutorService callers = Executors.newFixedThreadPool(6);

    @TestHTTPResource("/")
    URL gateway;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void start() {
        for (int i = 0; i < 2; i++) {
            councils[i] = new Service(COUNCILS, i).answering(WELL);
        }
        for (int i = 0; i < 2; i++) {
            awaitReady(i, true);
            awaitClosedBreaker(i);
        }
    }

    @AfterEach
    void stop() {
        callers.shutdownNow();
        for (var council : councils) {
            council.close();
        }
    }

    @Test
    void aRollingRestartUnderLoadFailsNoRequest() throws Exception {
        underLoad(List.of(GET, POST), () -> {
            for (int i = 0; i < 2; i++) {
                councils[i].ready(false);
                awaitReady(i, false);
                awaitIdle(i);
                councils[i].close();
                councils[i] = new Service(COUNCILS, i).answering(WELL);
                awaitRequests(i, 20);
            }
        });
    }

    @Test
    void anInstanceThatDiesUnderLoadFailsNoRead() throws Exception {
        underLoad(List.of(GET), () -> {
            awaitRequests(0, 20);
            councils[0].close();
            awaitReady(0, false);
            councils[1].answering(WELL);
            awaitRequests(1, 100);
            councils[0] = new Service(COUNCILS, 0).answering(WELL);
            awaitRequests(0, 20);
        });
    }

    @Test
    void whatCouldNotBeSentToOneInstanceIsSentToTheOther() throws Exception {
        councils[0].close();
        councils[1].answering(WELL);
        for (int i = 0; i < 10; i++) {
            assertThat(Wire.ask(gateway, POST)).startsWith("HTTP/1.1 200 ");
        }
        assertThat(councils[1].count()).isEqualTo(10);
    }

    /** Java's client, up to 18, says of each read that its body has no bytes. */
    @Test
    void aReadThatSaysHowLongItsEmptyBodyIsMayBeSentAgain() throws Exception {
        councils[0].answering(request -> request.connection().close());
        councils[1].answering(WELL);
        for (int i = 0; i < 6; i++) {
            assertThat(Wire.ask(gateway, GET.replace("\r\n\r\n", "\r\nContent-Length: 0\r\n\r\n")))
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void aWriteThatMayHaveBeenTakenIsNotSentAgain() throws Exception {
        for (var council : councils) {
            council.answering(request -> request.connection().close());
        }
        assertThat(Wire.ask(gateway, POST)).startsWith("HTTP/1.1 502 ");
        assertThat(councils[0].count() + councils[1].count()).isEqualTo(1);
    }

    @Test
    void aReadThatKillsItsConnectionIsSentToOneOtherInstanceOnly() throws Exception {
        for (var council : councils) {
            council.answering(request -> request.connection().close());
        }
        assertThat(Wire.ask(gateway, GET)).startsWith("HTTP/1.1 502 ");
        assertThat(councils[0].count() + councils[1].count()).isEqualTo(2);
    }

    @Test
    void anInstanceThatHangsIsLeftAloneAndTriedAgain() throws Exception {
        councils[0].answering(request -> request.response().exceptionHandler(gone -> {}));
        while (gauge("open", 0) == 0) {
            callers.invokeAll(Collections.nCopies(6, () -> Wire.ask(gateway, GET)));
        }
        councils[0].answering(WELL);
        awaitClosedBreaker(0);
        for (int i = 0; i < 20; i++) {
            assertThat(Wire.ask(gateway, GET)).startsWith("HTTP/1.1 200 ");
        }
        assertThat(councils[0].count()).isPositive();
    }

    @Test
    void theInstanceWithLessToDoGetsMore() throws Exception {
        councils[0].answering(
                request -> councils[0].later(300, () -> request.response().end("whole")));
        councils[1].answering(WELL);
        underLoad(List.of(GET), () -> {
            awaitRequests(1, 100);
        });
        assertThat(councils[1].count()).isGreaterThan(3 * councils[0].count());
    }

    @Test
    void whenNoneSaysThatItIsReadyBothAreTriedAllTheSame() throws Exception {
        for (int i = 0; i < 2; i++) {
            councils[i].ready(false);
            awaitReady(i, false);
        }
        assertThat(Wire.ask(gateway, GET)).startsWith("HTTP/1.1 200 ");
    }

    private interface Meanwhile {
        void happens() throws Exception;
    }

    /** Asks without a pause while something happens, and fails if any answer was not the whole one. */
    private void underLoad(List<String> requests, Meanwhile what) throws Exception {
        var ending = new AtomicBoolean();
        var running = IntStream.range(0, 4)
                .mapToObj(i -> callers.submit(() -> askUntil(ending, requests.get(i % requests.size()))))
                .toList();
        what.happens();
        ending.set(true);
        for (var run : running) {
            assertThat(run.get()).isPositive();
        }
    }

    private int askUntil(AtomicBoolean ending, String request) throws IOException {
        int answers = 0;
        while (!ending.get()) {
            assertThat(Wire.ask(gateway, request)).startsWith("HTTP/1.1 200 ").endsWith("whole");
            answers++;
        }
        return answers;
    }

    private void awaitReady(int instance, boolean ready) {
        await().until(() -> gauge("ready", instance) == (ready ? 1 : 0));
    }

    private void awaitRequests(int instance, int more) {
        await().until(() -> councils[instance].count() > more);
    }

    private void awaitIdle(int instance) {
        await().until(() -> gauge("in.flight", instance) == 0);
    }

    /** It closes when, after its time, a request has tried. */
    private void awaitClosedBreaker(int instance) {
        await().until(() -> {
            Wire.ask(gateway, GET);
            return gauge("open", instance) == 0;
        });
    }

    private double gauge(String name, int instance) {
        var address = Service.address(COUNCILS, instance).replace("http://", "");
        return meters.get("lgds.gateway.instance." + name)
                .tags("service", COUNCILS, "instance", address)
                .gauge()
                .value();
    }
}
