package org.lgds.gateway.hygiene;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "lgds.checks")
interface CheckSettings {

    /** Bytes of a body up to which it is kept and checked before the service gets it; a longer one goes straight on. */
    @WithDefault("65536")
    int maxBody();

    /** Bytes that may be kept for all bodies at once; what comes when there is no room goes straight on. */
    @WithDefault("67108864")
    long maxHeld();
}
