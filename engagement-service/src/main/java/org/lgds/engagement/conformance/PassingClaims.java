package org.lgds.engagement.conformance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import org.hibernate.Session;
import org.lgds.engagement.council.Heirs;
import org.lgds.engagement.council.Heritage;
import org.lgds.kit.event.Journal;

/**
 * Passes claims on to successors (DOMAIN.md 6.H): those under way, and those that hold. A council has one open claim with a
 * version, and stands by one that is met: of two that a merger brings together it goes on with the one that stands better, and the
 * other is closed, or expires if it is met, with a reason that names it, and stays with the council that made it.
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
        entities
                .unwrap(Session.class)
                .createNativeQuery("""
                        select * from conformance_claim
                        where (council = any(?1) and proposed_successor is null or proposed_successor = any(?1))
                            and state in ('SELF_DECLARED', 'UNDER_ASSESSMENT', 'MET')
                        order by id for update""", ConformanceClaim.class)
                .setParameter(1, following.keySet().toArray(new String[0]))
                .getResultList()
                .stream()
                // The best first: what is closed stays with the council that made it.
                .sorted(ConformanceClaim.BY_STANDING.reversed())
                .forEach(claim -> pass(claim, following.get(claim.followedBy())));
    }

    private void pass(ConformanceClaim claim, Heirs heirs) {
        var single = heirs.single();
        if (claim.proposedSuccessor == null && single.isPresent()) {
            passTo(single.get(), claim);
        } else {
            journal.add(claim.propose(heirs.largest(), clock.instant()));
        }
    }

    /** Gives a claim to a council that follows its own; of two that are open, or met, the one ends that stands worse. */
    @Transactional(Transactional.TxType.MANDATORY)
    void passTo(String heir, ConformanceClaim claim) {
        var today = LocalDate.now(clock);
        var own = alike(claim, heir);
        if (own.isPresent() && ConformanceClaim.BY_STANDING.compare(claim, own.get()) < 0) {
            journal.add(claim.close(own.get(), heir, today, clock.instant()));
            return;
        }
        own.ifPresent(other -> {
            journal.add(other.close(claim, heir, today, clock.instant()));
            // The database knows of one at a time.
            entities.flush();
        });
        journal.add(claim.follow(heir, clock.instant()));
        // The next claim may be passed on to the same council.
        entities.flush();
    }

    /** The council's own, open as the claim is or met as it is. */
    private static Optional<ConformanceClaim> alike(ConformanceClaim claim, String council) {
        return ConformanceClaim.<ConformanceClaim>find(
                        "standardVersion = ?1 and council = ?2 and state in ?3",
                        claim.standardVersion,
                        council,
                        claim.isOpen() ? DeclaringConformance.OPEN : List.of(ConformanceClaim.State.MET))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
