package org.lgds.kit.test;

import java.util.List;
import java.util.Map;

import io.kroxylicious.testing.kafka.api.KafkaCluster;
import io.kroxylicious.testing.kafka.common.KafkaClusterConfig;
import io.kroxylicious.testing.kafka.common.KafkaClusterFactory;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;

/** A {@code @TestProfile} with a Kafka broker in this JVM, and with the relay and the feeds at work. */
public class RealKafka implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("lgds.kafka.enabled", "true");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Broker.class));
    }

    /** One broker; it ends with the profile. */
    public static class Broker implements QuarkusTestResourceLifecycleManager {

        private final KafkaCluster cluster = KafkaClusterFactory.create(KafkaClusterConfig.builder()
                .brokersNum(1)
                .kraftMode(true)
                .brokerConfigs(Map.of("auto.create.topics.enable", "false"))
                .build());

        @Override
        public Map<String, String> start() {
            cluster.start();
            return Map.of("kafka.bootstrap.servers", cluster.getBootstrapServers());
        }

        @Override
        public void stop() {
            try {
                cluster.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
