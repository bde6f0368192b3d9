package org.lgds.asset.publiccode;

import java.util.List;
import java.util.Locale;

import org.lgds.asset.publiccode.Publiccode.Contact;
import org.lgds.asset.publiccode.Publiccode.Contractor;
import org.lgds.asset.publiccode.Publiccode.Dependency;
import org.lgds.asset.publiccode.Publiccode.DependsOn;
import org.lgds.asset.publiccode.Publiccode.Description;
import org.lgds.asset.publiccode.Publiccode.Germany;
import org.lgds.asset.publiccode.Publiccode.IntendedAudience;
import org.lgds.asset.publiccode.Publiccode.Leika;
import org.lgds.asset.publiccode.Publiccode.Localisation;
import org.lgds.asset.publiccode.Publiccode.Maintenance;
import org.lgds.asset.publiccode.Publiccode.Organisation;
import org.lgds.asset.publiccode.licence.LicenceExpression;
import org.lgds.asset.publiccode.licence.LicenceFault;
import org.lgds.asset.publiccode.yaml.Mapping;

/** Turns a checked file into its record. */
final class PubliccodeReading {

    private final Reading file;

    PubliccodeReading(Mapping file) {
        this.file = new Reading(file);
    }

    Publiccode publiccode() {
        var legal = file.section("legal");
        return new Publiccode(
                file.text("publiccodeYmlVersion"),
                file.text("name"),
                file.text("applicationSuite"),
                file.text("url"),
                file.text("landingURL"),
                file.texts("isBasedOn"),
                file.text("softwareVersion"),
                file.date("releaseDate"),
                file.text("logo"),
                file.texts("platforms"),
                file.texts("categories"),
                file.texts("usedBy"),
                file.list("fundedBy", PubliccodeReading::organisation),
                file.text("roadmap"),
                file.text("developmentStatus"),
                file.text("softwareType"),
                file.list("supports", norm -> norm.text("id")),
                organisation(file.section("organisation")),
                intendedAudience(file.section("intendedAudience")),
                file.section("description").byKey(PubliccodeReading::description),
                licence(legal.text("license")),
                legal.text("mainCopyrightOwner"),
                legal.text("repoOwner"),
                maintenance(file.section("maintenance")),
                localisation(file.section("localisation")),
                dependsOn(file.section("dependsOn")),
                germany(file.section("de")));
    }

    private static Organisation organisation(Reading section) {
        return section.isEmpty() ? null : new Organisation(section.text("uri"), section.text("name"));
    }

    private static IntendedAudience intendedAudience(Reading section) {
        return new IntendedAudience(
                capitals(section.texts("countries")),
                capitals(section.texts("unsupportedCountries")),
                section.texts("scope"));
    }

    private static List<String> capitals(List<String> codes) {
        return codes.stream().map(code -> code.toUpperCase(Locale.ROOT)).toList();
    }

    private static Description description(Reading section) {
        return new Description(
                section.text("localisedName"),
                section.text("genericName"),
                section.text("shortDescription"),
                section.text("longDescription"),
                section.text("documentation"),
                section.text("apiDocumentation"),
                section.texts("features"),
                section.texts("screenshots"),
                section.texts("videos"),
                section.texts("awards"));
    }

    private static String licence(String text) {
        try {
            return LicenceExpression.parse(text).text();
        } catch (LicenceFault e) {
            throw new IllegalStateException("Read before it was checked: " + text, e);
        }
    }

    private static Maintenance maintenance(Reading section) {
        return new Maintenance(
                section.text("type"),
                section.list("contractors", PubliccodeReading::contractor),
                section.list("contacts", PubliccodeReading::contact));
    }

    private static Contractor contractor(Reading section) {
        return new Contractor(
                section.text("name"), section.date("until"), section.text("email"), section.text("website"));
    }

    private static Contact contact(Reading section) {
        return new Contact(
                section.text("name"), section.text("email"), section.text("phone"), section.text("affiliation"));
    }

    private static Localisation localisation(Reading section) {
        return new Localisation(section.truth("localisationReady"), section.texts("availableLanguages"));
    }

    private static DependsOn dependsOn(Reading section) {
        return new DependsOn(
                section.list("open", PubliccodeReading::dependency),
                section.list("proprietary", PubliccodeReading::dependency),
                section.list("hardware", PubliccodeReading::dependency));
    }

    private static Dependency dependency(Reading section) {
        return new Dependency(
                section.text("name"),
                section.text("versionMin"),
                section.text("versionMax"),
                section.text("version"),
                section.truth("optional"));
    }

    private static Germany germany(Reading section) {
        return section.isEmpty()
                ? null
                : new Germany(
                        section.text("countryExtensionVersion"),
                        section.list(
                                "leika",
                                leika -> new Leika(
                                        leika.text("themenfeld"),
                                        leika.text("lebenslage"),
                                        leika.text("ozg-id"),
                                        leika.text("leika-id"))));
    }
}
