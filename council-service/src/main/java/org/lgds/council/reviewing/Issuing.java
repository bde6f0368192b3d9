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
        var until = until(nation, now, clock.getZone(), days);
        journal.add(assessment.issue(action, scoring.score(assessment), until, now));
    }

    /**
     * The last day to contest: working days of the council's nation, by the midnight of a zone, of which the day
     * of the result is none.
     */
    static LocalDate until(Nation nation, Instant issued, ZoneId zone, int days) {
        var calendar = WorkingDays.of(WorkingDays.Nation.valueOf(nation.name()));
        return calendar.after(LocalDate.ofInstant(issued, zone), days);
    }
}
