package org.lgds.engagement.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import org.lgds.engagement.council.Heirs;
import org.lgds.engagement.council.Heritage;
import org.lgds.engagement.council.PassingOn;
import org.lgds.engagement.engagement.EngagementIsPassedOn;
import org.lgds.kit.event.Journal;

/** Measures go where their engagement goes, and what is still measured goes to the successor even if its engagement is over. */
@ApplicationScoped
class PassingMeasuresOn implements Heritage {

    private static final String OPEN = """
            state in ('PROPOSED', 'BASELINED', 'TRACKING')
            or engagement in (select id from engagement where state not in ('COMPLETED', 'ENDED_EARLY'))""";

    private final PassingOn passing;
    private final Journal journal;
    private final Clock clock;

    PassingMeasuresOn(PassingOn passing, Journal journal, Clock clock) {
        this.passing = passing;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void pass(Map<String, Heirs> following, LocalDate on) {
        passing.pass(Measure.KIND, OPEN, following, (measure, heirs) -> measure.inherit(heirs, clock.instant()));
    }

    /** Those of an engagement that waited with it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes EngagementIsPassedOn engagement) {
        Measure.<Measure>find("engagement = ?1 and proposedSuccessor is not null order by id", engagement.engagement())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .forEach(measure -> journal.add(measure.passTo(engagement.successor(), clock.instant())));
    }
}
