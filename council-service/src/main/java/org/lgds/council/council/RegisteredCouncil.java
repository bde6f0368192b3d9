package org.lgds.council.council;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * A council as a line of the register file has it; what is not known of it is absent.
 *
 * @param nameSince the day it was renamed, where the line has another name than an earlier one; without it the earlier name
 *     was a mistake, and is not kept as a former name
 * @param populationAsOf the year of the estimate; those of the Office for National Statistics are of 30 June
 */
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
        LocalDate startsOn,
        LocalDate nameSince) {

    /** Where the file has its figures from is in NOTICE. */
    private static final String SOURCE = "The register file";

    @JsonCreator
    public RegisteredCouncil {
        formerGss = formerGss == null ? List.of() : formerGss;
    }

    CouncilOutcome outcome() {
        var inRegion = Region.valueOf(constant(region));
        return new CouncilOutcome(code, name, nameCy, type, inRegion, slug, gss, homepage, county, authority);
    }

    boolean nameDiffers(RegisteredCouncil said) {
        return said == null || !Objects.equals(name, said.name) || !Objects.equals(nameCy, said.nameCy);
    }

    boolean membershipDiffers(RegisteredCouncil said) {
        return said == null || !Objects.equals(county, said.county) || !Objects.equals(authority, said.authority);
    }

    /** Of what describes it, that which it says otherwise than before. */
    CouncilOutcome outcomeBeside(RegisteredCouncil said) {
        if (said == null) {
            return outcome();
        }
        var before = said.outcome();
        var after = outcome();
        return new CouncilOutcome(
                code,
                null,
                null,
                after.type() == before.type() ? null : after.type(),
                after.region() == before.region() ? null : after.region(),
                Objects.equals(slug, said.slug) ? null : slug,
                null,
                Objects.equals(homepage, said.homepage) ? null : homepage,
                null,
                null);
    }

    Facts facts() {
        return new Facts(population, populationAsOf, areaKm2, deprivationScore, ruralShare);
    }

    /**
     * What it says anew of the council's place.
     *
     * @param noted the day from which that counts which has no day of its own; null where it always did
     */
    List<Fact> news(Facts before, LocalDate noted) {
        return DatedFacts.news(
                before, facts(), measure -> measure == Measure.POPULATION ? estimatedOn(noted) : noted, SOURCE);
    }

    private LocalDate estimatedOn(LocalDate noted) {
        return populationAsOf == null ? noted : LocalDate.of(populationAsOf, Month.JUNE, 30);
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
