package org.lgds.kit.feed;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One CloudEvent as it came from Kafka; {@code data} is null on a tombstone. A header without a value is left out. */
public record Delivery(String topic, String key, Map<String, String> headers, String data, ObjectMapper json) {

    static Delivery of(ConsumerRecord<String, String> record, ObjectMapper json) {
        var headers = new HashMap<String, String>();
        for (var header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return new Delivery(record.topic(), record.key(), headers, record.value(), json);
    }

    /** The key, where it is a UUID. */
    public UUID uuid() {
        try {
            return UUID.fromString(String.valueOf(key));
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent("the key is no UUID");
        }
    }

    /** {@code org.lgds.adoption.went_live.v1} */
    public String type() {
        return needed("ce_type");
    }

    /** {@code ce_id}, by which the inbox knows what was handled. */
    public String id() {
        return needed("ce_id");
    }

    /** {@code ce_source}, such as {@code /asset-service}. */
    public String source() {
        return needed("ce_source");
    }

    /**
     * {@code ce_sequence}: of two records of an aggregate the higher one is the newer.
     *
     * @throws UnreadableEvent where there is none, or it is no number
     */
    public long sequence() {
        try {
            return Long.parseLong(needed("ce_sequence"));
        } catch (NumberFormatException e) {
            throw new UnreadableEvent("ce_sequence is no number");
        }
    }

    /** True for the end of an aggregate on a state topic. */
    public boolean isTombstone() {
        return data == null;
    }

    /**
     * The data as this consumer reads it: what it does not know is passed over, so that producers may add.
     *
     * @throws UnreadableEvent when it does not fit; such a record can never be handled
     */
    public <T> T read(Class<T> type) {
        if (data == null) {
            throw new UnreadableEvent("the record has no data");
        }
        try {
            var value = json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .<T>readValue(data);
            if (value == null) {
                throw new UnreadableEvent("the data is null");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent(e.getOriginalMessage());
        }
    }

    private String needed(String header) {
        var value = headers.get(header);
        if (value == null || value.isBlank()) {
            throw new UnreadableEvent("the header %s is missing".formatted(header));
        }
        return value;
    }
}
