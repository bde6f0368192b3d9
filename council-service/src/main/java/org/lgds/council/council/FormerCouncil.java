package org.lgds.council.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A council that ended before the register was kept, as a line of the register file has it. */
public record FormerCouncil(
        String code,
        String name,
        Council.Type type,
        String region,
        String gss,
        String snac,
        String slug,
        String county,
        LocalDate startsOn,
        LocalDate endsOn) {

    CouncilOutcome outcome() {
        var inRegion = Region.valueOf(region.toUpperCase(Locale.ROOT).replace(' ', '_'));
        return new CouncilOutcome(code, name, null, type, inRegion, slug, gss, null, county, null);
    }

    /** Those it had till its end, as they were when it was in being. */
    List<CouncilIdentifier> identifiers() {
        var identifiers = new ArrayList<CouncilIdentifier>();
        identifiers.add(CouncilIdentifier.inUse(Scheme.CODE, code));
        identifiers.add(CouncilIdentifier.inUse(Scheme.GSS, gss));
        if (slug != null) {
            identifiers.add(CouncilIdentifier.inUse(Scheme.SLUG, slug));
        }
        if (snac != null) {
            identifiers.add(CouncilIdentifier.inUse(Scheme.SNAC, snac));
        }
        return Identifiers.ended(identifiers, endsOn);
    }
}
