package org.lgds.gateway.log;

import java.time.Duration;
import java.util.List;

/** Small ones, for the topics of a test. */
record Settings(List<String> topics, String councils) implements EventSettings {

    Settings(List<String> topics) {
        this(topics, "no-councils");
    }

    @Override
    public Duration retention() {
        return Duration.ofDays(400);
    }

    @Override
    public Duration poll() {
        return Duration.ofMillis(100);
    }

    @Override
    public Duration heartbeat() {
        return Duration.ofSeconds(15);
    }

    @Override
    public int maxStreams() {
        return 10;
    }

    @Override
    public int recent() {
        return 100;
    }

    @Override
    public long recentBytes() {
        return 1_000_000;
    }
}
