package org.lgds.council.benchmark;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.lgds.kit.data.Scalars;

/** The figures of all months in the database. */
@ApplicationScoped
class StoredFigures {

    private static final int AT_ONCE = 1000;

    /** A group of all councils has a basis of half a megabyte. */
    private static final int READ_AT_ONCE = 50;

    private final EntityManager entities;
    private final ObjectMapper json;

    StoredFigures(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** The last month a snapshot was taken of, of those up to one. */
    Optional<LocalDate> month(LocalDate upTo) {
        return Scalars.query(
                        entities,
                        "select month from benchmark_snapshot where month <= ?1 order by month desc limit 1",
                        LocalDate.class)
                .setParameter(1, upTo)
                .uniqueResultOptional();
    }

    /** All that was ever shown of something before a month, the oldest first; few are in memory at a time. */
    void before(LocalDate month, Standing.Of of, BiConsumer<Group.Key, Shown> visit) {
        var rows = entities.unwrap(Session.class)
                .createNativeQuery("""
                        select month, kind, name, figures, basis::text as basis
                        from benchmark where framework = ?1 and major = ?2 and dimension = ?3 and basis is not null
                            and month < ?4
                        order by month""", Tuple.class)
                .setParameter(1, of.framework())
                .setParameter(2, of.major())
                .setParameter(3, of.dimension())
                .setParameter(4, month)
                .setFetchSize(READ_AT_ONCE);
        try (var stream = rows.getResultStream()) {
            stream.forEach(row -> visit.accept(
                    new Group.Key(GroupKind.valueOf(row.get("kind", String.class)), row.get("name", String.class)),
                    new Shown(
                            row.get("month", LocalDate.class),
                            read(row.get("figures", String.class), new TypeReference<>() {}),
                            Map.of(),
                            read(row.get("basis", String.class), new TypeReference<>() {}),
                            Set.of())));
        }
    }

    void keep(LocalDate month, Standing.Of of, List<Statistic> statistics) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into benchmark (month, framework, major, dimension, kind, name, suppressed, shown_month,
                        figures, basis)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")) {
                var waiting = 0;
                for (var statistic : statistics) {
                    fill(insert, month, of, statistic);
                    insert.addBatch();
                    if (++waiting % AT_ONCE == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            try (var insert = connection.prepareStatement("""
                    insert into benchmark_place (month, framework, major, dimension, kind, name, council, percentile)
                    select ?, ?, ?, ?, ?, ?, place.council, place.percentile
                    from unnest(cast(? as text[]), cast(? as integer[])) as place (council, percentile)""")) {
                for (var statistic : statistics) {
                    if (isNew(statistic, month)) {
                        fillPlaces(insert, month, of, statistic);
                        insert.addBatch();
                    }
                }
                insert.executeBatch();
            }
            try (var insert = connection.prepareStatement("""
                    insert into benchmark_kept_back (month, framework, major, dimension, kind, name, council)
                    select ?, ?, ?, ?, ?, ?, unnest(cast(? as text[]))""")) {
                for (var statistic : statistics) {
                    if (isNew(statistic, month) && !statistic.shown().keptFrom().isEmpty()) {
                        fillKey(insert, month, of, statistic);
                        insert.setArray(
                                7,
                                connection.createArrayOf(
                                        "text", statistic.shown().keptFrom().toArray()));
                        insert.addBatch();
                    }
                }
                insert.executeBatch();
            }
        });
    }

    private static boolean isNew(Statistic statistic, LocalDate month) {
        return statistic.shown() != null && statistic.shown().month().equals(month);
    }

    /** Of a month that was begun and not finished. */
    void clear(LocalDate month, Standing.Of of) {
        entities.createNativeQuery(
                        "delete from benchmark where month = ?1 and framework = ?2 and major = ?3 and dimension = ?4")
                .setParameter(1, month)
                .setParameter(2, of.framework())
                .setParameter(3, of.major())
                .setParameter(4, of.dimension())
                .executeUpdate();
    }

    void taken(LocalDate month, Instant now) {
        entities.createNativeQuery("insert into benchmark_snapshot (month, taken_at) values (?1, ?2)")
                .setParameter(1, month)
                .setParameter(2, now)
                .executeUpdate();
    }

