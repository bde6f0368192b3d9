package org.lgds.kit.tenant;

import java.util.Set;

import jakarta.persistence.EntityManager;
import org.hibernate.query.QueryFlushMode;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.security.Predecessors;

/**
 * Whom councils follow, as far as a service has heard: whoever names them as a successor and has ended, by the service's own
 * copy of the councils, {@code known_council} with {@code code}, {@code state} and {@code successors}.
 */
public abstract class CopiedPredecessors implements Predecessors {

    private final EntityManager entities;

    protected CopiedPredecessors(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Set<String> of(Set<String> councils) {
        return Set.copyOf(Scalars.query(entities, """
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
