package org.lgds.council.importing.row;

import java.util.List;
import java.util.regex.Pattern;

import org.lgds.council.importing.sheet.Line;

/**
 * Names and codes of ONS: of districts (LAD24CD) with what they lie in, else of counties (CTY24CD). It names places, not the
 * bodies that govern them. Of several years in one file the last is read.
 */
final class OnsRows implements RowReader {

    private final String code;
    private final String name;
    private final String nameCy;
    private final String county;
    private final String authority;
    private final String region;

    OnsRows(List<String> columns) {
        var districts = column(columns, "lad", "cd");
        var of = districts == null ? "cty" : "lad";
        code = districts == null ? column(columns, "cty", "cd") : districts;
        name = column(columns, of, "nm");
        nameCy = column(columns, of, "nmw");
        county = districts == null ? null : column(columns, "cty", "cd");
        authority = column(columns, "cauth", "cd");
        region = column(columns, "rgn", "nm");
    }

    private static String column(List<String> columns, String area, String what) {
        var pattern = Pattern.compile(area + "\\d\\d" + what);
        return columns.stream()
                .filter(column -> pattern.matcher(column).matches())
                .max(String::compareTo)
                .orElse(null);
    }

    @Override
    public RegisterRow read(Line line) throws Unreadable {
        var reading = new Reading(line);
        var gss = reading.gss(code);
        if (gss == null) {
            throw new Unreadable("It has nothing in %s, which says what it is about.", code);
        }
        return new RegisterRow(
                reading.number(),
                gss,
                reading.identifiers(),
                List.of(),
                null,
                null,
                place(reading),
                Types.ofGss(gss),
                isMadeUp(reading.text(region)) ? null : reading.region(region),
                Types.ofGss(gss).nation(),
                null,
                null,
                List.of(),
                county(reading),
                upper(reading.text(authority)),
                null,
                reading.remarks());
    }

    /** In Wales the Welsh name of a place is another, or none. */
    private String place(Reading reading) {
        var english = reading.text(name);
        return english == null ? reading.text(nameCy) : english;
    }

    private String county(Reading reading) throws Unreadable {
        var written = reading.text(county);
        // Where a district lies in no county, ONS repeats the country or the district.
        return written != null && written.toUpperCase().startsWith("E10") ? reading.gss(county) : null;
    }

    /** Outside England ONS fills the column: (pseudo) Wales. */
    private static boolean isMadeUp(String region) {
        return region != null && region.startsWith("(pseudo)");
    }

    private static String upper(String code) {
        return code == null || !code.toUpperCase().startsWith("E47") ? null : code.toUpperCase();
    }
}
