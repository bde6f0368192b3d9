package org.lgds.kit.event;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lgds.kit.data.Ids;

/** The outbox table: records on their way to Kafka, in the order of their ids. */
@ApplicationScoped
class OutboxRows {

    private static final int MAX_PAYLOAD = 512 * 1024;
    private static final TypeReference<LinkedHashMap<String, String>> HEADERS = new TypeReference<>() {};

    /** One record as Kafka will have it; {@code payload} is null on a tombstone. */
    record Row(long id, String topic, String key, Map<String, String> headers, String payload) {}

    private final ObjectMapper json;
    private final String source;

    OutboxRows(ObjectMapper json, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.json = json;
        this.source = "/" + service;
    }

    /** The records an event becomes: the fact, and the state if it changed. */
    List<Row> of(Entry entry) {
        var event = entry.event();
        var rows = new ArrayList<Row>();
        rows.add(new Row(0, event.topic(), event.subject(), headers(entry, event.topic()), write(event.data())));
        stateOf(entry).ifPresent(rows::add);
        return rows;
    }

    /** The record of the state that comes with an event, if the state changed. */
    Optional<Row> stateOf(Entry entry) {
        var event = entry.event();
        return Optional.ofNullable(event.state()).map(state -> {
            var payload = state.data() == null ? null : write(state.data());
            return new Row(0, state.topic(), event.subject(), headers(entry, state.topic()), payload);
        });
    }

    private Map<String, String> headers(Entry entry, String topic) {
        var event = entry.event();
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", Ids.next().toString());
        headers.put("ce_source", source);
        headers.put("ce_type", "org.lgds." + event.name() + ".v1");
        headers.put("ce_subject", event.subject());
        headers.put("ce_time", entry.at().toString());
        headers.put("ce_dataschema", "/schemas/" + topic.replaceFirst("^lgds\\.", "") + ".v1.json");
        headers.put("content-type", "application/json");
        headers.put("ce_sequence", Long.toString(event.sequence()));
        headers.put("ce_audience", event.audience().value());
        if (!event.councils().isEmpty()) {
            headers.put("ce_councils", String.join(",", event.councils()));
        }
        if (event.audience().mayKnow(entry.actor())) {
            headers.put("ce_actor", entry.actor().subject());
        }
        if (entry.traceparent() != null) {
            headers.put("ce_traceparent", entry.traceparent());
        }
        return headers;
    }

    private String write(Object data) {
        var text = text(data);
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_PAYLOAD) {
            throw new IllegalArgumentException("an event's payload is over " + MAX_PAYLOAD + " bytes");
        }
        return text;
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not serialisable", e);
        }
    }

    void insert(Connection connection, List<Row> rows) throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into outbox (topic, key, headers, payload) values (?, ?, ?, ?)")) {
            for (var row : rows) {
                insert.setString(1, row.topic());
                insert.setString(2, row.key());
                insert.setString(3, text(row.headers()));
                insert.setString(4, row.payload());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    List<Row> oldest(Connection connection, int limit) throws SQLException {
        try (var select = connection.prepareStatement(
                "select id, topic, key, headers, payload from outbox order by id limit ?")) {
            select.setInt(1, limit);
            var rows = new ArrayList<Row>();
            for (var found = select.executeQuery(); found.next(); ) {
                rows.add(new Row(
                        found.getLong(1),
                        found.getString(2),
                        found.getString(3),
                        json.readValue(found.getString(4), HEADERS),
                        found.getString(5)));
            }
            return rows;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the outbox holds what it did not write", e);
        }
    }

    void delete(Connection connection, List<Row> rows) throws SQLException {
        try (var delete = connection.prepareStatement("delete from outbox where id = any(?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(Row::id).toArray()));
            delete.executeUpdate();
        }
    }
}
