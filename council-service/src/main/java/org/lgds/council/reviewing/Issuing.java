package org.lgds.council.reviewing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lgds.council.assessment.Assessment;
import org.lgds.council.assessment.Scoring;
import org.lgds.council.council.Council;
import org.lgds.council.council.Nation;
import org.lgds.kit.calendar.WorkingDays;
import org.lgds.kit.event.Journal;

/** Tells a council what its assessment comes to, and until when it may contest that. */
@ApplicationScoped
class Issuing {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final int days;
    private final Scoring scoring;
    private final Journal journal;
    private final Clock clock;

    Issuing(
            @ConfigProperty(name = "lgds.maturity.days-to-contest") int days,
            Scoring scoring,
            Journal journal,
            Clock clock) {
        this.days = days;
        this.scoring = scoring;
        this.journal = journal;
        this.clock = clock;
    }

    void issue(Assessment assessment, String action) {
        var now = clock.instant();
        var nation = Council.of(assessment.council).nation;
        var until = until(nation, now, days);
        journal.add(assessment.issue(action, scoring.score(assessment), until, now));
    }

    /**
     * The last day to contest: working days of the council's nation, by London's midnight (DOMAIN.md 2.2), of which the day
     * of the result is none.
     */
    static LocalDate until(Nation nation, Instant issued, int days) {
        var calendar = WorkingDays.of(WorkingDays.Nation.valueOf(nation.name()));
        return calendar.after(LocalDate.ofInstant(issued, LONDON), days);
    }
}
