package org.lgds.asset.publiccode;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.lgds.asset.publiccode.yaml.Mapping;

/**
 * What a valid publiccode.yml says, as a catalogue needs it. A text or date that the file leaves out is null; a list is
 * empty, and so is a section. Texts have no blanks around them.
 *
 * @param licence an SPDX expression, its ids spelt as SPDX spells them
 */
public record Publiccode(
        String publiccodeYmlVersion,
        String name,
        String applicationSuite,
        String url,
        String landingUrl,
        List<String> isBasedOn,
        String softwareVersion,
        LocalDate releaseDate,
        String logo,
        List<String> platforms,
        List<String> categories,
        List<String> usedBy,
        List<Organisation> fundedBy,
        String roadmap,
        String developmentStatus,
        String softwareType,
        List<String> supports,
        Organisation organisation,
        IntendedAudience intendedAudience,
        Map<String, Description> description,
        String licence,
        String mainCopyrightOwner,
        String repoOwner,
        Maintenance maintenance,
        Localisation localisation,
        DependsOn dependsOn,
        Germany germany) {

    public record Organisation(String uri, String name) {}

    /** Countries are in capital letters, whatever the file has. */
    public record IntendedAudience(List<String> countries, List<String> unsupportedCountries, List<String> scope) {}

    public record Description(
            String localisedName,
            String genericName,
            String shortDescription,
            String longDescription,
            String documentation,
            String apiDocumentation,
            List<String> features,
            List<String> screenshots,
            List<String> videos,
            List<String> awards) {}

    public record Maintenance(String type, List<Contractor> contractors, List<Contact> contacts) {}

    public record Contractor(String name, LocalDate until, String email, String website) {}

    public record Contact(String name, String email, String phone, String affiliation) {}

    public record Localisation(boolean localisationReady, List<String> availableLanguages) {}

    public record DependsOn(List<Dependency> open, List<Dependency> proprietary, List<Dependency> hardware) {}

    public record Dependency(String name, String versionMin, String versionMax, String version, boolean optional) {}

    /** The section {@code de}. */
    public record Germany(String countryExtensionVersion, List<Leika> leika) {}

    /** A service of the German list of services. */
    public record Leika(String themenfeld, String lebenslage, String ozgId, String leikaId) {}

    /** The language of the description that stands for the others: English, else the first. */
    public String mainLanguage() {
        return description.keySet().stream()
                .filter(tag -> tag.equals("en"))
                .findFirst()
                .or(() -> description.keySet().stream()
                        .filter(tag -> tag.startsWith("en-"))
                        .findFirst())
                .orElseGet(() -> description.keySet().iterator().next());
    }

    /** From a file that has passed all checks, and from no other. */
    static Publiccode of(Mapping file) {
        return new PubliccodeReading(file).publiccode();
    }
}
