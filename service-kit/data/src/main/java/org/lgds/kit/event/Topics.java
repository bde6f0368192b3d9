package org.lgds.kit.event;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Creates the topics this service writes; nobody else does, and the broker creates none by itself. */
@ApplicationScoped
public class Topics {

    private static final int SECONDS = 20;

    private final KafkaSettings settings;
    private final Map<String, Object> kafka;
    private final String deadLetters;

    Topics(
            KafkaSettings settings,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.settings = settings;
        this.kafka = kafka;
        this.deadLetters = "lgds." + service + ".dead-letter";
    }

    /** Where this service puts what it can never handle. */
    public String deadLetters() {
        return deadLetters;
    }

    /** Creates what is missing and leaves alone what is there. */
    void create() throws InterruptedException, ExecutionException, TimeoutException {
        try (var admin = Admin.create(kafka)) {
            var there = admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
            var missing = wanted().stream()
                    .filter(topic -> !there.contains(topic.name()))
                    .toList();
            if (!missing.isEmpty()) {
                create(admin, missing);
            }
        }
    }

    private static void create(Admin admin, Collection<NewTopic> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            admin.createTopics(topics).all().get(SECONDS, TimeUnit.SECONDS);
            Log.infof("Created topics %s", topics.stream().map(NewTopic::name).collect(Collectors.joining(", ")));
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
            Log.debug("Another instance created the topics", e);
        }
    }

    private Set<NewTopic> wanted() {
        var keptFacts = String.valueOf(settings.factsRetention().toMillis());
        var facts = Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, "delete", TopicConfig.RETENTION_MS_CONFIG, keptFacts);
        var states = Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                "compact",
                TopicConfig.DELETE_RETENTION_MS_CONFIG,
                String.valueOf(settings.tombstoneRetention().toMillis()));
        var topics = new LinkedHashSet<NewTopic>();
        settings.facts().forEach(name -> topics.add(topic(name, facts)));
        settings.states().forEach(name -> topics.add(topic(name, states)));
        topics.add(topic(deadLetters, facts));
        return topics;
    }

    private NewTopic topic(String name, Map<String, String> config) {
        return new NewTopic(name, settings.partitions(), settings.replication()).configs(config);
    }
}
