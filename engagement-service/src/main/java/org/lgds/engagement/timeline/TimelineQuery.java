package org.lgds.engagement.timeline;

import java.time.LocalDate;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.problem.Problem;

/**
 * What is shown of a timeline.
 *
 * @param from only what was recorded on this day or later
 * @param to only what was recorded before this day
 */
public record TimelineQuery(
        @RestQuery LocalDate from,
        @RestQuery LocalDate to,
        @RestQuery TimelineKind kind) {

    /** True where something is asked for that only a timeline has. */
    public boolean isAsked() {
        return from != null || to != null || kind != null;
    }

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    /** Throws {@link Problem} 400 for days that no timeline has, and for a time that ends before it begins. */
    void mustBePossible() {
        mustBeADay("from", from);
        mustBeADay("to", to);
        if (from != null && to != null && !from.isBefore(to)) {
            throw Problem.invalidParameter(
                    "to", "to is the day after the last that is shown: name a later one than from.");
        }
    }

    private static void mustBeADay(String name, LocalDate day) {
        if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
            throw Problem.invalidParameter(name, "Name a day from %s to %s.", FIRST, LAST);
        }
    }
}
