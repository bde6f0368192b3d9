package org.lgds.council.performance;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.kit.data.Columns;

/**
 * Records that a batch adds, written in one statement at its end: as lists of values, which Hibernate makes of them, they take
 * the database twice as long.
 */
final class AddedRecords {

    private static final Columns<ServicePerformance> COLUMNS = FigureColumns.after(
            new Columns<ServicePerformance>()
                    .with("id", "uuid", added -> added.id)
                    .with("version", "bigint", added -> added.version)
                    .with("created_at", "timestamptz", added -> added.createdAt)
                    .with("updated_at", "timestamptz", added -> added.updatedAt)
                    .with("event_sequence", "bigint", added -> added.eventSequence)
                    .with("council", "text", added -> added.council)
                    .with("service_id", "integer", added -> added.serviceId)
                    .with("interaction_id", "integer", added -> added.interactionId)
                    .with("grain", "text", added -> added.grain.name())
                    .with("period_start", "date", added -> added.periodStart)
                    .with("period_end", "date", added -> added.periodEnd)
                    .with("state", "text", added -> added.state.name())
                    .with("revision", "integer", added -> added.revision)
                    .with("reason", "text", added -> added.reason)
                    .with("client", "text", added -> added.submitter.client())
                    .with("person", "text", added -> added.submitter.person()),
            added -> added.figures);

    private static final String INSERT = "insert into service_performance (%s) select %s from %s order by place"
            .formatted(COLUMNS.names(""), COLUMNS.names(""), COLUMNS.said());

    private final List<ServicePerformance> added = new ArrayList<>();

    void add(ServicePerformance performance) {
        added.add(performance);
    }

    void insert(EntityManager entities) {
        if (added.isEmpty()) {
            return;
        }
        entities.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement(INSERT)) {
                COLUMNS.executeUpdate(insert, added);
            }
        });
    }
}
