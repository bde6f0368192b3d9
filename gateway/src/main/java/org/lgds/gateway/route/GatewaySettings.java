package org.lgds.gateway.route;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "lgds.gateway")
interface GatewaySettings {

    /** A file of routes to be read instead of the gateway's own {@code routes.yaml}. */
    Optional<Path> routes();

    /** How long a service may stay silent before it answers, where its route says nothing else. */
    @WithDefault("30S")
    Duration firstByteTimeout();

    /** How long nothing of an answer may move once it has begun: nothing comes, or its caller takes nothing. */
    @WithDefault("60S")
    Duration silence();
}
