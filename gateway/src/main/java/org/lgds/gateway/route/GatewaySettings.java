package org.lgds.gateway.route;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "lgds.gateway")
public interface GatewaySettings {

    Map<String, Service> services();

    /** A file of routes to be read instead of the gateway's own {@code routes.yaml}. */
    Optional<Path> routes();

    /** How long a connection to a service may take, waiting for a free one included. */
    @WithDefault("2S")
    Duration connectTimeout();

    /** How long a service may stay silent, where its route says nothing else. */
    @WithDefault("30S")
    Duration firstByteTimeout();

    /** Connections to each service; beyond them requests wait, and beyond {@link #maxWaiting()} they are refused. */
    @WithDefault("256")
    int maxConnections();

    @WithDefault("1000")
    int maxWaiting();

    interface Service {
        URI url();
    }
}
