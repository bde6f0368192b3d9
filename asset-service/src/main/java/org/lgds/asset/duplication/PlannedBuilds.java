package org.lgds.asset.duplication;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;

/**
 * What councils decided to build anew, by their reuse checks (DOMAIN.md 6.F): a build that is planned from the day of the
 * check on, so that it is seen before it is a solution. The council's solution for it takes its place; without one it is
 * forgotten after twelve months. Of a council's checks for the same interactions the last one counts.
 */
@ApplicationScoped
class PlannedBuilds {

    private static final int MONTHS = 12;
    private static final int MOST = 300;

    private static final String CHECKS = """
            select distinct on (c.council, c.interactions) c.id, c.council, said(c.title, c.need) as text,
                case when cardinality(c.interactions) = 1 then c.interactions[1] end as interaction,
                cast(c.created_at at time zone 'Europe/London' as date) as decided_on
            from reuse_check c
                left join known_council council on council.code = c.council
            where c.services @> array[cast(?1 as integer)] and c.outcome = 'NEW' and c.kind = 'BUILD'
                and c.created_at > ?2 and council.state is distinct from 'abolished'
                and (select provision.provides from provision
                    where provision.council = c.council and provision.service = ?1) is not false
                and not exists (
                    select from solution s
                    where s.council = c.council and s.service = ?1
                        and (s.created_at >= c.created_at or s.phase in ('PLANNED', 'DISCOVERY', 'ALPHA', 'BETA'))
                        and (s.interaction is null or cardinality(c.interactions) = 0
                            or s.interaction = any(c.interactions)))
            order by c.council, c.interactions, c.id desc limit %d""".formatted(MOST);

    private final EntityManager entities;
    private final Clock clock;

    PlannedBuilds(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    List<Candidate> of(int service) {
        return entities.unwrap(Session.class)
                .createNativeQuery(CHECKS, Tuple.class)
                .setParameter(1, service)
                .setParameter(
                        2,
                        OffsetDateTime.now(clock)
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .minusMonths(MONTHS))
                .getResultStream()
                .map(row -> candidate(service, row))
                .toList();
    }

    private static Candidate candidate(int service, Tuple row) {
        return Candidate.planned(
                row.get("id", UUID.class),
                row.get("council", String.class),
                service,
                row.get("interaction", Integer.class),
                row.get("text", String.class),
                row.get("decided_on") instanceof Date day ? day.toLocalDate() : row.get("decided_on", LocalDate.class));
    }
}
