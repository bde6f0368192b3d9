package org.lgds.asset.recommendation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lgds.kit.feed.Deliveries;
import org.lgds.kit.test.Contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What councils decide on recommendations, as engagement-service tells it. */
@ApplicationScoped
class Decisions {

    private final Deliveries deliveries;
    private final ObjectMapper json;

    Decisions(Deliveries deliveries, ObjectMapper json) {
        this.deliveries = deliveries;
        this.json = json;
    }

    /** Hands the decision over as Kafka would; false if it was put aside. */
    boolean told(
            String decision, UUID recommendation, String council, UUID asset, UUID event, Map<String, Object> more) {
        var data = new HashMap<String, Object>(Map.of(
                "id",
                recommendation,
                "engagement",
                UUID.randomUUID(),
                "council",
                council,
                "asset",
                asset,
                "rationale",
                "It is what you need",
                "state",
                decision,
                "createdAt",
                "2026-11-24T09:00:00Z",
                "updatedAt",
                "2026-11-24T09:00:00Z",
                "change",
                Map.of("from", "issued", "to", decision)));
        data.putAll(more);
        data.values().removeIf(Objects::isNull);
        var text = text(data);
        Contracts.assertPromisedBy("engagement-service", "lgds.recommendations", text);
        var record = new ConsumerRecord<>("lgds.recommendations", 0, 0, recommendation.toString(), text);
        Map.of(
                        "ce_id",
                        event.toString(),
                        "ce_source",
                        "/engagement-service",
                        "ce_type",
                        "org.lgds.recommendation." + decision + ".v1",
                        "ce_sequence",
                        "1")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return deliveries.hand(record);
    }

    private String text(Map<String, Object> data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
