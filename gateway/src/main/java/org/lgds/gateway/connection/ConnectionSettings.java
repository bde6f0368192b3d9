package org.lgds.gateway.connection;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a connection may cost. All of them together: {@code quarkus.http.limits.max-connections}. */
@ConfigMapping(prefix = "lgds.connections")
interface ConnectionSettings {

    /** From one address (the /64 of IPv6); 0 for no cap, for where all come from a load balancer. */
    @WithDefault("500")
    int perAddress();

    /** Streams of HTTP/2 whose answer is not taken, from one address over all its connections; 0 for no cap, as above. */
    @WithDefault("500")
    int streamsPerAddress();

    /** Requests of one connection of HTTP/1.1 that wait for the answer to an earlier one may take so much memory. */
    @WithDefault("64K")
    MemorySize pipelined();

    /** How long the next of them waits for answers to be taken that were given before. */
    @WithDefault("5M")
    Duration takenWithin();

    /** How long a new connection may take to send the whole head of its first request, TLS included. */
    @WithDefault("10S")
    Duration headWithin();

    /** How long after an answer the whole head of the next request may take. */
    @WithDefault("60S")
    Duration nextHeadWithin();

    /** A body moves at least so many bytes a second on average, not counting the first {@link #bodyGrace()}. */
    @WithDefault("500")
    long bodyRate();

    @WithDefault("20S")
    Duration bodyGrace();
}
