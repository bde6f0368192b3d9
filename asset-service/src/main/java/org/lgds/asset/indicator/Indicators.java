package org.lgds.asset.indicator;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;

/** Reads what was counted, a row of each service that has solutions. */
@ApplicationScoped
class Indicators {

    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};

    private final EntityManager entities;
    private final ObjectMapper json;

    Indicators(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Services in the order of their numbers. */
    List<ServiceIndicator> list(IndicatorQuery query, String after, int limit) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select counted.service, known.label, known.area, builds_started, builds_on_shared, bespoke,
                            providing, cast(suppliers as text) as suppliers, counted_at
                        from service_indicator counted left join known_service known on known.id = counted.service
                        where counted.service > ?1 and (cast(?2 as integer) is null or counted.service = ?2)
                            and (cast(?3 as text) is null or known.area = ?3)
                        order by counted.service limit ?4""", Tuple.class)
                .setParameter(1, after == null ? Integer.MIN_VALUE : Integer.parseInt(after))
                .setParameter(2, query.service(), Integer.class)
                .setParameter(3, query.area(), String.class)
                .setParameter(4, limit)
                .getResultStream()
                .map(this::indicator)
                .toList();
    }

    private ServiceIndicator indicator(Tuple row) {
        return new ServiceIndicator(
                row.get("service", Integer.class),
                row.get("label", String.class),
                row.get("area", String.class),
                row.get("builds_started", Long.class),
                row.get("builds_on_shared", Long.class),
                row.get("bespoke", Long.class),
                row.get("providing", Long.class),
                counts(row.get("suppliers", String.class)),
                row.get("counted_at") instanceof Timestamp time ? time.toInstant() : (Instant) row.get("counted_at"));
    }

    private Map<String, Long> counts(String suppliers) {
        try {
            return json.readValue(suppliers, COUNTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the counts are no JSON", e);
        }
    }
}
