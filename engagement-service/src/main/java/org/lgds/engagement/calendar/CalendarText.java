package org.lgds.engagement.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Dates as iCalendar (RFC 5545). All are whole days, which need no time zone, and end before the day that {@code DTEND} names.
 * The same dates make the same text, so that a program that asks again learns that nothing has changed.
 */
@ApplicationScoped
class CalendarText {

    private static final int OCTETS_IN_A_LINE = 75;

    private final CalendarSettings settings;

    CalendarText(CalendarSettings settings) {
        this.settings = settings;
    }

    String of(List<CalendarDate> dates) {
        var calendar = new ICalendar();
        calendar.setProductId("-//LGDS//engagement-service//EN");
        calendar.setName("LGDS advice");
        calendar.addExperimentalProperty("X-WR-CALNAME", "LGDS advice");
        calendar.setRefreshInterval(new Duration.Builder()
                .seconds((int) settings.refresh().toSeconds())
                .build());
        dates.stream().map(this::event).forEach(calendar::addEvent);
        return folded(written(calendar));
    }

    private VEvent event(CalendarDate date) {
        var event = new VEvent();
        event.setUid(date.key() + "@engagement-service.lgds");
        event.setDateTimeStamp(Date.from(date.changedAt()));
        event.setLastModified(Date.from(date.changedAt()));
        event.setSequence((int) date.version());
        event.setDateStart(new DateStart(day(date.from())));
        event.setDateEnd(new DateEnd(day(date.until())));
        event.setSummary(date.summary());
        event.addCategories(date.occasion().name());
        event.setStatus(date.cancelled() ? Status.cancelled() : Status.confirmed());
        // A deadline takes no time of the day; leave does.
        event.setTransparency(date.occasion() != Occasion.LEAVE && date.occasion() != Occasion.SESSION);
        if (date.path() != null) {
            event.setUrl(settings.api() + date.path());
        }
        return event;
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(
                new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), 0, 0, 0, false), false);
    }

    private static String written(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            // Its own lines are counted in characters, of which some are several octets.
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** No line is over 75 octets, and none is folded within a character (RFC 5545, 3.1). */
    private static String folded(String text) {
        var folded = new StringBuilder(text.length() + text.length() / 50);
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (character == '\r' || character == '\n') {
                folded.appendCodePoint(character);
                octets = 0;
                continue;
            }
            int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS_IN_A_LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets += size;
        }
        return folded.toString();
    }
}
