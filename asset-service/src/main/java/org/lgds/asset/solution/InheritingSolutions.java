package org.lgds.asset.solution;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.hibernate.Session;
import org.lgds.asset.supplier.Supplier;
import org.lgds.kit.data.Scalars;
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
     * Moves what abolished councils have not retired, in the transaction that closes those councils. Suppliers are held
     * first, as every writer of solutions holds them: a merger comes before all of it or after.
     *
     * @param following the councils in being that follow each predecessor
     * @param vestedOn the day they took over
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void inherit(Map<String, ? extends Collection<String>> following, LocalDate vestedOn) {
        Supplier.standing(suppliersOf(following.keySet()));
        new TreeMap<>(following)
                .forEach((predecessor, successors) -> inherit(predecessor, new TreeSet<>(successors), vestedOn));
    }

    private void inherit(String predecessor, SortedSet<String> successors, LocalDate vestedOn) {
        if (successors.isEmpty()) {
            throw new IllegalArgumentException("council " + predecessor + " has no successor to inherit");
        }
        var now = clock.instant();
        var reason = "Council %s was abolished on %s; its successors are %s."
                .formatted(predecessor, vestedOn, String.join(", ", successors));
        for (var some = openOnes(predecessor); !some.isEmpty(); some = openOnes(predecessor)) {
            for (var solution : some) {
                successors.forEach(successor -> make(solution, successor, now));
                journal.add(solution.end("solution.transferred", vestedOn, reason, now));
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

    private List<UUID> suppliersOf(Set<String> councils) {
        return Scalars.query(
                        entities,
                        "select distinct supplier from solution where council = any(?1) and phase <> 'RETIRED'"
                                + " and supplier is not null",
                        UUID.class)
                .setParameter(1, councils.toArray(new String[0]))
                .getResultList();
    }

    private List<Solution> openOnes(String council) {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select * from solution where council = ?1 and phase <> 'RETIRED' order by id limit %d for no key update"
                                .formatted(AT_ONCE),
                        Solution.class)
                .setParameter(1, council)
                .getResultList();
    }
}
