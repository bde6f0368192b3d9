package org.lgds.gateway.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "lgds.gateway.cache")
interface CacheSettings {

    /** What is kept may take so much memory; nothing is kept with 0. */
    @WithDefault("64M")
    MemorySize size();

    /** An answer with a longer body is passed on and not kept. */
    @WithDefault("1M")
    MemorySize longest();
}
