package org.lgds.asset.publiccode.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

import static org.lgds.asset.publiccode.value.Quoted.quoted;

/** A day that is in the calendar, as YYYY-MM-DD and in no other way. */
public final class CalendarDate implements TextCheck {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    @Override
    public String noun() {
        return "date";
    }

    @Override
    public Verdict judge(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Verdict.error(
                    "Write the date as year, month and day, such as 2026-03-31, instead of %s.", quoted(text));
        }
        try {
            LocalDate.parse(text);
            return Verdict.GOOD;
        } catch (DateTimeException e) {
            return Verdict.error("Write a date that exists: %s is not in the calendar.", text);
        }
    }
}
