package org.lgds.engagement.succession;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.data.Scalars;

/**
 * Councils that are one as far as interests go: a council, whom it followed and who follows it, near and far. The database has
 * the one rule, {@code lineage}, for what it checks itself too.
 */
@ApplicationScoped
public class Lineage {

    private final EntityManager entities;

    Lineage(EntityManager entities) {
        this.entities = entities;
    }

    /** The council itself among them, also where nobody has heard of it; what is only announced does not count yet. */
    public Set<String> of(String council) {
        return Set.copyOf(
                Scalars.query(entities, "select unnest(lineage(array[cast(?1 as text)], false))", String.class)
                        .setParameter(1, council)
                        .getResultList());
    }
}
