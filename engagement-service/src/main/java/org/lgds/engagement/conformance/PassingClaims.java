package org.lgds.engagement.conformance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.hibernate.Session;
import org.lgds.engagement.council.Heirs;
import org.lgds.engagement.council.Heritage;
import org.lgds.kit.event.Journal;

/**
 * Passes claims on to successors (DOMAIN.md 6.H): those under way, and those that hold. An open one whose successor has an open
 * one of its own stays with the council that made it, as a successor claims once.
 */
@ApplicationScoped
public class PassingClaims implements Heritage {

    private final EntityManager entities;
    private final Journal journal;
    private final Clock clock;

    PassingClaims(EntityManager entities, Journal journal, Clock clock) {
        this.entities = entities;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void pass(Map<String, Heirs> following, LocalDate on) {
        entities.unwrap(Session.class)
                .createNativeQuery("""
                        select * from conformance_claim
                        where council = any(?1) and proposed_successor is null
                            and state in ('SELF_DECLARED', 'UNDER_ASSESSMENT', 'MET')
                        order by id for update""", ConformanceClaim.class)
                .setParameter(1, following.keySet().toArray(new String[0]))
                .getResultList()
                .forEach(claim -> pass(claim, following.get(claim.council)));
    }

    private void pass(ConformanceClaim claim, Heirs heirs) {
        var single = heirs.single();
        if (single.isEmpty()) {
            journal.add(claim.propose(heirs.largest(), clock.instant()));
        } else if (isFree(claim, single.get())) {
            journal.add(claim.follow(single.get(), clock.instant()));
            // The next claim may be passed on to the same council.
            entities.flush();
        }
    }

    /** True unless the council has an open claim of its own with the same version. */
    static boolean isFree(ConformanceClaim claim, String council) {
        return !claim.isOpen()
                || ConformanceClaim.count(
                                "standardVersion = ?1 and council = ?2 and state in ?3",
                                claim.standardVersion,
                                council,
                                DeclaringConformance.OPEN)
                        == 0;
    }
}
