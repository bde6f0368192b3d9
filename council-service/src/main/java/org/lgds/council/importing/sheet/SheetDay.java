package org.lgds.council.importing.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day as sheets write one: 2023-04-01, also with a time of day behind it, 1/4/2023, or a number of days since 30 December
 * 1899, which spreadsheets have inside.
 */
public final class SheetDay {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})([T ].*)?");
    private static final Pattern BRITISH = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})( .*)?");
    private static final Pattern SERIAL = Pattern.compile("(\\d{4,6})(\\.\\d*)?");
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    /** A number that is rather a year than a day. */
    private static final int LAST_YEAR = 2200;

    private SheetDay() {}

    /** The day; empty where the cell names none, also where it names a year alone. */
    public static Optional<LocalDate> of(String cell) {
        try {
            var iso = ISO.matcher(cell);
            if (iso.matches()) {
                return day(iso.group(1), iso.group(2), iso.group(3));
            }
            var british = BRITISH.matcher(cell);
            if (british.matches()) {
                return day(british.group(3), british.group(2), british.group(1));
            }
            var serial = SERIAL.matcher(cell);
            return serial.matches() && Integer.parseInt(serial.group(1)) > LAST_YEAR
                    ? Optional.of(EPOCH.plusDays(Integer.parseInt(serial.group(1))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    }

    /**
     * The year that a spreadsheet took for a number of days, so that 1974 became 27 May 1905, or of 2005 where the century was
     * cut off in between; empty where the day is what it says.
     */
    public static Optional<Integer> yearTakenForADay(LocalDate day) {
        var inItsCentury = day.getYear() >= 2000 ? day.minusYears(100) : day;
        var number = (int) (inItsCentury.toEpochDay() - EPOCH.toEpochDay());
        return number >= 1960 && number <= 2030 ? Optional.of(number) : Optional.empty();
    }
}
