package org.lgds.gateway.connection;

import java.util.Set;

import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * One event loop for each processor, and two at least, unless it is configured otherwise. Nothing blocks one here, so that the
 * usual two for each would only wake more often, each for less: a request took a fifth more of the processors' time.
 */
public final class EventLoops implements ConfigSource {

    private static final String SIZE = "quarkus.vertx.event-loops-pool-size";
    private static final int FEWEST = 2;

    /** Below every file. */
    private static final int ORDINAL = 50;

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(SIZE);
    }

    @Override
    public String getValue(String name) {
        return name.equals(SIZE)
                ? Integer.toString(Math.max(FEWEST, Runtime.getRuntime().availableProcessors()))
                : null;
    }

    @Override
    public String getName() {
        return "event loops, by processors";
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }
}
