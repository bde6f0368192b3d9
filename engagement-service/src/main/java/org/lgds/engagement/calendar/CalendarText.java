package org.lgds.engagement.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Dates as iCalendar (RFC 5545). All are whole days, which need no time zone, and end before the day that {@code DTEND} names.
 * The same dates make the same text, so that a program that asks again learns that nothing has changed.
 */
@ApplicationScoped
class CalendarText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String NAME = "LGDS advice";

    private final CalendarSettings settings;

    CalendarText(CalendarSettings settings) {
        this.settings = settings;
    }

    String of(List<CalendarDate> dates) {
        var lines = new ContentLines()
                .with("BEGIN", "VCALENDAR")
                .with("VERSION", "2.0")
                .with("PRODID", "-//LGDS//engagement-service//EN")
                .withText("NAME", NAME)
                .withText("X-WR-CALNAME", NAME)
                .with("REFRESH-INTERVAL;VALUE=DURATION", settings.refresh().toString());
        dates.forEach(date -> event(date, lines));
        return lines.with("END", "VCALENDAR").toString();
    }

    private void event(CalendarDate date, ContentLines lines) {
        lines.with("BEGIN", "VEVENT")
                .with("UID", date.key() + "@engagement-service.lgds")
                .with("DTSTAMP", time(date.changedAt()))
                .with("LAST-MODIFIED", time(date.changedAt()))
                .with("SEQUENCE", Long.toString(date.version()))
                .with("DTSTART;VALUE=DATE", day(date.from()))
                .with("DTEND;VALUE=DATE", day(date.until()))
                .withText("SUMMARY", date.summary())
                .withText("CATEGORIES", date.occasion().name())
                .with("STATUS", date.cancelled() ? "CANCELLED" : "CONFIRMED")
                // A deadline takes no time of the day; a session and leave do.
                .with("TRANSP", date.occasion().takesTime() ? "OPAQUE" : "TRANSPARENT");
        if (date.path() != null) {
            lines.with("URL;VALUE=URI", settings.api() + date.path());
        }
        lines.with("END", "VEVENT");
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
