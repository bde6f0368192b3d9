package org.lgds.engagement.timeline;

import java.time.LocalDate;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.problem.Problem;

/**
 * What is shown of a timeline.
 *
 * @param from what was recorded on this day or later
 * @param to what was recorded before this day
 */
public record TimelineQuery(
        @RestQuery LocalDate from, @RestQuery LocalDate to, @RestQuery TimelineKind kind) {

    /** True where something is asked for that only a timeline has. */
    public boolean isAsked() {
        return from != null || to != null || kind != null;
    }

    /** Throws {@link Problem} 400 for a time that ends before it begins. */
    void mustBePossible() {
        if (from != null && to != null && !from.isBefore(to)) {
            throw Problem.invalidParameter("to", "to is the day after the last that is shown: name a later one than from.");
        }
    }
}
