package org.lgds.local.process;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RestartsTest {
    private static final long NOW = System.nanoTime();
    private static final long LATER = NOW + Duration.ofSeconds(61).toNanos();

    private final Restarts restarts = new Restarts(3);

    @Test
    void thePauseDoublesUntilItIsGivenUp() {
        assertThat(restarts.pauseAfterDeath("kafka", NOW)).contains(Duration.ofMillis(500));
        assertThat(restarts.pauseAfterDeath("kafka", NOW)).contains(Duration.ofSeconds(1));
        assertThat(restarts.pauseAfterDeath("kafka", NOW)).contains(Duration.ofSeconds(2));
        assertThat(restarts.pauseAfterDeath("kafka", NOW)).isEmpty();
    }

    @Test
    void eachProcessIsCountedByItself() {
        restarts.pauseAfterDeath("kafka", NOW);
        assertThat(restarts.pauseAfterDeath("gateway", NOW)).contains(Duration.ofMillis(500));
    }

    @Test
    void aMinuteOfBeingReadyIsForgiveness() {
        restarts.pauseAfterDeath("kafka", NOW);
        restarts.ready("kafka", NOW);
        assertThat(restarts.pauseAfterDeath("kafka", LATER)).contains(Duration.ofMillis(500));
    }

    @Test
    void aStartThatTakesLongAndFailsIsNot() {
        restarts.pauseAfterDeath("kafka", NOW);
        assertThat(restarts.pauseAfterDeath("kafka", LATER)).contains(Duration.ofSeconds(1));
    }
}
