package org.lgds.engagement;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lgds.kit.test.Contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Makes records as the other services send them. */
@ApplicationScoped
class StateRecords {

    private static final Set<String> ASSET_TOPICS = Set.of(
            "lgds.assets.state", "lgds.adoptions.state", "lgds.suppliers.state", "lgds.assets", "lgds.adoptions");

    private final ObjectMapper json;

    StateRecords(ObjectMapper json) {
        this.json = json;
    }

    /** A record that is held against what its owner promises. */
    ConsumerRecord<String, String> promised(
            String topic, String aggregate, String what, String key, long sequence, Object data) {
        Contracts.assertPromisedBy(owner(topic), topic, write(data));
        return of(topic, aggregate, what, key, sequence, data);
    }

    /** A record with the headers of the suite; {@code data} is null on a tombstone. */
    ConsumerRecord<String, String> of(
            String topic, String aggregate, String what, String key, long sequence, Object data) {
        var record = new ConsumerRecord<>(topic, 0, sequence, key, data == null ? null : write(data));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/" + owner(topic),
                        "ce_type",
                        "org.lgds.%s.%s.v1".formatted(aggregate, what),
                        "ce_subject",
                        key,
                        "ce_sequence",
                        Long.toString(sequence))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    private static String owner(String topic) {
        return ASSET_TOPICS.contains(topic) ? "asset-service" : "council-service";
    }

    private String write(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
