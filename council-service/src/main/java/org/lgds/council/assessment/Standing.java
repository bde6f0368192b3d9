package org.lgds.council.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.lgds.kit.event.Journal;

/** Brings an assessment to its end: a new final result supersedes the one before, and an ended council's is withdrawn. */
@ApplicationScoped
public class Standing {

    private final Scoring scoring;
    private final Journal journal;
    private final EntityManager entities;
    private final Clock clock;

    Standing(Scoring scoring, Journal journal, EntityManager entities, Clock clock) {
        this.scoring = scoring;
        this.journal = journal;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Makes an assessment its council's current result. It is held by this transaction, and so is its council.
     *
     * @param why absent where the council itself does it
     */
    void finish(Assessment assessment, String action, String why) {
        assessment.move(action);
        var now = clock.instant();
        supersede(assessment.council, now);
        journal.add(assessment.finish(action, scoring.score(assessment), why, now));
    }

    /** Its row leaves the place of the one that stands before the next takes it. */
    private void supersede(String council, Instant now) {
        Assessment.current(council).ifPresent(before -> {
            journal.add(before.supersede(now));
            entities.flush();
        });
    }

    /** Withdraws what councils have open that a reorganisation ends; run again, it does nothing more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdrawOf(Collection<String> councils, String reason) {
        var now = clock.instant();
        Assessment.open(councils).forEach(assessment -> journal.add(assessment.end(reason, now)));
    }
}
