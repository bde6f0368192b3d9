package org.lgds.asset.search;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.asset.council.KnownPeerSet;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.problem.Unauthenticated;
import org.lgds.kit.security.Caller;

/**
 * What a council may be looking for: the services it must provide, as GOV.UK links to them and it provides them,
 * for which it has no live adoption; and its peers, which are those of its peer set, or while it has none the councils of
 * its type. That a council lacks something is told to its own people and to LGDS alone, though all it is made from is public.
 */
@RequestScoped
class CouncilNeeds {

    private final Caller caller;
    private final EntityManager entities;

    CouncilNeeds(Caller caller, EntityManager entities) {
        this.caller = caller;
        this.entities = entities;
    }

    /** What a council lacks, and the codes of its peers in being. */
    record Needs(Integer[] services, String[] peers, PeersFrom peersFrom) {}

    /**
     * What a council needs.
     *
     * @throws Problem 401 or 403 for anyone but its own people and LGDS, 409 {@code unknown-reference} for a code not
     *     heard of
     */
    Needs of(String code) {
        if (caller.anonymous()) {
            throw Unauthenticated.problem();
        }
        if (!caller.sees(code)) {
            throw Problem.of(
                    ProblemType.OTHER_COUNCIL, "What %s lacks is for its own people and LGDS; ask for your own.", code);
        }
        var council = KnownCouncil.inBeing(code);
        var services = lacked(council).toArray(new Integer[0]);
        return KnownPeerSet.of(code)
                .map(set -> new Needs(services, inBeing("code in ?1", set.peers), PeersFrom.PEER_SET))
                .orElseGet(() -> new Needs(
                        services, inBeing("type = ?1 and code <> ?2", council.type, council.code), PeersFrom.TYPE));
    }

    private List<Integer> lacked(KnownCouncil council) {
        return numbers("""
                select service.id from known_service service
                    join provision on provision.service = service.id and provision.council = ?1
                where service.enabled and service.state = 'active' and provision.provides
                    and service.id not in (
                        select unnest(asset.services) from adoption join asset on asset.id = adoption.asset_id
                        where adoption.council = ?1 and adoption.stage = 'LIVE')
                order by service.id""", council);
    }

    @SuppressWarnings("unchecked")
    private List<Integer> numbers(String statement, KnownCouncil council) {
        return entities.createNativeQuery(statement)
                .setParameter(1, council.code)
                .getResultList();
    }

    private static String[] inBeing(String which, Object... parameters) {
        return KnownCouncil.<KnownCouncil>stream(which + " and state = 'active'", parameters)
                .map(peer -> peer.code)
                .toArray(String[]::new);
    }
}
