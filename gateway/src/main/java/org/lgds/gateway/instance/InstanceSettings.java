package org.lgds.gateway.instance;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the services are, and when an instance of one is left alone. */
@ConfigMapping(prefix = "lgds.gateway")
public interface InstanceSettings {

    Map<String, Service> services();

    Instances instances();

    /** How long a connection to a service may take, waiting for a free one included. */
    @WithDefault("2S")
    Duration connectTimeout();

    /**
     * Connections of each event loop to each instance; beyond them requests wait, and beyond {@link #maxWaiting()} they
     * are refused.
     */
    @WithDefault("256")
    int maxConnections();

    @WithDefault("1000")
    int maxWaiting();

    interface Service {

        /** The addresses of its instances, {@code http(s)://host:port}, separated by commas. */
        List<URI> url();

        /** Where each instance says whether it is ready, in the order of {@link #url()}; without, it is taken to be. */
        Optional<List<URI>> health();
    }

    interface Instances {

        /** How often each instance is asked whether it is ready; shorter than a service goes on when it stops. */
        @WithDefault("1S")
        Duration checkEvery();

        /** The same of one that is not ready, for which callers may wait. */
        @WithDefault("100ms")
        Duration checkAwayEvery();

        /** An instance that has not said within this that it is ready is not. */
        @WithDefault("1S")
        Duration checkTimeout();

        /** So many requests must have failed within {@link #window()}, and half of all, for an instance to be left alone. */
        @WithDefault("5")
        int failures();

        @WithDefault("10S")
        Duration window();

        /** How long it is left alone before one request tries it again. */
        @WithDefault("5S")
        Duration openFor();
    }
}
