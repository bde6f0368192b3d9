package org.lgds.gateway.instance;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Of a service that was away while it was asked. */
class InstanceTest {

    private final Instance instance = new Instance(
            "asset-service",
            URI.create("http://127.0.0.1:8081"),
            Optional.empty(),
            new Breaker(2, Duration.ofSeconds(10), Duration.ofSeconds(5), () -> 0));

    @Test
    void oneThatBecomesReadyIsTriedAtOnce() {
        fail();

        instance.setReady(true);

        var turn = instance.enter();
        assertThat(turn).isPresent();
        assertThat(instance.enter()).as("before the first was answered").isEmpty();
        turn.get().answered();
        assertThat(instance.enter()).isPresent();
    }

    @Test
    void itIsLeftAloneAsLongAsItIsNotReady() {
        fail();

        assertThat(instance.enter()).isEmpty();
    }

    @Test
    void whenThatTryFailsItIsLeftAloneThoughItSaysThatItIsReady() {
        fail();
        instance.setReady(true);
        instance.enter().orElseThrow().failed();

        instance.setReady(true);

        assertThat(instance.enter()).isEmpty();
    }

    private void fail() {
        for (int i = 0; i < 2; i++) {
            instance.enter().orElseThrow().failed();
        }
        instance.setReady(false);
    }
}
