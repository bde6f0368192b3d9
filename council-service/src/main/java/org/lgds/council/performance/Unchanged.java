package org.lgds.council.performance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.council.performance.figure.Figures;
import org.lgds.kit.data.Columns;

/**
 * Finds the rows of a batch that tell what is told already: nearly all that a system sends each night. The database compares
 * them by itself, and no record is loaded or locked for them.
 */
final class Unchanged {

    private record Told(PerformanceKey about, Figures figures) {}

    private static final Columns<Figures> FIGURES = FigureColumns.after(new Columns<>(), Function.identity());

    private static final Columns<Told> COLUMNS = FigureColumns.after(
            new Columns<Told>()
                    .with("council", "text", told -> told.about().council())
                    .with("service_id", "integer", told -> told.about().service())
                    .with("interaction", "integer", told -> told.about().interactionOrNone())
                    .with("grain", "text", told -> told.about().grain().name())
                    .with("period_start", "date", told -> told.about().start()),
            Told::figures);

    /** Each is looked up by itself ({@code offset 0}), as in {@link Referred}. */
    private static final String SELECT =
            """
            select said.place, kept.id, kept.version
            from %s
            cross join lateral (
                select id, version, %s from service_performance
                where council = said.council and service_id = said.service_id
                    and coalesce(interaction_id, -1) = said.interaction and grain = said.grain
                    and period_start = said.period_start and state <> 'WITHDRAWN' offset 0) as kept
            where (%s) is not distinct from (%s)""".formatted(COLUMNS.said(), FIGURES.names(""), FIGURES.names("kept."), FIGURES.names("said."));

    private Unchanged() {}

    /** What these rows are about, with id and version; rows about one thing come in an order, and so are none of them. */
    static Map<PerformanceKey, ServicePerformance> among(List<BatchedFigures> rows, EntityManager entities) {
        var all = rows.stream()
                .map(row -> new Told(row.key(), row.told().figures()))
                .toList();
        var times = all.stream().collect(Collectors.groupingBy(Told::about, Collectors.counting()));
        var single = all.stream().filter(told -> times.get(told.about()) == 1).toList();
        return entities.unwrap(Session.class).doReturningWork(connection -> find(single, connection));
    }

    private static Map<PerformanceKey, ServicePerformance> find(List<Told> all, Connection connection)
            throws SQLException {
        var found = new HashMap<PerformanceKey, ServicePerformance>();
        try (var select = connection.prepareStatement(SELECT)) {
            COLUMNS.set(select, all);
            for (var kept = select.executeQuery(); kept.next(); ) {
                found.put(
                        all.get(kept.getInt(1) - 1).about(),
                        ServicePerformance.named(kept.getObject(2, UUID.class), kept.getLong(3)));
            }
        }
        return found;
    }
}
