package org.lgds.council.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.lgds.council.council.CouncilIdentifier.Scheme;

/** A council as a line of the register file has it; what is not known of it is absent. */
public record RegisteredCouncil(
        String code,
        String name,
        String nameCy,
        Council.Type type,
        Tier tier,
        String nation,
        String region,
        String gss,
        List<String> formerGss,
        String snac,
        String slug,
        String county,
        String authority,
        Integer population,
        Integer populationAsOf,
        Double areaKm2,
        Double deprivationScore,
        Double ruralShare,
        String custodianCode,
        String homepage,
        LocalDate startsOn) {

    @JsonCreator
    public RegisteredCouncil {
        formerGss = formerGss == null ? List.of() : formerGss;
    }

    CouncilOutcome outcome() {
        var inRegion = Region.valueOf(constant(region));
        return new CouncilOutcome(code, name, nameCy, type, inRegion, slug, gss, homepage, county, authority);
    }

    Facts facts() {
        return new Facts(population, populationAsOf, areaKm2, deprivationScore, ruralShare);
    }

    List<CouncilIdentifier> identifiers() {
        var identifiers = new ArrayList<CouncilIdentifier>();
        identifiers.add(CouncilIdentifier.inUse(Scheme.CODE, code));
        identifiers.add(CouncilIdentifier.inUse(Scheme.GSS, gss));
        formerGss.forEach(former -> identifiers.add(CouncilIdentifier.former(Scheme.GSS, former)));
        identifiers.add(CouncilIdentifier.inUse(Scheme.SLUG, slug));
        if (snac != null) {
            identifiers.add(CouncilIdentifier.inUse(Scheme.SNAC, snac));
        }
        if (custodianCode != null) {
            identifiers.add(CouncilIdentifier.inUse(Scheme.CUSTODIAN, custodianCode));
        }
        return identifiers;
    }

    /** {@code YORKSHIRE_AND_THE_HUMBER} of "Yorkshire and The Humber". */
    private static String constant(String name) {
        return name.toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
