package org.lgds.council.result;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.council.assessment.Assessment;
import org.lgds.kit.data.DueWork;
import org.lgds.kit.data.Ids;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.data.Turns;
import org.lgds.kit.event.Journal;

/** Tells once of each result that stands that it has become stale. */
@ApplicationScoped
class NotingStaleResults {

    private static final int AT_ONCE = 100;

    private static final String DUE = """
            from assessment a left join council_result r on r.council = a.council
            where a.state = 'FINAL' and a.finalised_at < ?1 and r.stale_assessment is distinct from a.id""";

    private final Staleness staleness;
    private final Peers peers;
    private final EntityManager entities;
    private final Turns turns;
    private final Journal journal;
    private final Clock clock;

    NotingStaleResults(
            Staleness staleness, Peers peers, EntityManager entities, Turns turns, Journal journal, Clock clock) {
        this.staleness = staleness;
        this.peers = peers;
        this.entities = entities;
        this.turns = turns;
        this.journal = journal;
        this.clock = clock;
    }

    /** In small transactions; two replicas take turns, and the second finds what the first has done. */
    @Scheduled(cron = "{lgds.maturity.note-stale}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void note() {
        DueWork.together("Stale results", Ids.BEFORE_ALL, this::due, this::note);
    }

    private List<UUID> due(UUID after) {
        return Scalars.query(entities, "select a.id %s and a.id > ?2 order by a.id limit ?3".formatted(DUE), UUID.class)
                .setParameter(1, staleness.noneSince())
                .setParameter(2, after)
                .setParameter(3, AT_ONCE)
                .getResultList();
    }

    private void note(List<UUID> due) {
        turns.take("stale results", List.of("all"));
        var stale = entities.unwrap(Session.class)
                .createNativeQuery("select a.* %s and a.id = any(?2) order by a.id".formatted(DUE), Assessment.class)
                .setParameter(1, staleness.noneSince())
                .setParameter(2, due.toArray(UUID[]::new))
                .getResultStream()
                .filter(assessment -> staleness.isStale(assessment.finalisedAt))
                .toList();
        var results = CouncilResult.held(
                stale.stream().map(assessment -> assessment.council).toList());
        var now = clock.instant();
        for (var assessment : stale) {
            var result = results.get(assessment.council);
            result.becomeStale(assessment.id, told(result), now).forEach(journal::add);
            result.persist();
        }
    }

    private Set<String> told(CouncilResult result) {
        return result.isSharedWithPeers() ? peers.of(result.council) : Set.of();
    }
}
