package org.lgds.gateway.seen;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "lgds.gateway.seen")
interface SeenSettings {

    /** Whether a line is written for each request. */
    @WithDefault("true")
    boolean accessLog();

    /** Where to, instead of the standard output; appended. */
    Optional<Path> file();

    /** Whether the caller's address is in the line: personal data, which somebody must want. */
    @WithDefault("false")
    boolean addresses();

    /** Lines that may wait to be written; beyond them they are dropped and counted. */
    @WithDefault("10000")
    int waiting();

    /** How many consumers have metrics of their own; later ones are counted together, as {@code other}. */
    @WithDefault("200")
    int consumers();
}
