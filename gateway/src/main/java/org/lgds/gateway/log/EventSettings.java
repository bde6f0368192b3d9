package org.lgds.gateway.log;

import java.time.Duration;
import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "lgds.events")
public interface EventSettings {

    /** The facts topics (ARCHITECTURE section 7). One that does not exist yet is looked for until it does. */
    List<String> topics();

    /** Councils' state, which tells who follows those that have ended. */
    @WithDefault("lgds.councils.state")
    String councils();

    @WithDefault("400D")
    Duration retention();

    /** How often an instance that does not copy itself looks for what another has copied. */
    @WithDefault("100ms")
    Duration poll();

    @WithDefault("15S")
    Duration heartbeat();

    /** Streams to one instance; each holds a connection of the client. */
    @WithDefault("1000")
    int maxStreams();

    /** The newest events, kept in memory for the streams that keep up; others read the database. */
    @WithDefault("2000")
    int recent();

    @WithDefault("8388608")
    long recentBytes();
}
