package org.lgds.council.performance.figure;

import java.time.LocalDate;
import java.util.Locale;

/** How long a period is. Periods are those of the calendar, half-open; the financial year begins on 1 April. */
public enum Grain {
    /** A calendar month. */
    MONTH(1, "on the first of a month"),
    /** Three months, from the first of January, April, July or October. */
    QUARTER(3, "on 1 January, 1 April, 1 July or 1 October"),
    /** A year from 1 April. */
    FINANCIAL_YEAR(12, "on 1 April");

    private static final int APRIL = 4;

    private final int months;
    private final String beginning;

    Grain(int months, String beginning) {
        this.months = months;
        this.beginning = beginning;
    }

    /** True of a day that a period of this grain begins on. */
    public boolean beginsOn(LocalDate day) {
        return day.getDayOfMonth() == 1 && Math.floorMod(day.getMonthValue() - APRIL, months) == 0;
    }

    /** The day after its last. */
    public LocalDate end(LocalDate start) {
        return start.plusMonths(months);
    }

    /** "A quarter begins on 1 January, 1 April, 1 July or 1 October." */
    public String rule() {
        return "A %s begins %s.".formatted(name().toLowerCase(Locale.ROOT).replace('_', ' '), beginning);
    }
}
