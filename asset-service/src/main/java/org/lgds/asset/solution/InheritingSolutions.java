package org.lgds.asset.solution;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.hibernate.Session;
import org.lgds.kit.event.Journal;

/**
 * At vesting a predecessor's solutions go to its successors (DOMAIN.md 6): each successor has one made from each, marked
 * inherited and to be confirmed by it, and the predecessor's retires. Done again, it changes nothing.
 */
@ApplicationScoped
public class InheritingSolutions {

    private static final int AT_ONCE = 500;

    private final Journal journal;
    private final EntityManager entities;
    private final Clock clock;

    InheritingSolutions(Journal journal, EntityManager entities, Clock clock) {
        this.journal = journal;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Moves what an abolished council has not retired, in the transaction that closes that council.
     *
     * @param vestedOn the day its successors took over
     * @param reason what the predecessor's records say of it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void inherit(String predecessor, Collection<String> successors, LocalDate vestedOn, String reason) {
        if (successors.isEmpty()) {
            throw new IllegalArgumentException("council " + predecessor + " has no successor to inherit");
        }
        var now = clock.instant();
        for (var some = openOnes(predecessor); !some.isEmpty(); some = openOnes(predecessor)) {
            for (var solution : some) {
                new TreeSet<>(successors).forEach(successor -> make(solution, successor, now));
                journal.add(solution.transfer(vestedOn, reason, now));
            }
            entities.flush();
        }
    }

    private void make(Solution from, String successor, Instant now) {
        var solution = Solution.inherited(from, successor);
        journal.add(solution.inherit(now));
        var cost = from.cost();
        if (cost != null) {
            journal.add(solution.costs(cost, from.client, now));
        }
        solution.persist();
        if (cost != null) {
            CostRecord.of(solution, cost, null, now).persist();
        }
    }

    private List<Solution> openOnes(String council) {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select * from solution where council = ?1 and phase <> 'RETIRED' order by id limit %d for update"
                                .formatted(AT_ONCE),
                        Solution.class)
                .setParameter(1, council)
                .getResultList();
    }
}
