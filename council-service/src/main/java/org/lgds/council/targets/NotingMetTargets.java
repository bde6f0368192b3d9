package org.lgds.council.targets;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.council.assessment.Assessment;
import org.lgds.kit.data.Turns;
import org.lgds.kit.event.Journal;

/** Holds targets against each new result, once. */
@ApplicationScoped
class NotingMetTargets {

    private static final int AT_ONCE = 100;

    private final EntityManager entities;
    private final Turns turns;
    private final Journal journal;
    private final Clock clock;

    NotingMetTargets(EntityManager entities, Turns turns, Journal journal, Clock clock) {
        this.entities = entities;
        this.turns = turns;
        this.journal = journal;
        this.clock = clock;
    }

    /** In small transactions; two replicas take turns, and the second finds what the first has done. */
    @Scheduled(cron = "{lgds.maturity.note-met}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void note() {
        int noted;
        do {
            noted = QuarkusTransaction.requiringNew().call(this::noteSome);
        } while (noted == AT_ONCE);
    }

    private int noteSome() {
        turns.take("met targets", List.of("all"));
        var current = entities.unwrap(Session.class)
                .createNativeQuery("""
                        select a.* from council_targets t join assessment a on a.council = t.council and a.state = 'FINAL'
                        where t.held_against is distinct from a.id
                        order by a.council limit ?1""", Assessment.class)
                .setParameter(1, AT_ONCE)
                .getResultStream()
                .collect(Collectors.toMap(assessment -> assessment.council, assessment -> assessment));
        hold(current);
        return current.size();
    }

    private void hold(Map<String, Assessment> current) {
        var now = clock.instant();
        CouncilTargets.held(current.keySet())
                .forEach(targets -> targets.holdAgainst(
                                CurrentLevels.of(current.get(targets.council), clock.getZone()), now)
                        .ifPresent(journal::add));
    }
}
