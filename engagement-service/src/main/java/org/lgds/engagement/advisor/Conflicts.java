package org.lgds.engagement.advisor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.kit.data.Scalars;

/**
 * Finds where interests that advisors declared meet what they do at present. New work is refused where one holds; these are
 * those that were declared later, or that a reorganisation or a merger of suppliers brought about.
 */
@ApplicationScoped
public class Conflicts {

    private final EntityManager entities;
    private final Clock clock;

    Conflicts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Of engagements that are open, by engagement; others, and those without any, are left out. */
    public Map<UUID, List<Conflict>> in(Collection<UUID> engagements) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        with work as materialized (
                            select id, council, array_append(further_advisors, lead_advisor) as advisors from engagement
                            where id = any(?1) and state not in ('COMPLETED', 'ENDED_EARLY'))
                        select work.id as engagement, advisor.subject as advisor, interest.id as interest, interest.council,
                            interest.supplier, cast(null as uuid) as recommendation
                        from work join advisor on advisor.subject = any(work.advisors)
                            join advisor_interest interest on interest.advisor = advisor.id
                        where interest.council is not null and (interest.held_until is null or interest.held_until > ?2)
                            and interest.council = any(lineage(array[work.council], false))
                        union all
                        select work.id, advisor.subject, interest.id, interest.council, interest.supplier, advice.id
                        from work join recommendation advice on advice.engagement = work.id
                            join known_asset asset on asset.id = advice.asset
                            join advisor on advisor.subject = any(array_append(work.advisors, advice.issued_by))
                            join advisor_interest interest on interest.advisor = advisor.id
                            left join known_supplier declared on declared.id = interest.supplier
                        where advice.state in ('ISSUED', 'ACCEPTED', 'DEFERRED', 'IMPLEMENTED')
                            and interest.supplier is not null and (interest.held_until is null or interest.held_until > ?2)
                            and coalesce(declared.merged_into, interest.supplier) in (
                                select coalesce(known.merged_into, named.id) from unnest(asset.suppliers) named (id)
                                    left join known_supplier known on known.id = named.id)
                        order by 1, 2, 3, 6""", Object[].class)
                .setParameter(1, engagements.toArray(new UUID[0]))
                .setParameter(2, LocalDate.now(clock))
                .getResultStream()
                .map(row -> new Conflict(
                        (UUID) row[0], (String) row[1], (UUID) row[2], (String) row[3], (UUID) row[4], (UUID) row[5]))
                .collect(Collectors.groupingBy(Conflict::engagement));
    }

    /** Those that an interest of an advisor brings about now. */
    List<Conflict> of(String subject, UUID interest) {
        return in(openWorkOf(subject)).values().stream()
                .flatMap(List::stream)
                .filter(conflict -> conflict.interest().equals(interest))
                .toList();
    }

    /** Open engagements in which they advise, or issued something, in the order in which they are to be held. */
    List<UUID> openWorkOf(String subject) {
        return Scalars.query(entities, """
                        select id from engagement
                        where state not in ('COMPLETED', 'ENDED_EARLY') and (
                            lead_advisor = ?1 or further_advisors @> array[cast(?1 as text)]
                            or id in (select engagement from recommendation where issued_by = ?1))
                        order by id""", UUID.class).setParameter(1, subject).getResultList();
    }
}
