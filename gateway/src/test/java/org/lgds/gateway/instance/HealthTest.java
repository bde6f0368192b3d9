package org.lgds.gateway.instance;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

class HealthTest {

    private static final int AWAY = 3;

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void oneThatIsAwayIsAskedAgainSoonAndOneThatIsReadyLater() throws Exception {
        var settings = settings(service());
        var upstreams = new Upstreams(settings, vertx, new SimpleMeterRegistry());
        var health = new Health(upstreams, settings, vertx);

        health.start(new StartupEvent());

        var instance = upstreams.all().get(0);
        await().until(() -> asked.get() == AWAY + 1 && instance.isReady());
        await().during(Duration.ofMillis(300)).until(() -> asked.get() == AWAY + 1);
        health.close();
    }

    private HttpServer service() throws Exception {
        return vertx.createHttpServer()
                .requestHandler(request -> request.response()
                        .setStatusCode(asked.incrementAndGet() > AWAY ? 200 : 503)
                        .end())
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, SECONDS);
    }

    private static InstanceSettings settings(HttpServer service) {
        var address = "http://127.0.0.1:" + service.actualPort();
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(InstanceSettings.class)
                .withDefaultValues(Map.of(
                        "lgds.gateway.services.council-service.url",
                        address,
                        "lgds.gateway.services.council-service.health",
                        address,
                        "lgds.gateway.instances.check-every",
                        "1H",
                        "lgds.gateway.instances.check-away-every",
                        "10ms"))
                .withValidateUnknown(false)
                .build()
                .getConfigMapping(InstanceSettings.class);
    }
}
