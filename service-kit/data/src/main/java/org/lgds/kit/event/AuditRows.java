package org.lgds.kit.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes the audit: append-only, a row for each change, what the record became, by whom, why, when, in which trace and who was told. */
@ApplicationScoped
class AuditRows {

    private final ObjectMapper json;

    AuditRows(ObjectMapper json) {
        this.json = json;
    }

    void insert(Connection connection, List<Entry> entries) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into audit
                    (kind, subject, action, sequence, reason, actor, client, councils, record, at, trace, audience)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""")) {
            for (var entry : entries) {
                var event = entry.event();
                insert.setString(1, event.kind());
                insert.setString(2, event.subject());
                insert.setString(3, event.name());
                insert.setLong(4, event.sequence());
                insert.setString(
                        5, event.change() == null ? null : event.change().reason());
                insert.setString(6, entry.actor().subject());
                insert.setString(7, entry.actor().client());
                insert.setArray(
                        8,
                        connection.createArrayOf(
                                "text", entry.actor().councils().toArray()));
                insert.setString(9, write(event.record()));
                insert.setObject(10, entry.at().atOffset(ZoneOffset.UTC));
                insert.setString(11, entry.traceparent());
                insert.setString(12, event.audience().value());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private String write(Object record) {
        try {
            return json.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not serialisable", e);
        }
    }
}
