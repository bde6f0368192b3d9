package org.lgds.gateway.token;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "lgds.tokens")
interface TokenSettings {

    /** How many verified tokens are remembered, about 3 KB each. */
    @WithDefault("10000")
    long remembered();

    /** A token withdrawn meanwhile by a change of keys is still taken for so long. */
    @WithDefault("60S")
    Duration rememberedFor();

    /** How long Keycloak may hold up a request whose token needs a key that is not here yet. */
    @WithDefault("5S")
    Duration keysWithin();
}
