package org.lgds.council.importing.row;

import java.util.List;
import java.util.Map;

import org.lgds.council.council.Council;
import org.lgds.council.importing.sheet.Line;

/** mySociety's list, or one of its look-ups, which have the register code and one other column. */
final class MySocietyRows implements RowReader {

    private static final String CODE = "local-authority-code";

    /** Columns by the scheme of what they have. */
    private static final Map<String, String> SCHEMES =
            Map.of("slug", "gov-uk-slug", "snac", "snac", "ecode", "ecode", "os", "os", "wdtk", "wdtk-id");

    private static final Map<String, Council.Type> TYPES = Map.of(
            "CTY", Council.Type.COUNTY,
            "NMD", Council.Type.NON_METROPOLITAN_DISTRICT,
            "UA", Council.Type.UNITARY,
            "MD", Council.Type.METROPOLITAN_DISTRICT,
            "LBO", Council.Type.LONDON_BOROUGH,
            "CC", Council.Type.CITY_CORPORATION,
            "SCO", Council.Type.SCOTTISH_UNITARY,
            "WPA", Council.Type.WELSH_UNITARY,
            "NID", Council.Type.NI_DISTRICT);

    MySocietyRows(List<String> columns) {}

    @Override
    public RegisterRow read(Line line) throws Unreadable {
        var reading = new Reading(line);
        var type = type(reading);
        var code = reading.code(CODE);
        if (code == null) {
            throw new Unreadable("It has nothing in %s, which says what it is about.", CODE);
        }
        reading.identify("code", code);
        SCHEMES.forEach((scheme, column) -> reading.identify(scheme, reading.text(column)));
        var name = reading.text("official-name");
        return new RegisterRow(
                reading.number(),
                reading.gss("gss-code"),
                reading.identifiers(),
                reading.codes("former-gss-codes"),
                name,
                null,
                name == null ? reading.text("la-name") : reading.text("nice-name"),
                type,
                reading.region("region"),
                reading.nation("nation"),
                reading.day("start-date"),
                reading.end("end-date"),
                reading.codes("replaced-by"),
                reading.code("county-la"),
                null,
                null,
                reading.remarks());
    }

    private static Council.Type type(Reading reading) throws Unreadable {
        var written = reading.text("local-authority-type");
        if (written == null) {
            return null;
        }
        if (written.equals("COMB") || written.equals("SRA")) {
            throw new Unreadable(
                    "%s is a body above councils; the register of councils has none of them.", reading.text(CODE));
        }
        var type = TYPES.get(written);
        if (type == null) {
            throw new Unreadable("%s is no type of council that is known here.", written);
        }
        return type;
    }
}
