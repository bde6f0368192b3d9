package org.lgds.kit.event;

import java.time.Duration;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How this service uses Kafka; addresses and credentials are the ordinary {@code kafka.*} settings. */
@ConfigMapping(prefix = "lgds.kafka")
public interface KafkaSettings {

    /** Off in tests that need no broker: the outbox then keeps its rows. */
    @WithDefault("true")
    boolean enabled();

    /** Facts topics this service writes. */
    Set<String> facts();

    /** Compacted state topics this service writes. */
    Set<String> states();

    @WithDefault("6")
    int partitions();

    @WithDefault("1")
    short replication();

    /** How long facts are kept. */
    @WithDefault("400D")
    Duration factsRetention();

    /** How long a tombstone stays readable. */
    @WithDefault("30D")
    Duration tombstoneRetention();

    /** Rows the relay sends at once. */
    @WithDefault("500")
    int batch();

    /** How often the relay looks without being woken. */
    @WithDefault("250MS")
    Duration poll();
}
