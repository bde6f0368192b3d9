package org.lgds.asset.council;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;
import org.lgds.kit.security.Predecessors;

/** Whom councils follow, as far as this service has heard: whoever names them as a successor and has ended. */
@ApplicationScoped
class KnownPredecessors implements Predecessors {

    private final EntityManager entities;

    KnownPredecessors(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Set<String> of(Set<String> councils) {
        return Set.copyOf(entities.unwrap(Session.class)
                .createNativeQuery("""
                        with recursive followed (code) as (
                            select unnest(cast(?1 as text[]))
                            union
                            select ended.code from followed join known_council ended
                                on ended.state = 'abolished' and ended.successors @> array[followed.code])
                        select code from followed where code <> all(cast(?1 as text[]))""", String.class)
                .setParameter(1, councils.toArray(new String[0]))
                // Asked in the midst of changes, which it does not read and must not bring forward.
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .getResultList());
    }
}
