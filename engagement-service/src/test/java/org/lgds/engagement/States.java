package org.lgds.engagement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lgds.kit.feed.Deliveries;
import org.lgds.kit.test.Contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

/** State records of the other services, as they put them on their topics. */
@ApplicationScoped
public class States {

    private final Deliveries deliveries;
    private final ObjectMapper json;

    States(Deliveries deliveries, ObjectMapper json) {
        this.deliveries = deliveries;
        this.json = json;
    }

    public void council(String code, long sequence, String state) {
        var data = new HashMap<String, Object>(Map.of(
                "code", code, "name", "Council", "state", state, "type", "unitary", "tier", "single", "slug",
                "council"));
        data.putAll(Map.of("nation", "england", "region", "south_west", "identifiers", List.of()));
        data.put("updatedAt", "2026-11-24T09:30:00Z");
        hand(promised("lgds.councils.state", "council", code, sequence, data));
    }

    public void asset(UUID id, long sequence, String state) {
        var owner = Map.of("council", "CMD");
        var data = Map.of(
                "id", id, "name", "Permits", "type", "code", "state", state, "owner", owner, "services", List.of(372));
        hand(promised("lgds.assets.state", "asset", id.toString(), sequence, data));
    }

    public void adoption(UUID id, long sequence, String council, UUID asset, String stage) {
        hand(adoptionRecord(id, sequence, council, asset, stage));
    }

    public ConsumerRecord<String, String> adoptionRecord(
            UUID id, long sequence, String council, UUID asset, String stage) {
        return promised(
                "lgds.adoptions.state",
                "adoption",
                id.toString(),
                sequence,
                Map.of("id", id, "council", council, "asset", asset, "stage", stage, "wentLiveOn", "2026-11-02"));
    }

    /** Hands a record over as Kafka would; true if it was handled. */
    public boolean hand(ConsumerRecord<String, String> record) {
        return deliveries.hand(record);
    }

    /** A record with the headers of the suite; {@code data} is null on a tombstone. */
    public ConsumerRecord<String, String> record(
            String topic, String aggregate, String key, long sequence, Object data) {
        var record = new ConsumerRecord<>(topic, 0, sequence, key, data == null ? null : write(data));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/" + owner(topic),
                        "ce_type",
                        "org.lgds." + aggregate + ".changed.v1",
                        "ce_subject",
                        key,
                        "ce_sequence",
                        Long.toString(sequence))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    /** The same, held against what its owner promises. */
    private ConsumerRecord<String, String> promised(
            String topic, String aggregate, String key, long sequence, Object data) {
        Contracts.assertPromisedBy(owner(topic), topic, write(data));
        return record(topic, aggregate, key, sequence, data);
    }

    private static String owner(String topic) {
        return topic.startsWith("lgds.councils") ? "council-service" : "asset-service";
    }

    private String write(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
