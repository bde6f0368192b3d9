package org.lgds.asset.finding;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.data.Scalars;

/**
 * Which councils let others know a cost at this moment. What a finding keeps of that is of its last look, and a council may
 * have taken its word back since.
 */
@ApplicationScoped
public class Consents {

    private final EntityManager entities;

    Consents(EntityManager entities) {
        this.entities = entities;
    }

    /** Of the members of some findings the solutions whose costs are shared now, read at once. */
    public Set<UUID> of(Collection<DuplicationFinding> findings) {
        var ids = findings.stream()
                .flatMap(finding -> finding.members.all().stream())
                .filter(member -> member.cost() != null)
                .map(FindingMember::id)
                .distinct()
                .toArray(UUID[]::new);
        return ids.length == 0
                ? Set.of()
                : Set.copyOf(Scalars.query(
                                entities, "select id from solution where id = any(?1) and costs_shared", UUID.class)
                        .setParameter(1, ids)
                        .getResultList());
    }
}
