package org.lgds.gateway.token;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "lgds.tokens")
interface TokenSettings {

    /** How many verified tokens are remembered, about 3 KB each. */
    @WithDefault("10000")
    long remembered();

    /** How long; a change of keys ends it at once. */
    @WithDefault("60S")
    Duration rememberedFor();

    /** How long Keycloak may hold up a request whose token needs a key that is not here yet. */
    @WithDefault("5S")
    Duration keysWithin();

    /** Unknown key ids make the keys be fetched so often at most. */
    @WithDefault("30S")
    Duration keysEvery();

    /** So often they are fetched without being asked for: a key that was withdrawn is trusted no longer than that. */
    @WithDefault("5M")
    Duration keysRenewed();

    /** Keys that could not be had are asked for again, at the next token that needs them, after so long. */
    @WithDefault("5S")
    Duration keysRetry();
}
