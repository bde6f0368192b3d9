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
import org.lgds.kit.data.Columns;
import org.lgds.kit.data.Ids;

/** The outbox table: records on their way to Kafka, in the order of their ids. */
@ApplicationScoped
class OutboxRows {

    private static final int MAX_PAYLOAD = 512 * 1024;

    /** Reads every text that was written: the rules for what callers send would refuse what a record of others brought. */
    private static final ObjectMapper PLAIN = new ObjectMapper();

    private static final TypeReference<LinkedHashMap<String, String>> HEADERS = new TypeReference<>() {};

    /** One record as Kafka will have it; {@code payload} is null on a tombstone. */
    record Row(String topic, String key, Map<String, String> headers, String payload) {}

    /** A row of the table, with its headers as they are there. */
    record Waiting(long id, String topic, String key, String headers, String payload) {

        Map<String, String> readHeaders() throws JsonProcessingException {
            return PLAIN.readValue(headers, HEADERS);
        }
    }

    private record Added(String topic, String key, String headers, String payload) {}

    private static final Columns<Added> ADDED = new Columns<Added>()
            .with("topic", "text", Added::topic)
            .with("key", "text", Added::key)
            .with("headers", "text", Added::headers)
            .with("payload", "text", Added::payload);

    private static final String INSERT =
            "insert into outbox (topic, key, headers, payload) select %s from %s order by place"
                    .formatted(ADDED.names(""), ADDED.said());

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
        rows.add(new Row(event.topic(), event.subject(), headers(entry, event.topic()), write(event.data())));
        stateOf(entry).ifPresent(rows::add);
        return rows;
    }

    /** The record of the state that comes with an event, if the state changed. */
    Optional<Row> stateOf(Entry entry) {
        var event = entry.event();
        return Optional.ofNullable(event.state()).map(state -> {
            var payload = state.data() == null ? null : write(state.data());
            return new Row(state.topic(), event.subject(), headers(entry, state.topic()), payload);
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

    /** Their ids are in their order. */
    void insert(Connection connection, List<Row> rows) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            ADDED.executeUpdate(insert, rows.stream().map(this::added).toList());
        }
    }

    private Added added(Row row) {
        return new Added(row.topic(), row.key(), text(row.headers()), row.payload());
    }

    List<Waiting> oldest(Connection connection, int limit) throws SQLException {
        try (var select = connection.prepareStatement(
                "select id, topic, key, headers, payload from outbox order by id limit ?")) {
            select.setInt(1, limit);
            var rows = new ArrayList<Waiting>();
            for (var found = select.executeQuery(); found.next(); ) {
                rows.add(new Waiting(
                        found.getLong(1),
                        found.getString(2),
                        found.getString(3),
                        found.getString(4),
                        found.getString(5)));
            }
            return rows;
        }
    }

    /** Keeps a row apart that Kafka will never take, for whoever can mend what keeps it back. */
    void refuse(Connection connection, long id, String reason) throws SQLException {
        try (var move = connection.prepareStatement("""
                with refused as (delete from outbox where id = ? returning id, topic, key, headers, payload, added_at)
                insert into outbox_refused (id, topic, key, headers, payload, added_at, reason)
                select id, topic, key, headers, payload, added_at, ? from refused""")) {
            move.setLong(1, id);
            move.setString(2, reason);
            move.executeUpdate();
        }
    }

    void delete(Connection connection, List<Waiting> rows) throws SQLException {
        try (var delete = connection.prepareStatement("delete from outbox where id = any(?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(Waiting::id).toArray()));
            delete.executeUpdate();
        }
    }
}
