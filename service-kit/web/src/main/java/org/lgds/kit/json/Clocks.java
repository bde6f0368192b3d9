package org.lgds.kit.json;

import java.time.Clock;
import java.time.ZoneId;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;

/** One clock for the application, as fine as what the database keeps and the API shows: the millisecond. */
class Clocks {

    /** The day of a UK council turns at midnight in London. */
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Produces
    @Singleton
    Clock clock() {
        return Clock.tickMillis(LONDON);
    }

    /** For {@code @PastOrPresent} and its like, whose day would turn with the machine's otherwise. */
    @Produces
    @Singleton
    @Unremovable
    ClockProvider clocks(Clock clock) {
        return () -> clock;
    }
}
