package org.lgds.engagement.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.lgds.engagement.Person;

/** An advisor of their own for each test, and their calendar as a program reads it. */
record Calendars(Person someone) {

    /** What a calendar says of one date, by the names of its properties without their parameters. */
    record Shown(Map<String, String> properties) {

        String of(String property) {
            return properties.get(property);
        }

        String summary() {
            return of("SUMMARY");
        }

        String days() {
            return of("DTSTART") + " " + of("DTEND");
        }

        boolean isCancelled() {
            return of("STATUS").equals("CANCELLED");
        }

        int sequence() {
            return Integer.parseInt(of("SEQUENCE"));
        }
    }

    static Calendars ofSomeone() {
        return new Calendars(new Person("calendar-" + UUID.randomUUID(), "advisor"));
    }

    String subject() {
        return "sub-of-" + someone.name();
    }

    String text(String advisor) {
        return someone.get(advisor + "/calendar.ics").statusCode(200).extract().asString();
    }

    /** By the part of their UIDs that names them. */
    Map<String, Shown> events(String advisor) {
        return read(text(advisor));
    }

    static Map<String, Shown> read(String text) {
        var shown = new HashMap<String, Shown>();
        for (var event : text.replace("\r\n ", "").split("BEGIN:VEVENT\r\n")) {
            var properties = new HashMap<String, String>();
            for (var line : event.split("\r\n")) {
                var colon = line.indexOf(':');
                properties.put(line.substring(0, colon).replaceFirst(";.*", ""), plain(line.substring(colon + 1)));
            }
            if (properties.containsKey("UID")) {
                shown.put(properties.get("UID").replaceFirst("@.*", ""), new Shown(properties));
            }
        }
        return shown;
    }

    private static String plain(String value) {
        var plain = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) != '\\') {
                plain.append(value.charAt(i));
            } else {
                i++;
                plain.append(value.charAt(i) == 'n' ? '\n' : value.charAt(i));
            }
        }
        return plain.toString();
    }

    static String days(LocalDate from, LocalDate until) {
        return (from + " " + until).replace("-", "");
    }

    static String day(LocalDate day) {
        return days(day, day.plusDays(1));
    }
}
