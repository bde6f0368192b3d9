package org.lgds.council.importing.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.lgds.council.council.Nation;
import org.lgds.council.council.Region;
import org.lgds.council.importing.sheet.Line;
import org.lgds.council.importing.sheet.SheetDay;
import org.lgds.kit.tenant.CouncilCode;

/** Reads the cells of one line, and keeps what was read otherwise than it was written. */
final class Reading {

    private static final Pattern GSS = Pattern.compile("(E0[6-9]|E10|S12|W06|N09)\\d{6}");
    private static final Pattern AUTHORITY = Pattern.compile("E47\\d{6}|E12000007|E61000001");
    private static final Pattern CODE = Pattern.compile(CouncilCode.FORM);
    private static final Pattern NUMBER = Pattern.compile("(\\d+)\\.0+");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private final Line line;
    private final List<String> remarks = new ArrayList<>();
    private final Map<String, String> identifiers = new TreeMap<>();

    Reading(Line line) {
        this.line = line;
    }

    long number() {
        return line.number();
    }

    void remark(String remark, Object... args) {
        remarks.add(remark.formatted(args));
    }

    List<String> remarks() {
        return List.copyOf(remarks);
    }

    Map<String, String> identifiers() {
        return identifiers;
    }

    String text(String column) {
        return column == null ? null : line.cells().get(column);
    }

    /** The code of a council's boundary; null where there is none. */
    String gss(String column) throws Unreadable {
        var written = text(column);
        if (written == null) {
            return null;
        }
        var code = written.toUpperCase(Locale.ROOT);
        if (AUTHORITY.matcher(code).matches()) {
            throw new Unreadable("%s is a body above councils; the register of councils has none of them.", code);
        }
        if (!GSS.matcher(code).matches()) {
            throw new Unreadable("%s in %s is no GSS code of a principal council, such as E08000035.", written, column);
        }
        return code;
    }

    /** Register codes or GSS codes, as commas separate them. */
    List<String> codes(String column) {
        var written = text(column);
        return written == null
                ? List.of()
                : Arrays.stream(written.toUpperCase(Locale.ROOT).split("[,; ]+"))
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList();
    }

    /** A register code; null where there is none. */
    String code(String column) throws Unreadable {
        var written = text(column);
        if (written == null) {
            return null;
        }
        var code = written.toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            throw new Unreadable("%s in %s is no register code, such as LDS.", written, column);
        }
        return code;
    }

    /** Keeps an identifier under a scheme; a whole number that a spreadsheet made a broken one becomes whole again. */
    void identify(String scheme, String value) {
        if (value != null) {
            var number = NUMBER.matcher(value);
            identifiers.put(scheme, number.matches() ? number.group(1) : value);
        }
    }

    LocalDate day(String column) throws Unreadable {
        var written = text(column);
        if (written == null) {
            return null;
        }
        var day = SheetDay.of(written)
                .orElseThrow(
                        () -> new Unreadable("%s in %s is no day, such as 2023-04-01 or 1/4/2023.", written, column));
        var year = SheetDay.yearTakenForADay(day);
        if (year.isPresent()) {
            remark(
                    "%s in %s is the year %d that a spreadsheet took for a day; the day is not known.",
                    written, column, year.get());
            return null;
        }
        return day;
    }

    /** The first day that is not meant any more, where a source writes the last one of some and that of others. */
    LocalDate end(String column) throws Unreadable {
        var day = day(column);
        if (day == null || day.plusDays(1).getDayOfMonth() != 1) {
            return day;
        }
        remark("%s in %s is a last day in being; the end is the day after.", day, column);
        return day.plusDays(1);
    }

    Nation nation(String column) throws Unreadable {
        return constant(Nation.class, column);
    }

    /** Regions of England, as sources write them, and the other nations. */
    Region region(String column) throws Unreadable {
        return constant(Region.class, column);
    }

    private <E extends Enum<E>> E constant(Class<E> type, String column) throws Unreadable {
        var written = text(column);
        if (written == null) {
            return null;
        }
        var name = written.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Unreadable("%s in %s is not known.", written, column));
    }

    String homepage(String column) throws Unreadable {
        var written = text(column);
        if (written != null && !ADDRESS.matcher(written).matches()) {
            throw new Unreadable("%s in %s is no http or https address.", written, column);
        }
        return written;
    }
}
