package org.lgds.engagement.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How dates are written for calendar programs (RFC 5545), line by line and read back. */
class CalendarTextTest {

    private static final LocalDate CLOCKS_GO_FORWARD = LocalDate.of(2027, 3, 28);

    private final CalendarText text = new CalendarText(new CalendarSettings() {
        @Override
        public int monthsBack() {
            return 3;
        }

        @Override
        public int monthsAhead() {
            return 18;
        }

        @Override
        public Duration refresh() {
            return Duration.ofHours(4);
        }

        @Override
        public String api() {
            return "https://api.example";
        }
    });

    private static CalendarDate date(
            Occasion occasion, String title, LocalDate from, LocalDate until, boolean cancelled) {
        return new CalendarDate(
                "some-1",
                occasion,
                null,
                "LDS",
                title,
                from,
                until,
                cancelled,
                7,
                Instant.parse("2026-11-30T02:00:00Z"),
                "/v1/engagements/1");
    }

    private String written(String title) {
        return text.of(List.of(date(Occasion.ACTION, title, CLOCKS_GO_FORWARD, CLOCKS_GO_FORWARD.plusDays(1), false)));
    }

    private static Calendars.Shown only(String written) {
        return Calendars.read(written).get("some-1");
    }

    @Test
    void aDayIsThatDayWhereverItIsWrittenAndWhateverTheClocksDo() {
        var zone = TimeZone.getDefault();
        try {
            for (var there : List.of("Europe/London", "UTC", "Pacific/Auckland", "America/Los_Angeles")) {
                TimeZone.setDefault(TimeZone.getTimeZone(there));
                assertThat(written("Retire it").lines())
                        .contains(
                                "DTSTART;VALUE=DATE:20270328", "DTEND;VALUE=DATE:20270329", "DTSTAMP:20261130T020000Z");
            }
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void anEventHasAllThatAProgramKeepsItBy() {
        assertThat(written("Retire it").lines())
                .contains(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//LGDS//engagement-service//EN",
                        "UID:some-1@engagement-service.lgds",
                        "SEQUENCE:7",
                        "STATUS:CONFIRMED",
                        "TRANSP:TRANSPARENT",
                        "SUMMARY:Action due\\, LDS: Retire it",
                        "CATEGORIES:ACTION",
                        "END:VCALENDAR");
        assertThat(only(written("Retire it")).of("URL")).isEqualTo("https://api.example/v1/engagements/1");
    }

    @Test
    void whatIsCancelledSaysSoAndLeaveIsBusy() {
        var from = LocalDate.of(2026, 10, 24);
        var away = text.of(List.of(date(Occasion.LEAVE, null, from, from.plusDays(3), true)));
        assertThat(away.lines())
                .contains(
                        "STATUS:CANCELLED",
                        "TRANSP:OPAQUE",
                        "DTSTART;VALUE=DATE:20261024",
                        "DTEND;VALUE=DATE:20261027");
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoneIsBrokenWithinACharacter() {
        for (var title : List.of(
                "Gwasanaethau digidol i bawb yng Nghymru – cŵn, ŵyn a thŷ bach twt, o’r dechrau i’r diwedd",
                "𝔸𝔹ℂ😀".repeat(40),
                "x".repeat(200),
                "ŵ".repeat(31) + "y",
                "Lines\nand, semicolons; back\\slashes")) {
            var written = written(title);
            assertThat(written.split("\r\n", -1)).allSatisfy(line -> {
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
                assertThat(line).doesNotContain("\n", "\r", "\uFFFD");
            });
            assertThat(only(written).summary()).isEqualTo("Action due, LDS: " + title);
        }
    }

    @Test
    void anEmptyCalendarIsOneToo() {
        assertThat(Calendars.read(text.of(List.of()))).isEmpty();
        assertThat(text.of(List.of())).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void theSameDatesMakeTheSameText() {
        assertThat(written("Retire it")).isEqualTo(written("Retire it"));
    }
}
