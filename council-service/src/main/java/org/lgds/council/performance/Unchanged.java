package org.lgds.council.performance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.council.performance.figure.Accessibility;
import org.lgds.council.performance.figure.Completed;
import org.lgds.council.performance.figure.Satisfaction;

/**
 * Finds the rows of a batch that tell what is told already: nearly all that a system sends each night. The database compares
 * them by itself, and no record is loaded or locked for them.
 */
final class Unchanged {

    private record Column(String name, String type, Function<BatchedFigures, Object> value) {}

    private static final List<Column> KEY = List.of(
            new Column("council", "text", BatchedFigures::council),
            new Column("service_id", "integer", BatchedFigures::service),
            new Column("interaction", "integer", row -> row.key().interactionOrNone()),
            new Column("grain", "text", row -> row.grain().name()),
            new Column("period_start", "date", BatchedFigures::periodStart));

    private static final List<Column> FIGURES = List.of(
            count("started_online", BatchedFigures::startedOnline),
            count("online", row -> completed(row).online()),
            count("assisted_digital", row -> completed(row).assistedDigital()),
            count("phone", row -> completed(row).phone()),
            count("face_to_face", row -> completed(row).faceToFace()),
            count("post", row -> completed(row).post()),
            count("email", row -> completed(row).email()),
            count("total", row -> completed(row).total()),
            count("total_pence", row -> row.cost() == null ? null : row.cost().totalPence()),
            count("price_base", row -> row.cost() == null ? null : row.cost().priceBase()),
            count("very_dissatisfied", row -> users(row).veryDissatisfied()),
            count("dissatisfied", row -> users(row).dissatisfied()),
            count("neither", row -> users(row).neither()),
            count("satisfied", row -> users(row).satisfied()),
            count("very_satisfied", row -> users(row).verySatisfied()),
            count("responses", row -> users(row).responses()),
            new Column("meets_wcag", "boolean", row -> access(row).meetsWcag()),
            new Column("current_statement", "boolean", row -> access(row).currentStatement()),
            new Column("source", "text", row -> row.source().name()));

    /** Each is looked up by itself ({@code offset 0}), as in {@link Referred}. */
    private static final String STATEMENT = """
            select told.place, kept.id, kept.version
            from unnest(%s) with ordinality as told (%s, place)
            cross join lateral (
                select id, version, %s from service_performance
                where council = told.council and service_id = told.service_id
                    and coalesce(interaction_id, -1) = told.interaction and grain = told.grain
                    and period_start = told.period_start and state <> 'WITHDRAWN' offset 0) as kept
            where (%s) is not distinct from (%s)""".formatted(
            all().map(column -> "cast(? as %s[])".formatted(column.type())).collect(Collectors.joining(", ")),
            all().map(Column::name).collect(Collectors.joining(", ")),
            figures(""),
            figures("kept."),
            figures("told."));

    private Unchanged() {}

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
            int place = 0;
            for (var column : all().toList()) {
                var values = rows.stream().map(column.value()).toArray();
                select.setArray(++place, connection.createArrayOf(column.type(), values));
            }
            for (var told = select.executeQuery(); told.next(); ) {
                found.put(
                        rows.get(told.getInt(1) - 1).key(),
                        ServicePerformance.named(told.getObject(2, UUID.class), told.getLong(3)));
            }
        }
        return found;
    }

    private static Column count(String name, Function<BatchedFigures, Object> value) {
        return new Column(name, "bigint", value);
    }

    private static Stream<Column> all() {
        return Stream.concat(KEY.stream(), FIGURES.stream());
    }

    private static String figures(String prefix) {
        return FIGURES.stream().map(column -> prefix + column.name()).collect(Collectors.joining(", "));
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
