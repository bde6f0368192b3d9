package org.lgds.engagement.suggestion;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.data.Scalars;

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

    /** Services of an area that councils of a tier provide, those that GOV.UK links to first. */
    List<Integer> services(String area, String tier) {
        return Scalars.query(entities, """
                        select id from known_service
                        where area = ?1 and state = 'active' and (provided_by = '{}' or provided_by @> array[cast(?2 as text)])
                        order by enabled desc, id limit ?3""", Integer.class)
                .setParameter(1, area)
                .setParameter(2, tier)
                .setParameter(3, SERVICES)
                .getResultList();
    }

    /** In the order of their codes; those that ask for advice on one of the services already, or have it, are left out. */
    List<String> concerned(String tier, List<Integer> services, Set<String> leaders) {
        return Scalars.query(entities, """
                        select known.code from known_council known
                        where known.state = 'active' and known.tier = ?1 and known.code <> all(?2)
                            and exists (
                                select 1 from known_result result
                                where result.council = known.code and not result.superseded)
                            and not exists (
                                select 1 from engagement_request request
                                    left join engagement on engagement.id = request.engagement
                                where request.council = known.code and request.services && ?3
                                    and (request.state in ('DRAFT', 'SUBMITTED', 'TRIAGED', 'DEFERRED')
                                        or engagement.state not in ('COMPLETED', 'ENDED_EARLY')))
                        order by known.code""", String.class)
                .setParameter(1, tier)
                .setParameter(2, leaders.toArray(new String[0]))
                .setParameter(3, services.toArray(new Integer[0]))
                .getResultList();
    }
}
