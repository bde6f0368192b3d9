package org.lgds.council.targets;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.council.assessment.Assessment;
import org.lgds.kit.data.DueWork;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.data.Turns;
import org.lgds.kit.event.Journal;

/** Holds targets against each new result, once. */
@ApplicationScoped
class NotingMetTargets {

    private static final int AT_ONCE = 100;

    private static final String DUE = """
            from council_targets t join assessment a on a.council = t.council and a.state = 'FINAL'
            where t.held_against is distinct from a.id""";

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
        DueWork.together("Targets of councils", "", this::due, this::note);
    }

    private List<String> due(String after) {
        return Scalars.query(
                        entities,
                        "select t.council %s and t.council > ?1 order by t.council limit ?2".formatted(DUE),
                        String.class)
                .setParameter(1, after)
                .setParameter(2, AT_ONCE)
                .getResultList();
    }

    private void note(List<String> councils) {
        turns.take("met targets", List.of("all"));
        hold(entities.unwrap(Session.class)
                .createNativeQuery("select a.* %s and t.council = any(?1)".formatted(DUE), Assessment.class)
                .setParameter(1, councils.toArray(String[]::new))
                .getResultStream()
                .collect(Collectors.toMap(assessment -> assessment.council, assessment -> assessment)));
    }

    private void hold(Map<String, Assessment> current) {
        var now = clock.instant();
        CouncilTargets.held(current.keySet())
                .forEach(targets -> targets.holdAgainst(
                                CurrentLevels.of(current.get(targets.council), clock.getZone()), now)
                        .ifPresent(journal::add));
    }
}
