package org.lgds.council.performance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.problem.Problem;

/**
 * All that the rows of a batch refer to, read at once and kept as the rows change it.
 *
 * @param unchanged records of which the batch tells nothing new, with id and version alone
 * @param records those in force of which it may
 */
record Referred(
        Map<String, ReportingCouncil> councils,
        Set<Integer> services,
        Set<Integer> interactions,
        Map<PerformanceKey, ServicePerformance> unchanged,
        Map<PerformanceKey, ServicePerformance> records) {

    /** What rows refer to; the councils, and the records that may change, are held until the transaction ends, in the order of their keys. */
    static Referred by(List<BatchedFigures> rows, EntityManager entities) {
        var keys = rows.stream().map(BatchedFigures::key).collect(Collectors.toSet());
        var councils = ReportingCouncil.held(
                entities, keys.stream().map(PerformanceKey::council).collect(Collectors.toSet()));
        // A single row is answered with all of its record.
        var unchanged =
                rows.size() > 1 ? Unchanged.among(rows, entities) : Map.<PerformanceKey, ServicePerformance>of();
        var others = keys.stream().filter(key -> !unchanged.containsKey(key)).toList();
        var records = new HashMap<PerformanceKey, ServicePerformance>();
        locked(others, entities).forEach(record -> records.put(record.about(), record));
        return new Referred(
                councils,
                known(entities, "service", keys.stream().map(PerformanceKey::service)),
                known(
                        entities,
                        "interaction",
                        keys.stream().map(PerformanceKey::interaction).filter(Objects::nonNull)),
                unchanged,
                records);
    }

    /** @throws Problem 404 for a council there is not */
    ReportingCouncil council(PerformanceKey key) {
        if (!councils.containsKey(key.council())) {
            throw Problem.notFound("council", key.council());
        }
        return councils.get(key.council());
    }

    /** @throws Problem 404 for a service or an interaction there is not */
    void mustBeKnown(PerformanceKey key) {
        if (!services.contains(key.service())) {
            throw Problem.notFound("service", key.service());
        }
        if (key.interaction() != null && !interactions.contains(key.interaction())) {
            throw Problem.notFound("interaction", key.interaction());
        }
    }

    /** The record in force, or null. */
    ServicePerformance present(PerformanceKey key) {
        return records.get(key);
    }

    void hold(ServicePerformance performance) {
        records.put(performance.about(), performance);
    }

    private static Set<Integer> known(EntityManager entities, String table, Stream<Integer> ids) {
        var asked = ids.distinct().toArray(Integer[]::new);
        return asked.length == 0
                ? Set.of()
                : Set.copyOf(
                        Scalars.query(entities, "select id from %s where id = any(?1)".formatted(table), Integer.class)
                                .setParameter(1, asked)
                                .getResultList());
    }

    /**
     * The records in force that keys name. Each is looked up by itself ({@code offset 0}): a join over a council's rows
     * would grow with their number while they are loaded.
     */
    private static List<ServicePerformance> locked(List<PerformanceKey> keys, EntityManager entities) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select p.* from service_performance p where p.id = any(array(
                            select in_force.id
                            from unnest(cast(?1 as text[]), cast(?2 as integer[]), cast(?3 as integer[]),
                                    cast(?4 as text[]), cast(cast(?5 as text[]) as date[]))
                                as key (council, service, interaction, grain, start)
                            cross join lateral (
                                select id from service_performance
                                where council = key.council and service_id = key.service
                                    and coalesce(interaction_id, -1) = key.interaction and grain = key.grain
                                    and period_start = key.start and state <> 'WITHDRAWN' offset 0) as in_force))
                        order by p.council, p.service_id, coalesce(p.interaction_id, -1), p.grain, p.period_start
                        for update of p""", ServicePerformance.class)
                .setParameter(1, keys.stream().map(PerformanceKey::council).toArray(String[]::new))
                .setParameter(2, keys.stream().map(PerformanceKey::service).toArray(Integer[]::new))
                .setParameter(
                        3, keys.stream().map(PerformanceKey::interactionOrNone).toArray(Integer[]::new))
                .setParameter(4, keys.stream().map(key -> key.grain().name()).toArray(String[]::new))
                .setParameter(
                        5, keys.stream().map(key -> key.start().toString()).toArray(String[]::new))
                .getResultList();
    }
}
