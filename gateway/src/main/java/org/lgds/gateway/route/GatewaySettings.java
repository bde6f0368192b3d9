package org.lgds.gateway.route;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "lgds.gateway")
public interface GatewaySettings {

    Map<String, Service> services();

    /** How long a connection to a service may take, waiting for a free one included. */
    @WithDefault("2S")
    Duration connectTimeout();

    /** How long a service may stay silent: from the last byte of the request to the first of the answer. */
    @WithDefault("30S")
    Duration firstByteTimeout();

    /** Connections to each service; beyond them requests wait, and beyond {@link #maxWaiting()} they are refused. */
    @WithDefault("256")
    int maxConnections();

    @WithDefault("1000")
    int maxWaiting();

    interface Service {
        URI url();

        Set<String> segments();
    }
}
