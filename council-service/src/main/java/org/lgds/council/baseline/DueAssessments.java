package org.lgds.council.baseline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.lgds.council.assessment.Assessment;

/** Councils whose own assessment is asked for and not final yet, the soonest due first. */
@ApplicationScoped
class DueAssessments {

    private final EntityManager entities;
    private final Clock clock;

    DueAssessments(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @param after a {@link DueAssessment#key} */
    List<DueAssessment> after(String after, int limit) {
        var today = LocalDate.now(clock);
        var place = after == null ? new String[] {LocalDate.EPOCH.toString(), ""} : after.split(" ", 2);
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select baseline.council, council.name, vested_on, due_by, open.id, open.state
                        from inherited_baseline baseline join council on council.code = baseline.council
                        left join assessment open on open.council = baseline.council and open.state in
                            ('DRAFT', 'SUBMITTED', 'IN_PEER_REVIEW', 'IN_MODERATION', 'PROVISIONAL', 'CONTESTED')
                        where (due_by, baseline.council) > (?1, ?2) and council.state = 'ACTIVE'
                            and not exists (select from assessment own where own.council = baseline.council
                                and own.state = 'FINAL'
                                and own.finalised_at >= cast(vested_on as timestamp) at time zone ?3)
                        order by due_by, baseline.council limit ?4""", Tuple.class)
                .setParameter(1, LocalDate.parse(place[0]))
                .setParameter(2, place[1])
                .setParameter(3, clock.getZone().getId())
                .setParameter(4, limit)
                .getResultStream()
                .map(row -> due(row, today))
                .toList();
    }

    private static DueAssessment due(Tuple row, LocalDate today) {
        var dueBy = row.get("due_by", LocalDate.class);
        return new DueAssessment(
                row.get("council", String.class),
                row.get("name", String.class),
                row.get("vested_on", LocalDate.class),
                dueBy,
                today.isAfter(dueBy),
                row.get("id", UUID.class),
                Optional.ofNullable(row.get("state", String.class))
                        .map(Assessment.State::valueOf)
                        .orElse(null));
    }
}
