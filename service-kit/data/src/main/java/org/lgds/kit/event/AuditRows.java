package org.lgds.kit.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.kit.data.Columns;

/** Writes the audit: append-only, a row for each change, what the record became, by whom, why, when, in which trace and who was told. */
@ApplicationScoped
class AuditRows {

    private final ObjectMapper json;
    private final Columns<Entry> columns;
    private final String insert;

    AuditRows(ObjectMapper json) {
        this.json = json;
        this.columns = new Columns<Entry>()
                .with("kind", "text", entry -> entry.event().kind())
                .with("subject", "text", entry -> entry.event().subject())
                .with("action", "text", entry -> entry.event().name())
                .with("sequence", "bigint", entry -> entry.event().sequence())
                .with("reason", "text", AuditRows::reason)
                .with("actor", "text", entry -> entry.actor().subject())
                .with("client", "text", entry -> entry.actor().client())
                .with(
                        "councils",
                        "text",
                        entry -> String.join(",", entry.actor().councils()))
                .with("record", "text", entry -> write(entry.event().record()))
                .with("at", "timestamptz", Entry::at)
                .with("trace", "text", Entry::traceparent)
                .with("audience", "text", entry -> entry.event().audience().value());
        this.insert = """
                insert into audit (%s)
                select kind, subject, action, sequence, reason, actor, client, string_to_array(councils, ','),
                    cast(record as jsonb), at, trace, audience
                from %s order by place""".formatted(columns.names(""), columns.said());
    }

    void insert(Connection connection, List<Entry> entries) throws SQLException {
        try (var statement = connection.prepareStatement(insert)) {
            columns.executeUpdate(statement, entries);
        }
    }

    private static String reason(Entry entry) {
        var change = entry.event().change();
        return change == null ? null : change.reason();
    }

    private String write(Object record) {
        try {
            return json.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not serialisable", e);
        }
    }
}
