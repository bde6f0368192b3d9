package org.lgds.engagement.succession;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.data.Scalars;

/** Who will follow a council, as far as orders say that have not taken effect; a council that goes on follows nobody. */
@ApplicationScoped
public class AnnouncedSuccession {

    private final EntityManager entities;

    AnnouncedSuccession(EntityManager entities) {
        this.entities = entities;
    }

    /** Councils that take over from this one on a day from {@code from} up to the day before {@code to}. */
    public Set<String> heirsOf(String council, LocalDate from, LocalDate to) {
        return new TreeSet<>(Scalars.query(
                        entities,
                        "select successor from announced_line where predecessor = ?1 and vests_on >= ?2 and vests_on < ?3",
                        String.class)
                .setParameter(1, council)
                .setParameter(2, from)
                .setParameter(3, to)
                .getResultList());
    }

    /** Councils that one of these will take over from. */
    public Set<String> predecessorsOf(Collection<String> councils) {
        return new TreeSet<>(Scalars.query(
                        entities,
                        "select distinct predecessor from announced_line where successor = any(?1)",
                        String.class)
                .setParameter(1, councils.toArray(new String[0]))
                .getResultList());
    }
}
