package org.lgds.gateway.overload;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many requests may wait for a service at a time. */
@ConfigMapping(prefix = "lgds.overload")
interface OverloadSettings {

    /** Never fewer: enough to keep a service busy. */
    @WithDefault("32")
    int fewest();

    /** Never more, all instances of the service together. */
    @WithDefault("256")
    int most();

    /** A service of whose answers most take longer has a queue that is too long. */
    @WithDefault("500ms")
    Duration target();
}
