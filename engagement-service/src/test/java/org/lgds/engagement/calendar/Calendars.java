package org.lgds.engagement.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import org.lgds.engagement.Person;

/** An advisor of their own for each test, and their calendar as a program reads it. */
record Calendars(Person someone) {

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
    Map<String, VEvent> events(String advisor) {
        return Biweekly.parse(text(advisor)).first().getEvents().stream()
                .collect(Collectors.toMap(event -> event.getUid().getValue().replaceFirst("@.*", ""), event -> event));
    }

    static String summary(VEvent event) {
        return event.getSummary().getValue();
    }

    static String days(VEvent event) {
        return event.getDateStart().getValue().getRawComponents().toString(false, false) + " "
                + event.getDateEnd().getValue().getRawComponents().toString(false, false);
    }

    static String days(LocalDate from, LocalDate until) {
        return (from + " " + until).replace("-", "");
    }

    static String day(LocalDate day) {
        return days(day, day.plusDays(1));
    }
}
