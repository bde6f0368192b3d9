package org.lgds.engagement.availability;

import java.time.LocalDate;

/** Working days between two days, each of these told by how many working days there are before it. */
record Span(int from, int until) {

    /** From the first day until the day before {@code until}; none where that is no later. */
    static Span of(LocalDate from, LocalDate until) {
        return new Span(OfficeDays.before(from), OfficeDays.before(until));
    }

    int days() {
        return Math.max(0, until - from);
    }

    /** What both have. */
    int common(Span other) {
        return Math.max(0, Math.min(until, other.until) - Math.max(from, other.from));
    }
}
