package org.lgds.asset.publiccode;

import org.lgds.asset.publiccode.licence.LicenceCheck;
import org.lgds.asset.publiccode.rule.Section;
import org.lgds.asset.publiccode.value.CalendarDate;
import org.lgds.asset.publiccode.value.Categories;
import org.lgds.asset.publiccode.value.Country;
import org.lgds.asset.publiccode.value.EmailAddress;
import org.lgds.asset.publiccode.value.Identifier;
import org.lgds.asset.publiccode.value.LanguageTag;
import org.lgds.asset.publiccode.value.Length;
import org.lgds.asset.publiccode.value.MediaType;
import org.lgds.asset.publiccode.value.RepositoryFile;
import org.lgds.asset.publiccode.value.SoftwareType;
import org.lgds.asset.publiccode.value.SpecificationVersion;
import org.lgds.asset.publiccode.value.TextCheck;
import org.lgds.asset.publiccode.value.Vocabulary;
import org.lgds.asset.publiccode.value.WebAddress;

import static org.lgds.asset.publiccode.rule.ByLanguage.byLanguage;
import static org.lgds.asset.publiccode.rule.Key.key;
import static org.lgds.asset.publiccode.rule.Listing.listOf;
import static org.lgds.asset.publiccode.rule.Listing.oneOrListOf;
import static org.lgds.asset.publiccode.rule.Section.section;
import static org.lgds.asset.publiccode.rule.Text.prose;
import static org.lgds.asset.publiccode.rule.Text.text;
import static org.lgds.asset.publiccode.rule.Truth.truth;

/**
 * The keys of publiccode.yml 0.2 to 0.7, row by row. Where the specification and its reference parser differ, what the
 * parser accepts is accepted.
 */
final class Standard {

    private static final TextCheck WEB = WebAddress.web();
    private static final TextCheck REPOSITORY = WebAddress.repository();
    private static final TextCheck LOGO = RepositoryFile.endingIn("svg", "svgz", "png");
    private static final TextCheck SCREENSHOT = RepositoryFile.endingIn("png", "jpg");
    private static final TextCheck ANY_FILE = RepositoryFile.endingIn();
    private static final TextCheck SCOPE =
            Vocabulary.ofFile("the list of scopes", "scopes.txt").besides("categories.txt", "categories");
    private static final TextCheck STATUS = Vocabulary.of("concept", "development", "beta", "stable", "obsolete");

    private static final Section ORGANISATION = section(
            key("uri", text(Identifier::organisation)).mandatory(), //
            key("name", text()));

    private static final Section INTENDED_AUDIENCE = section(
            key("countries", listOf(text(new Country()))),
            key("unsupportedCountries", listOf(text(new Country()))),
            key("scope", listOf(text(SCOPE))));

    private static final Section DESCRIPTION = section(
            key("localisedName", text()),
            key("genericName", prose(Length.atMost(35))).deprecated("take it out"),
            key("shortDescription", prose(Length.atMost(150))).mandatory(),
            key("longDescription", prose(Length.between(150, 10_000))).mandatory(),
            key("documentation", text(WEB)),
            key("apiDocumentation", text(WEB)),
            key("features", listOf(text())).mandatory(),
            key("screenshots", listOf(text(SCREENSHOT))),
            key("videos", listOf(text(WEB))),
            key("awards", listOf(text())));

    private static final Section LEGAL = section(
            key("license", text(new LicenceCheck())).mandatory(),
            key("mainCopyrightOwner", text()),
            key("repoOwner", text()).deprecated("write it as organisation.name"),
            key("authorsFile", text(ANY_FILE)).deprecated("take it out"));

    private static final Section CONTRACTOR = section(
            key("name", text()).mandatory(),
            key("until", text(new CalendarDate())).mandatory(),
            key("email", text(new EmailAddress())),
            key("website", text(WEB)));

    private static final Section CONTACT = section(
            key("name", text()).mandatory(),
            key("email", text(new EmailAddress())),
            key("phone", text()),
            key("affiliation", text()));

    private static final Section MAINTENANCE = section(
            key("type", text(Vocabulary.of("internal", "contract", "community", "none")))
                    .mandatory(),
            key("contractors", listOf(CONTRACTOR)).where(Conditions::contractors),
            key("contacts", listOf(CONTACT)).where(Conditions::contacts));

    private static final Section LOCALISATION = section(
            key("localisationReady", truth()).mandatory(),
            key("availableLanguages", listOf(text(new LanguageTag()))).mandatory());

    private static final Section DEPENDENCY = section(
            key("name", text()).mandatory(),
            key("versionMin", text()),
            key("versionMax", text()),
            key("version", text()),
            key("optional", truth()));

    private static final Section DEPENDS_ON = section(
            key("open", listOf(DEPENDENCY)),
            key("proprietary", listOf(DEPENDENCY)),
            key("hardware", listOf(DEPENDENCY)));

    static final Section PUBLICCODE = section(
            key("publiccodeYmlVersion", text(SpecificationVersion::judge)).mandatory(),
            key("name", text()).mandatory(),
            key("applicationSuite", text()),
            key("url", text(REPOSITORY)).mandatory(),
            key("landingURL", text(WEB)),
            key("isBasedOn", oneOrListOf(text(REPOSITORY))),
            key("softwareVersion", text()),
            key("releaseDate", text(new CalendarDate())).mandatoryBefore("0.4"),
            key("logo", text(LOGO)),
            key("monochromeLogo", text(LOGO)).deprecated("write it as logo"),
            key("inputTypes", listOf(text(new MediaType()))).deprecated("take it out"),
            key("outputTypes", listOf(text(new MediaType()))).deprecated("take it out"),
            key("platforms", listOf(text())).mandatory(),
            key("categories", listOf(text(Categories.CHECK))).mandatoryBefore("0.5"),
            key("usedBy", listOf(text())),
            key("fundedBy", listOf(ORGANISATION)),
            key("roadmap", text(WEB)),
            key("developmentStatus", text(STATUS)).mandatory(),
            key("softwareType", text(SoftwareType.CHECK)).mandatory(),
            key("supports", listOf(section(key("id", text(Identifier::norm)).mandatory())))
                    .since("0.7"),
            key("organisation", ORGANISATION),
            key("intendedAudience", INTENDED_AUDIENCE),
            key("description", byLanguage(DESCRIPTION)).mandatory(),
            key("legal", LEGAL).mandatory(),
            key("maintenance", MAINTENANCE).mandatory(),
            key("localisation", LOCALISATION).mandatory(),
            key("dependsOn", DEPENDS_ON),
            key("IT", CountrySections.ITALY).deprecated(CountrySections.INSTEAD_OF_ITALY),
            key("it", CountrySections.ITALY)
                    .deprecated(CountrySections.INSTEAD_OF_ITALY)
                    .where(Conditions::italyOnce),
            key("de", CountrySections.GERMANY));

    private Standard() {}
}
