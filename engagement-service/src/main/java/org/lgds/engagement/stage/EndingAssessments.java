package org.lgds.engagement.stage;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.lgds.engagement.project.ProjectIsOver;
import org.lgds.kit.event.Journal;

/** No panel looks at a project that is over, nor reports on it. */
@ApplicationScoped
class EndingAssessments {

    private final Journal journal;
    private final Clock clock;

    EndingAssessments(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes ProjectIsOver over) {
        var project = over.project();
        StageAssessment.underWay(project.id)
                .ifPresent(found -> journal.add(found.cancel(over.why(), project, clock.instant())));
    }
}
