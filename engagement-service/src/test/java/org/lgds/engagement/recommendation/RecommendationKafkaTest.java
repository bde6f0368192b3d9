package org.lgds.engagement.recommendation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.States;
import org.lgds.engagement.adoption.KnownAdoption;
import org.lgds.engagement.engagement.Engagement;
import org.lgds.kit.event.Journal;
import org.lgds.kit.test.RealKafka;
import org.lgds.kit.test.Topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@TestProfile(RealKafka.class)
class RecommendationKafkaTest {

    private final UUID asset = UUID.randomUUID();
    private final UUID adoption = UUID.randomUUID();
    private final UUID last = UUID.randomUUID();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @Inject
    ImplementingRecommendations implementing;

    @Inject
    Journal journal;

    @Inject
    States states;

    @Test
    void anAdoptionThatGoesLiveOnItsTopicImplementsOnceHoweverOftenItComes() throws Exception {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic("lgds.adoptions.state", 1, (short) 1)))
                    .all()
                    .get();
        }
        var recommendation = accepted();

        send(adoption, 1, "implementing", asset, "a");
        send(adoption, 2, "live", asset, "b");
        send(adoption, 2, "live", asset, "b");
        send(adoption, 3, "live", asset, "c");
        // Of one partition: when this is known, all before it were handled.
        send(last, 1, "interested", UUID.randomUUID(), "d");
        await().atMost(Duration.ofSeconds(30)).until(() -> isKnown(last));

        var events = new Topic(servers, "lgds.recommendations").received(4, recommendation.toString());
        assertThat(events)
                .extracting(event -> Topic.header(event, "ce_type"))
                .containsExactly(
                        "org.lgds.recommendation.changed.v1",
                        "org.lgds.recommendation.issued.v1",
                        "org.lgds.recommendation.accepted.v1",
                        "org.lgds.recommendation.implemented.v1");
        assertThat(events.get(3).value()).contains("\"adoption\":\"" + adoption + "\"");
        assertThat(Topic.header(events.get(3), "ce_audience")).isEqualTo("council:LDS");
    }

    private UUID accepted() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var now = Instant.now();
            var engagement = Engagement.asked("LDS", null, "t", null);
            journal.add(engagement.scope(now));
            engagement.persist();
            var recommendation =
                    Recommendation.draft(new NewRecommendation(engagement.id, asset, null, null, "It fits."), "LDS");
            journal.add(recommendation.write(now));
            recommendation.persist();
            journal.add(recommendation.issue(null, "sub-of-advisor", now));
            implementing.accept(recommendation, null);
            return recommendation.id;
        });
    }

    private void send(UUID id, long sequence, String stage, UUID asset, String eventId) {
        var record = states.adoptionRecord(id, sequence, "LDS", asset, stage);
        var headers = new HashMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), Topic.header(record, header.key())));
        headers.put("ce_id", eventId + asset);
        new Topic(servers, "lgds.adoptions.state").send(record.key(), record.value(), headers);
    }

    private static boolean isKnown(UUID adoption) {
        return QuarkusTransaction.requiringNew().call(() -> KnownAdoption.findById(adoption) != null);
    }
}
