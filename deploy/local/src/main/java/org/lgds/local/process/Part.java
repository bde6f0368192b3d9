package org.lgds.local.process;

import java.time.Duration;
import java.util.Set;

/** One process of the stack: what it needs, how it is made ready, how it is run. */
public interface Part {
    String name();

    /** Names of the parts that must be ready before this one starts. */
    Set<String> needs();

    /** Where it is reached, for the person at the keyboard. */
    String address();

    /** Fails if what the build should have made is not there; asked before anything is started. */
    default void requireBuilt() {}

    /** Fails if it cannot read what an earlier version of it has kept; asked before anything is started. */
    default void requireReadable() {}

    /** What can be done beside everything else, before the needs are ready. */
    default void prepare() {}

    /** What is done once, when the needs are ready and before the first start. */
    default void beforeStart() {}

    /** How it is run; asked again at each start. */
    Launch launch();

    boolean isReady();

    /**
     * What is done when its process has ended before it was ready.
     *
     * @param exitCode of the process; above 128 a signal ended it
     * @return true if something was thrown away that may have been why, so that it is worth another try
     */
    default boolean mendAfterFailedStart(int exitCode) {
        return false;
    }

    /** How long a start may take; a process that is not ready by then is ended. */
    default Duration readyWithin() {
        return Duration.ofSeconds(180);
    }

    /** What is done once, after the first start. */
    default void afterStart() {}

    LogFile log();
}
