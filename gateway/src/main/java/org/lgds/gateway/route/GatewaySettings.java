package org.lgds.gateway.route;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "lgds.gateway")
interface GatewaySettings {

    /** A file of routes to be read instead of the gateway's own {@code routes.yaml}. */
    Optional<Path> routes();

    /** How long a service may stay silent before it answers, where its route says nothing else. */
    @WithDefault("30S")
    Duration firstByteTimeout();

    /** How long it may stay silent once it has begun to answer. */
    @WithDefault("60S")
    Duration silence();

    /** How long a caller may take nothing of an answer that waits for them; rounded up to whole silences. */
    @WithDefault("5M")
    Duration unread();

    /** A longer answer from memory goes out in pieces of so many bytes, each when those before it have been taken. */
    @WithDefault("32K")
    MemorySize piece();
}
