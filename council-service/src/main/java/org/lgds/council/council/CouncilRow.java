package org.lgds.council.council;

import java.time.LocalDate;

/** A council as a line of a spreadsheet: of each scheme the identifier in use. */
public record CouncilRow(
        String code,
        String name,
        String nameCy,
        Council.Type type,
        Tier tier,
        Nation nation,
        Region region,
        Council.State state,
        LocalDate startsOn,
        LocalDate endsOn,
        String gss,
        String slug,
        String snac,
        String custodian,
        String county,
        String authority,
        Integer population,
        Integer populationAsOf,
        Double areaKm2,
        Double deprivationScore,
        Double ruralShare,
        String homepage) {

    static CouncilRow of(Council council) {
        var facts = council.facts == null ? Facts.UNKNOWN : council.facts;
        return new CouncilRow(
                council.code,
                council.name,
                council.nameCy,
                council.type,
                council.tier,
                council.nation,
                council.region,
                council.state,
                council.startsOn,
                council.endsOn,
                inUse(council, Scheme.GSS),
                council.slug,
                inUse(council, Scheme.SNAC),
                inUse(council, Scheme.CUSTODIAN),
                council.county().orElse(null),
                council.authority().map(authority -> authority.code).orElse(null),
                facts.population(),
                facts.populationAsOf(),
                facts.areaKm2(),
                facts.deprivationScore(),
                facts.ruralShare(),
                council.homepage);
    }

    private static String inUse(Council council, Scheme scheme) {
        return council.inUse(scheme).map(CouncilIdentifier::value).orElse(null);
    }
}
