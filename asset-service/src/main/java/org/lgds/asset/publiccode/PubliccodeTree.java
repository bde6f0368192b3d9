package org.lgds.asset.publiccode;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.lgds.asset.publiccode.Publiccode.Dependency;
import org.lgds.asset.publiccode.Publiccode.Description;
import org.lgds.asset.publiccode.Publiccode.Organisation;

/** The facts of a publiccode.yml as its newest version writes them, without what that has deprecated. */
final class PubliccodeTree {

    private PubliccodeTree() {}

    static Map<String, Object> of(Publiccode file) {
        return section(
                "publiccodeYmlVersion", "0.7",
                "name", file.name(),
                "applicationSuite", file.applicationSuite(),
                "url", file.url(),
                "landingURL", file.landingUrl(),
                "isBasedOn", file.isBasedOn(),
                "softwareVersion", file.softwareVersion(),
                "releaseDate", file.releaseDate(),
                "logo", file.logo(),
                "platforms", file.platforms(),
                "categories", file.categories(),
                "usedBy", file.usedBy(),
                "fundedBy", each(file.fundedBy(), PubliccodeTree::organisation),
                "roadmap", file.roadmap(),
                "developmentStatus", file.developmentStatus(),
                "softwareType", file.softwareType(),
                "supports", each(file.supports(), norm -> section("id", norm)),
                "organisation", file.organisation() == null ? null : organisation(file.organisation()),
                "intendedAudience", intendedAudience(file.intendedAudience()),
                "description", descriptions(file.description()),
                "legal", section("license", file.licence(), "mainCopyrightOwner", file.mainCopyrightOwner()),
                "maintenance", maintenance(file.maintenance()),
                "localisation", localisation(file.localisation()),
                "dependsOn", dependsOn(file.dependsOn()),
                "de", file.germany() == null ? null : germany(file.germany()));
    }

    /** Keys and values in turn; what is not there, or empty, is left out. */
    static Map<String, Object> section(Object... keysAndValues) {
        var section = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            var value = keysAndValues[i + 1];
            if (!isNothing(value)) {
                section.put((String) keysAndValues[i], value instanceof LocalDate ? value.toString() : value);
            }
        }
        return section;
    }

    private static boolean isNothing(Object value) {
        return value == null
                || value instanceof Collection<?> list && list.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
    }

    private static <T> List<Object> each(List<T> items, Function<T, Object> section) {
        return items.stream().map(section).toList();
    }

    private static Map<String, Object> organisation(Organisation organisation) {
        return section("uri", organisation.uri(), "name", organisation.name());
    }

    private static Map<String, Object> intendedAudience(Publiccode.IntendedAudience audience) {
        return section(
                "countries", audience.countries(),
                "unsupportedCountries", audience.unsupportedCountries(),
                "scope", audience.scope());
    }

    private static Map<String, Object> descriptions(Map<String, Description> descriptions) {
        var sections = new LinkedHashMap<String, Object>();
        descriptions.forEach((language, description) -> sections.put(language, description(description)));
        return sections;
    }

    private static Map<String, Object> description(Description description) {
        return section(
                "localisedName", description.localisedName(),
                "shortDescription", description.shortDescription(),
                "longDescription", description.longDescription(),
                "documentation", description.documentation(),
                "apiDocumentation", description.apiDocumentation(),
                "features", description.features(),
                "screenshots", description.screenshots(),
                "videos", description.videos(),
                "awards", description.awards());
    }

    private static Map<String, Object> maintenance(Publiccode.Maintenance maintenance) {
        return section(
                "type", maintenance.type(),
                "contractors",
                        each(
                                maintenance.contractors(),
                                one -> section(
                                        "name", one.name(),
                                        "until", one.until(),
                                        "email", one.email(),
                                        "website", one.website())),
                "contacts",
                        each(
                                maintenance.contacts(),
                                one -> section(
                                        "name", one.name(),
                                        "email", one.email(),
                                        "phone", one.phone(),
                                        "affiliation", one.affiliation())));
    }

    private static Map<String, Object> localisation(Publiccode.Localisation localisation) {
        return section(
                "localisationReady", localisation.localisationReady(),
                "availableLanguages", localisation.availableLanguages());
    }

    private static Map<String, Object> dependsOn(Publiccode.DependsOn dependsOn) {
        return section(
                "open", each(dependsOn.open(), PubliccodeTree::dependency),
                "proprietary", each(dependsOn.proprietary(), PubliccodeTree::dependency),
                "hardware", each(dependsOn.hardware(), PubliccodeTree::dependency));
    }

    private static Map<String, Object> dependency(Dependency one) {
        return section(
                "name", one.name(),
                "versionMin", one.versionMin(),
                "versionMax", one.versionMax(),
                "version", one.version(),
                "optional", one.optional() ? true : null);
    }

    private static Map<String, Object> germany(Publiccode.Germany germany) {
        return section(
                "countryExtensionVersion", germany.countryExtensionVersion(),
                "leika",
                        each(
                                germany.leika(),
                                one -> section(
                                        "themenfeld", one.themenfeld(),
                                        "lebenslage", one.lebenslage(),
                                        "ozg-id", one.ozgId(),
                                        "leika-id", one.leikaId())));
    }
}