    /**
     * One group's figures in a month, of the whole first; of a council's place with them. Of a chosen group only what was
     * computed since it stands without a break: what was shown of one that was dissolved is not shown again. Of figures that
     * are kept back from a reader's council, the last that were not.
     *
     * @param readers councils the reader is of, none for whoever sees all
     */
    List<Line> lines(
            LocalDate month, Group.Key group, String framework, int major, String council, Set<String> readers) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select dimension, coalesce(suppressed, case when told is null then 'TOO_LIKE_ANOTHER' end) as suppressed,
                            told as shown_month,
                            case when told is not null then figures end as figures,
                            case when told is not null then percentile end as percentile
                        from (select benchmark.dimension, benchmark.suppressed, shown.figures, place.percentile,
                                case when benchmark.kind <> 'CHOSEN' or since.taken_at >= founded_at then shown.month end as told
                            from benchmark join benchmark_snapshot taken on taken.month = benchmark.month
                            left join lateral (
                                select month, figures from benchmark earlier
                                where kind = ?1 and name = ?2 and framework = ?3 and major = ?4
                                    and dimension = benchmark.dimension and month <= benchmark.shown_month and basis is not null
                                    and not exists (select from benchmark_kept_back kept
                                        where kind = ?1 and name = ?2 and framework = ?3 and major = ?4
                                            and kept.month = earlier.month and kept.dimension = earlier.dimension
                                            and council = any(?7))
                                order by month desc limit 1) shown on true
                            left join benchmark_snapshot since on since.month = shown.month
                            left join peer_group chosen on benchmark.kind = 'CHOSEN' and chosen.council = benchmark.name
                                and dissolved_on is null
                            left join benchmark_place place on place.kind = ?1 and place.name = ?2
                                and place.framework = ?3 and place.major = ?4 and place.month = shown.month
                                and place.dimension = benchmark.dimension and place.council = ?6
                            where benchmark.kind = ?1 and benchmark.name = ?2 and benchmark.framework = ?3
                                and benchmark.major = ?4 and benchmark.month = ?5
                                and (benchmark.kind <> 'CHOSEN' or taken.taken_at >= founded_at)) line
                        order by dimension""", Tuple.class)
                .setParameter(1, group.kind().name())
                .setParameter(2, group.name())
                .setParameter(3, framework)
                .setParameter(4, major)
                .setParameter(5, month)
                .setParameter(6, council == null ? "" : council)
                .setParameter(7, readers.toArray(new String[0]))
                .getResultStream()
                .map(this::line)
                .toList();
    }

    private Line line(Tuple row) {
        var suppressed = row.get("suppressed", String.class);
        var figures = row.get("figures", String.class);
        return new Line(
                row.get("dimension", String.class),
                suppressed == null ? null : Suppressed.valueOf(suppressed),
                row.get("shown_month", LocalDate.class),
                figures == null ? null : read(figures, new TypeReference<Figures>() {}),
                row.get("percentile", Integer.class));
    }

    private void fill(PreparedStatement insert, LocalDate month, Standing.Of of, Statistic statistic)
            throws SQLException {
        var shown = statistic.shown();
        fillKey(insert, month, of, statistic);
        insert.setString(
                7,
                statistic.suppressed() == null ? null : statistic.suppressed().name());
        insert.setObject(8, shown == null ? null : shown.month());
        insert.setString(9, shown == null ? null : written(shown.figures()));
        insert.setString(10, isNew(statistic, month) ? written(shown.basis()) : null);
    }

    private static void fillKey(PreparedStatement insert, LocalDate month, Standing.Of of, Statistic statistic)
            throws SQLException {
        insert.setObject(1, month);
        insert.setString(2, of.framework());
        insert.setInt(3, of.major());
        insert.setString(4, of.dimension());
        insert.setString(5, statistic.group().kind().name());
        insert.setString(6, statistic.group().name());
    }

    private static void fillPlaces(PreparedStatement insert, LocalDate month, Standing.Of of, Statistic statistic)
            throws SQLException {
        var places = statistic.shown().percentiles();
        var connection = insert.getConnection();
        fillKey(insert, month, of, statistic);
        insert.setArray(7, connection.createArrayOf("text", places.keySet().toArray()));
        insert.setArray(8, connection.createArrayOf("integer", places.values().toArray()));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not serialisable", e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the table holds what was not written here", e);
        }
    }
}
