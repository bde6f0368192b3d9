package org.lgds.local;

import java.util.Map;

import org.lgds.local.process.Jdk;

/**
 * How the suite's own applications are run.
 *
 * @param jdk what runs them, and Kafka and Keycloak
 * @param optimised true if they compile what they run as they would in production: slower to start, sooner at their best
 * @param cached true if what a start loads is kept for the next, where the JDK can
 * @param settings what all of them are told besides, by environment
 */
public record Running(Jdk jdk, boolean optimised, boolean cached, Map<String, String> settings) {

    /** By the JDK that runs the launcher, quick to start. */
    static Running usual() {
        return new Running(Jdk.running(), false, false, Map.of());
    }

    public Running by(Jdk other) {
        return new Running(other, optimised, cached, settings);
    }

    public Running withOptimised() {
        return new Running(jdk, true, cached, settings);
    }

    public Running withCached() {
        return new Running(jdk, optimised, true, settings);
    }

    public Running withSettings(Map<String, String> more) {
        return new Running(jdk, optimised, cached, Map.copyOf(more));
    }
}
