package org.lgds.engagement.suggestion;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;

/**
 * Councils that a flagged service area concerns. Which of them do poorly nobody tells this service, and no suggestion says it:
 * it goes alike to all who provide services of the area and have a result that stands, so that LGDS knows them, other than those
 * that are named as doing best.
 */
@ApplicationScoped
class AreaCouncils {

    /** What one request is about at most. */
    private static final int SERVICES = 50;

    private final EntityManager entities;

    AreaCouncils(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Each with the services of the area that it provides, as far as is known, those that GOV.UK links to first. Councils that ask
     * for advice on one of these already, or have it, are left out.
     *
     * @return in the order of the councils' codes
     */
    SortedMap<String, List<Integer>> concerned(String area, Set<String> leaders) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select concerned.council, each.service from (
                            select council.code as council,
                                (array_agg(service.id order by service.enabled desc, service.id))[1:?3] as services
                            from known_council council
                                join provision on provision.council = council.code and provision.provides is not false
                                join known_service service on service.id = provision.service
                            where council.state = 'active' and council.tier is not null and council.code <> all(?2)
                                and service.area = ?1 and service.state = 'active'
                                and exists (
                                    select 1 from known_result result
                                    where result.council = council.code and not result.superseded)
                            group by council.code) concerned
                            cross join lateral unnest(concerned.services) with ordinality as each (service, place)
                        where not exists (
                            select 1 from engagement_request request
                                left join engagement on engagement.id = request.engagement
                            where request.council = concerned.council and request.services && concerned.services
                                and (request.state in ('DRAFT', 'SUBMITTED', 'TRIAGED', 'DEFERRED')
                                    or engagement.state not in ('COMPLETED', 'ENDED_EARLY')))
                        order by concerned.council, each.place""", Tuple.class)
                .setParameter(1, area)
                .setParameter(2, leaders.toArray(new String[0]))
                .setParameter(3, SERVICES)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("council", String.class),
                        TreeMap::new,
                        Collectors.mapping(row -> row.get("service", Integer.class), Collectors.toList())));
    }
}
