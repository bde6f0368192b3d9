package org.lgds.engagement.council;

import java.util.Map;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.hibernate.Session;
import org.lgds.engagement.council.CouncilRecords.Kind;
import org.lgds.kit.event.DomainEvent;
import org.lgds.kit.event.Journal;

/** Passes records of one council each on to its successors, for the features whose records they are. */
@ApplicationScoped
public class PassingOn {

    private final Journal journal;
    private final EntityManager entities;

    PassingOn(Journal journal, EntityManager entities) {
        this.journal = journal;
        this.entities = entities;
    }

    /**
     * Moves each open record, by {@link CouncilRecord#follow}, and keeps what it says happened. Of those that wait for a choice
     * among successors already, those are meant for which a council was proposed that ends now.
     *
     * @param open which are open, as a condition of SQL
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <E extends CouncilRecord> void pass(
            Kind<E> kind, String open, Map<String, Heirs> following, BiFunction<E, Heirs, DomainEvent> move) {
        entities.unwrap(Session.class)
                .createNativeQuery("""
                        select * from %s
                        where (council = any(?1) and proposed_successor is null or proposed_successor = any(?1)) and (%s)
                        order by id for update""".formatted(kind.table(), open), kind.type())
                .setParameter(1, following.keySet().toArray(new String[0]))
                .getResultList()
                .forEach(record -> journal.add(move.apply(record, following.get(record.followedBy()))));
    }
}
