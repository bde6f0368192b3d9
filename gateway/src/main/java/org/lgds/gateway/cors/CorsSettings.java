package org.lgds.gateway.cors;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "lgds.cors")
interface CorsSettings {

    /** Origins, such as {@code https://portal.example.org}, whose pages may call the API; each as a browser writes it. */
    Optional<Set<String>> origins();

    /** How long a browser may remember the answer to a preflight; none of them does for longer than a day. */
    @WithDefault("1H")
    Duration maxAge();
}
