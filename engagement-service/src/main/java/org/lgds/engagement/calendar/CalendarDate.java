package org.lgds.engagement.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One date of an advisor: whole days in London, and what a calendar outside may say of it.
 *
 * @param key stable, whatever changes of it
 * @param sort of a session what it was, of an assessment the stage; else null
 * @param council whose it is; null of leave and of projects
 * @param title what the engagement, the action or the project is called; null of leave
 * @param until the first day after it
 * @param changedAt when what it is of was changed last, for the {@code version}th time
 * @param path where it is read; null where nowhere of its own
 */
record CalendarDate(
        String key,
        Occasion occasion,
        String sort,
        String council,
        String title,
        LocalDate from,
        LocalDate until,
        boolean cancelled,
        long version,
        Instant changedAt,
        String path) {

    /** One line for who looks at the calendar. */
    String summary() {
        return occasion.words(sort) + (council == null ? "" : ", " + council) + (title == null ? "" : ": " + title);
    }
}
