package org.lgds.council.catalogue;

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

/** Records of {@code lgds.assets.state} for tests, as asset-service promises them. */
@ApplicationScoped
public class AssetRecords {

    private static final String TOPIC = "lgds.assets.state";

    private final Deliveries deliveries;
    private final ObjectMapper json;

    AssetRecords(Deliveries deliveries, ObjectMapper json) {
        this.deliveries = deliveries;
        this.json = json;
    }

    /** An asset with a version that stands. */
    public UUID asset(String name, String state, String... dimensions) {
        var id = UUID.randomUUID();
        asset(id, 1, name, state, "1.0.0", dimensions);
        return id;
    }

    /** The same as it is later on; {@code version} is null where none stands. */
    public void asset(UUID id, long sequence, String name, String state, String version, String... dimensions) {
        var data = new HashMap<String, Object>(Map.of(
                "id", id,
                "name", name,
                "type", "code",
                "state", state,
                "owner", Map.of("council", "CMD"),
                "services", List.of(372),
                "maturityDimensions", dimensions));
        if (version != null) {
            data.put("latestVersion", version);
        }
        var record = write(data);
        Contracts.assertPromisedBy("asset-service", TOPIC, record);
        hand(id, sequence, record);
    }

    public void gone(UUID id, long sequence) {
        hand(id, sequence, null);
    }

    /** False if it was put aside as unreadable. */
    boolean hand(UUID id, long sequence, String data) {
        var record = new ConsumerRecord<>(TOPIC, 0, 0, id.toString(), data);
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/asset-service",
                        "ce_type",
                        "org.lgds.asset.changed.v1",
                        "ce_sequence",
                        Long.toString(sequence))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return deliveries.hand(record);
    }

    private String write(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
