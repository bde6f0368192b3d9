package org.lgds.council.council;

import java.util.Set;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import org.hibernate.query.QueryFlushMode;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.security.Predecessors;

/** By the register: a council's successors are noted with it through all that ended since. */
@Singleton
class CouncilPredecessors implements Predecessors {

    private final EntityManager entities;

    CouncilPredecessors(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Set<String> of(Set<String> councils) {
        return Set.copyOf(
                Scalars.query(entities, "select code from council where successors && cast(?1 as text[])", String.class)
                        .setParameter(1, councils.toArray(new String[0]))
                        // Asked in the midst of changes, which it does not read and must not bring forward.
                        .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                        .getResultList());
    }
}
