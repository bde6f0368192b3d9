package org.lgds.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.local.StackFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lgds.e2e.Suite.API;
import static org.lgds.e2e.Suite.STACK;

/** Any process may die at any moment: what was acknowledged is there, and every committed change is told in order. */
@Tag("long")
class KillIT {

    private static final List<String> SERVICES = List.of("asset-service", "council-service", "engagement-service");

    private final List<String> assets = new ArrayList<>();
    private final Map<String, String> acknowledged = new HashMap<>();
    private final AtomicBoolean enough = new AtomicBoolean();
    private int round;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asset-service",
                "kafka",
                "postgres",
                "engagement-service",
                "gateway",
                "council-service",
                "keycloak"
            })
    void nothingAcknowledgedIsLost(String part) {
        for (int i = 0; i < 3; i++) {
            assets.add(Suite.SAMPLE.newAsset("Kill " + part));
        }
        var recommendation = Leeds.acceptedRecommendation(assets.get(0));
        var token = Leeds.token();
        var syncing = CompletableFuture.runAsync(() -> syncUntilEnough(token));
        await().until(() -> round > 20);

        STACK.kill(part);
        var killedAt = round;
        await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
        STACK.start(part);
        await().atMost(Duration.ofMinutes(2)).until(() -> STACK.names().stream().allMatch(STACK::isReady));
        // Keycloak answers 500 for a moment after its database came back.
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> !Leeds.token().isEmpty());
        await().atMost(Duration.ofSeconds(30)).until(() -> round > killedAt + 20);
        enough.set(true);
        syncing.join();

        acknowledged.forEach((asset, reference) -> assertThat(reference(asset)).isEqualTo(reference));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(Leeds.state(recommendation)).isEqualTo("implemented"));
        everyChangeIsTold();
        var id = recommendation.replaceAll(".*/", "");
        assertThat(Facts.of("lgds.recommendations").ids("org.lgds.recommendation.implemented.v1", id))
                .hasSize(1);
    }

    @Test
    void writesGoOnWithoutKafkaAndTheBacklogDrainsInOrder() {
        assets.add(Suite.SAMPLE.newAsset("Without Kafka"));
        var token = Leeds.token();
        STACK.kill("kafka");
        var syncing = CompletableFuture.runAsync(() -> syncUntilEnough(token));
        await().atMost(Duration.ofMinutes(3)).pollDelay(Duration.ofMinutes(2)).until(() -> true);
        enough.set(true);
        syncing.join();
        assertThat(round).as("writes while Kafka was away").isGreaterThan(100);
        STACK.start("kafka");

        everyChangeIsTold();
    }

    /** Sends a change of each adoption again and again; only what was answered with success counts. */
    private void syncUntilEnough(String token) {
        while (!enough.get()) {
            var reference = "round-" + round;
            var rows =
                    assets.stream().map(asset -> Leeds.live(asset, reference)).toList();
            try {
                var results = Leeds.sync(API, token, rows).expect(207).body().path("items");
                for (int i = 0; i < assets.size(); i++) {
                    if (results.get(i).path("status").asInt() < 300) {
                        acknowledged.put(assets.get(i), reference);
                    }
                }
                round++;
            } catch (StackFailure e) {
                // Not acknowledged; the next round says it again.
                await().pollDelay(Duration.ofMillis(50)).until(() -> true);
            }
        }
    }

    private static String reference(String asset) {
        return API.get("/v1/adoptions/LDS/" + asset, Leeds.token())
                .expect(200)
                .body()
                .path("externalId")
                .asText();
    }

    private void everyChangeIsTold() {
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().untilAsserted(() -> {
            for (var asset : assets) {
                var adoption = API.get("/v1/adoptions/LDS/" + asset, Leeds.token())
                        .expect(200)
                        .body();
                var told = Facts.of("lgds.adoptions").inOrderWithoutGaps();
                assertThat(told.get(adoption.path("id").asText())).isGreaterThan(1);
            }
        });
        for (var topic : List.of("lgds.adoptions", "lgds.assets", "lgds.recommendations", "lgds.engagements")) {
            Facts.of(topic).inOrderWithoutGaps();
        }
        for (var service : SERVICES) {
            assertThat(Facts.of("lgds." + service + ".dead-letter").records()).isEmpty();
        }
    }
}
