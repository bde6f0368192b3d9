package org.lgds.engagement.advisor;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.data.Scalars;

/** Councils that are one as far as interests go: a council, whom it followed and who follows it, near and far. */
@ApplicationScoped
public class Lineage {

    private final EntityManager entities;

    Lineage(EntityManager entities) {
        this.entities = entities;
    }

    /** The council itself among them, also where nobody has heard of it. */
    public Set<String> of(String council) {
        return Set.copyOf(Scalars.query(entities, """
                        with recursive followed (code) as (
                            select cast(?1 as text)
                            union
                            select earlier.code from followed join known_council earlier
                                on earlier.successors @> array[followed.code]),
                        following (code) as (
                            select cast(?1 as text)
                            union
                            select unnest(known.successors) from following join known_council known using (code))
                        select code from followed union select code from following""", String.class)
                .setParameter(1, council)
                .getResultList());
    }
}
