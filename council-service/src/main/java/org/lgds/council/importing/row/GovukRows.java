package org.lgds.council.importing.row;

import java.util.List;
import java.util.Locale;

import org.lgds.council.council.Tier;
import org.lgds.council.importing.sheet.Line;

/** The authorities of GOV.UK, by what they are called there. */
final class GovukRows implements RowReader {

    GovukRows(List<String> columns) {}

    @Override
    public RegisterRow read(Line line) throws Unreadable {
        var reading = new Reading(line);
        var gss = reading.gss("gss");
        if (gss == null) {
            throw new Unreadable("It has nothing in gss, which says what it is about.");
        }
        var slug = reading.text("slug");
        reading.identify("slug", slug == null ? null : slug.toLowerCase(Locale.ROOT));
        reading.identify("snac", reading.text("snac"));
        reading.identify("custodian", reading.text("local_custodian_code"));
        var type = Types.ofGss(gss);
        lookAtTier(reading, type.tier());
        return new RegisterRow(
                reading.number(),
                gss,
                reading.identifiers(),
                List.of(),
                null,
                null,
                reading.text("name"),
                type,
                null,
                reading.nation("country_name"),
                null,
                null,
                List.of(),
                null,
                null,
                homepage(reading),
                reading.remarks());
    }

    private static String homepage(Reading reading) throws Unreadable {
        return reading.homepage(reading.text("homepage_url") == null ? "homepage" : "homepage_url");
    }

    /** GOV.UK numbers tiers: 1 county, 2 district, 3 unitary; its forms write the words. */
    private static void lookAtTier(Reading reading, Tier tier) throws Unreadable {
        var written = reading.text("tier_id") == null ? reading.text("tier") : reading.text("tier_id");
        if (written == null) {
            return;
        }
        var said = switch (written.toLowerCase(Locale.ROOT)) {
            case "1", "county" -> Tier.UPPER;
            case "2", "district" -> Tier.LOWER;
            case "3", "unitary" -> Tier.SINGLE;
            default -> throw new Unreadable("%s is no tier: write 1 county, 2 district or 3 unitary.", written);
        };
        if (said != tier) {
            // A county that became a unitary authority keeps its old code there.
            reading.remark(
                    "Its tier is %s, but its GSS code is one of tier %s.",
                    written, tier.name().toLowerCase(Locale.ROOT));
        }
    }
}
