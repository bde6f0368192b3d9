package org.lgds.kit.event;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.data.Scalars;

/**
 * Sends every {@link ResentState} again, once for each representation, in small transactions that note how far they came:
 * after a crash it goes on from there, and instances that are at it together take turns. Nothing is changed, audited or told
 * as an event. A resent record has the sequence of the record it makes complete, so a copy takes the same sequence too.
 */
@ApplicationScoped
public class ResendingStates {

    static final int AT_ONCE = 200;

    /** What happens meanwhile waits behind no more than about so many records, and with Kafka away no more pile up. */
    private static final int MOST_WAITING = 2_000;

    private final List<ResentState> states;
    private final Journal journal;
    private final EntityManager entities;
    private final Set<String> completed = ConcurrentHashMap.newKeySet();

    ResendingStates(@All List<ResentState> states, Journal journal, EntityManager entities) {
        this.states = states;
        this.journal = journal;
        this.entities = entities;
    }

    @Scheduled(every = "{lgds.states.resend}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void resend() {
        for (var state : states) {
            while (!completed.contains(state.topic()) && hasRoom()) {
                if (!resendSome(state)) {
                    completed.add(state.topic());
                    Log.infof("All of %s is sent in representation %d", state.topic(), state.representation());
                }
            }
        }
    }

    private boolean hasRoom() {
        return QuarkusTransaction.requiringNew()
                        .call(() -> Scalars.query(
                                        entities,
                                        "select count(*) from (select 1 from outbox limit ?1) waiting",
                                        Long.class)
                                .setParameter(1, MOST_WAITING)
                                .getSingleResult())
                < MOST_WAITING;
    }

    /**
     * Sends the next some again.
     *
     * @return false if none are left
     */
    public boolean resendSome(ResentState state) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var place = place(state);
            if (place.isEmpty()) {
                return false;
            }
            var some = state.after(place.get(0).reached(), AT_ONCE);
            some.forEach(journal::resend);
            var all = some.size() < AT_ONCE;
            reach(state, some.isEmpty() ? null : some.get(some.size() - 1).subject(), all);
            return !all;
        });
    }

    private record Place(String reached) {}

    /** Where to go on, which is nobody else's until this transaction ends; none if all was sent, or in a newer release. */
    private List<Place> place(ResentState state) {
        // Locks the row that is there as well, whether or not it changes it.
        entities.createNativeQuery("""
                        insert into state_resent as resent (topic, representation) values (?1, ?2)
                        on conflict (topic) do update
                            set representation = excluded.representation, reached = null, completed_at = null
                        where resent.representation < excluded.representation""")
                .setParameter(1, state.topic())
                .setParameter(2, state.representation())
                .executeUpdate();
        return Scalars.query(
                        entities,
                        "select reached from state_resent"
                                + " where topic = ?1 and representation = ?2 and completed_at is null",
                        String.class)
                .setParameter(1, state.topic())
                .setParameter(2, state.representation())
                .getResultList()
                .stream()
                .map(Place::new)
                .toList();
    }

    private void reach(ResentState state, String key, boolean all) {
        entities.createNativeQuery("""
                        update state_resent
                        set reached = coalesce(?2, reached), completed_at = case when ?3 then now() end
                        where topic = ?1""")
                .setParameter(1, state.topic())
                .setParameter(2, key)
                .setParameter(3, all)
                .executeUpdate();
    }
}
