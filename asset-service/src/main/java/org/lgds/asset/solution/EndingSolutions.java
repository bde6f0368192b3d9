package org.lgds.asset.solution;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.hibernate.Session;
import org.lgds.kit.event.Journal;

/** Retires what a council has planned that does not come into being. */
@ApplicationScoped
public class EndingSolutions {

    private final Journal journal;
    private final EntityManager entities;
    private final Clock clock;

    EndingSolutions(Journal journal, EntityManager entities, Clock clock) {
        this.journal = journal;
        this.entities = entities;
        this.clock = clock;
    }

    /** Done again, it changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(String council, String why) {
        entities.unwrap(Session.class)
                .createNativeQuery(
                        "select * from solution where council = ?1 and phase <> 'RETIRED' order by id for no key update",
                        Solution.class)
                .setParameter(1, council)
                .getResultList()
                .forEach(solution ->
                        journal.add(solution.end("solution.retired", LocalDate.now(clock), why, clock.instant())));
        entities.flush();
    }
}
