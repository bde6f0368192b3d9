package org.lgds.council.result;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When a final result is too old to be relied on (DOMAIN.md 3.6): by default after 18 months, by days in London. */
@ApplicationScoped
public class Staleness {

    private final Clock clock;
    private final Period after;

    Staleness(Clock clock, @ConfigProperty(name = "lgds.maturity.stale-after") Period after) {
        this.clock = clock;
        this.after = after;
    }

    /** The first day on which a result is stale. */
    public LocalDate from(Instant finalisedAt) {
        return LocalDate.ofInstant(finalisedAt, clock.getZone()).plus(after);
    }

    public boolean isStale(Instant finalisedAt) {
        return !LocalDate.now(clock).isBefore(from(finalisedAt));
    }

    /** No result of this time or later is stale; of those before, the youngest may not be yet, as months differ in length. */
    Instant noneSince() {
        return LocalDate.now(clock)
                .minus(after)
                .plusDays(4)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }
}
