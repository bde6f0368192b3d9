package org.lgds.council.performance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.council.performance.figure.Accessibility;
import org.lgds.council.performance.figure.Completed;
import org.lgds.council.performance.figure.Satisfaction;
import org.lgds.kit.data.Columns;

/**
 * Finds the rows of a batch that tell what is told already: nearly all that a system sends each night. The database compares
 * them by itself, and no record is loaded or locked for them.
 */
final class Unchanged {

    private static final Columns<BatchedFigures> FIGURES = withFigures(new Columns<>());

    private static final Columns<BatchedFigures> ALL = withFigures(new Columns<BatchedFigures>()
            .with("council", "text", BatchedFigures::council)
            .with("service_id", "integer", BatchedFigures::service)
            .with("interaction", "integer", row -> row.key().interactionOrNone())
            .with("grain", "text", row -> row.grain().name())
            .with("period_start", "date", BatchedFigures::periodStart));

    /** Each is looked up by itself ({@code offset 0}), as in {@link Referred}. */
    private static final String STATEMENT =
            """
            select said.place, kept.id, kept.version
            from %s
            cross join lateral (
                select id, version, %s from service_performance
                where council = said.council and service_id = said.service_id
                    and coalesce(interaction_id, -1) = said.interaction and grain = said.grain
                    and period_start = said.period_start and state <> 'WITHDRAWN' offset 0) as kept
            where (%s) is not distinct from (%s)""".formatted(ALL.said(), FIGURES.names(""), FIGURES.names("kept."), FIGURES.names("said."));

    private Unchanged() {}

    private static Columns<BatchedFigures> withFigures(Columns<BatchedFigures> columns) {
        return columns.with("started_online", "bigint", BatchedFigures::startedOnline)
                .with("online", "bigint", row -> completed(row).online())
                .with("assisted_digital", "bigint", row -> completed(row).assistedDigital())
                .with("phone", "bigint", row -> completed(row).phone())
                .with("face_to_face", "bigint", row -> completed(row).faceToFace())
                .with("post", "bigint", row -> completed(row).post())
                .with("email", "bigint", row -> completed(row).email())
                .with("total", "bigint", row -> completed(row).total())
                .with(
                        "total_pence",
                        "bigint",
                        row -> row.cost() == null ? null : row.cost().totalPence())
                .with(
                        "price_base",
                        "integer",
                        row -> row.cost() == null ? null : row.cost().priceBase())
                .with("very_dissatisfied", "bigint", row -> users(row).veryDissatisfied())
                .with("dissatisfied", "bigint", row -> users(row).dissatisfied())
                .with("neither", "bigint", row -> users(row).neither())
                .with("satisfied", "bigint", row -> users(row).satisfied())
                .with("very_satisfied", "bigint", row -> users(row).verySatisfied())
                .with("responses", "bigint", row -> users(row).responses())
                .with("meets_wcag", "boolean", row -> access(row).meetsWcag())
                .with("current_statement", "boolean", row -> access(row).currentStatement())
                .with("source", "text", row -> row.source().name());
    }

    /** What these rows are about, with id and version; rows about one thing come in an order, and so are none of them. */
    static Map<PerformanceKey, ServicePerformance> among(List<BatchedFigures> rows, EntityManager entities) {
        var times = rows.stream().collect(Collectors.groupingBy(BatchedFigures::key, Collectors.counting()));
        var single = rows.stream().filter(row -> times.get(row.key()) == 1).toList();
        return entities.unwrap(Session.class).doReturningWork(connection -> find(single, connection));
    }

    private static Map<PerformanceKey, ServicePerformance> find(List<BatchedFigures> rows, Connection connection)
            throws SQLException {
        var found = new HashMap<PerformanceKey, ServicePerformance>();
        try (var select = connection.prepareStatement(STATEMENT)) {
            ALL.set(select, rows);
            for (var told = select.executeQuery(); told.next(); ) {
                found.put(
                        rows.get(told.getInt(1) - 1).key(),
                        ServicePerformance.named(told.getObject(2, UUID.class), told.getLong(3)));
            }
        }
        return found;
    }

    private static Completed completed(BatchedFigures row) {
        return Objects.requireNonNullElse(row.completed(), Completed.UNKNOWN);
    }

    private static Satisfaction users(BatchedFigures row) {
        return Objects.requireNonNullElse(row.satisfaction(), Satisfaction.UNKNOWN);
    }

    private static Accessibility access(BatchedFigures row) {
        return Objects.requireNonNullElse(row.accessibility(), Accessibility.UNKNOWN);
    }
}
