package org.lgds.asset.publiccode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which keys there are, and which of them there must be. */
class PubliccodeKeysTest {

    @Test
    void everythingMissingIsSaidAtOnce() {
        assertThat(new Example("legal: {}\nmaintenance: {}\nlocalisation: {}\ndescription:\n  en: {}\n").errors())
                .containsExactly(
                        "1:1 legal.license: Add the key license: it is mandatory.",
                        "1:1 publiccodeYmlVersion: Add the key publiccodeYmlVersion: it is mandatory.",
                        "1:1 name: Add the key name: it is mandatory.",
                        "1:1 url: Add the key url: it is mandatory.",
                        "1:1 platforms: Add the key platforms: it is mandatory.",
                        "1:1 developmentStatus: Add the key developmentStatus: it is mandatory.",
                        "1:1 softwareType: Add the key softwareType: it is mandatory.",
                        "2:1 maintenance.type: Add the key type: it is mandatory.",
                        "3:1 localisation.localisationReady: Add the key localisationReady: it is mandatory.",
                        "3:1 localisation.availableLanguages: Add the key availableLanguages: it is mandatory.",
                        "5:3 description.en.shortDescription: Add the key shortDescription: it is mandatory.",
                        "5:3 description.en.longDescription: Add the key longDescription: it is mandatory.",
                        "5:3 description.en.features: Add the key features: it is mandatory.");
    }

    @Test
    void violationsAreOrderedByLine() {
        var errors = Example.parking()
                .with("localisationReady: true", "localisationReady: maybe")
                .with("GB", "ZZ")
                .with("platforms", "plattforms")
                .report()
                .errors();

        assertThat(errors).hasSize(3).extracting(Violation::line).isSorted();
    }

    @ParameterizedTest
    @CsvSource({
        "organization, organisation",
        "landingUrl, landingURL",
        "landing_url, landingURL",
        "depends on, dependsOn",
        "roadmapp, roadmap",
    })
    void anUnknownKeyGetsTheNearestOneSuggested(String unknown, String known) {
        assertThat(Example.parking().and(unknown + ": x\n").errors())
                .containsExactly("39:1 %s: There is no key \"%<s\" here: write %s instead.".formatted(unknown, known));
    }

    @Test
    void anUnknownKeyLikeNoneOfOursIsToBeTakenOut() {
        assertThat(Example.parking().and("favouriteColour: blue\n").errors())
                .containsExactly("39:1 favouriteColour: There is no key \"favouriteColour\" here: take it out.");
    }

    @Test
    void anUnknownKeyInASectionIsAnErrorToo() {
        assertThat(Example.parking()
                        .with("  license: EUPL-1.2", "  licence: EUPL-1.2")
                        .errors())
                .containsExactly("28:3 legal.licence: There is no key \"licence\" here: write license instead.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "''", "null", "\" \"", ""})
    void aMandatoryKeyNeedsAValue(String nothing) {
        assertThat(Example.parking().with("Parking Permits", nothing).errors())
                .containsExactly("2:1 name: Write something after name: it is mandatory.");
    }

    @Test
    void anOptionalKeyWithoutAValueIsAWarning() {
        var blank = Example.parking().and("usedBy:\nroadmap: ''\norganisation: ~\n");

        assertThat(blank.warnings())
                .containsExactly(
                        "39:1 usedBy: Write something after usedBy, or take the key out.",
                        "40:1 roadmap: Write something after roadmap, or take the key out.",
                        "41:1 organisation: Write something after organisation, or take the key out.");
        assertThat(blank.publiccode().organisation()).isNull();
    }

    @Test
    void deprecatedKeysAreWarnings() {
        var old = Example.parking()
                .with("  license: EUPL-1.2\n", "  license: EUPL-1.2\n  repoOwner: Leeds\n  authorsFile: AUTHORS\n")
                .with("  en:\n", "  en:\n    genericName: Permit service\n")
                .and("monochromeLogo: img/mono.svg\ninputTypes: [text/csv]\noutputTypes: [application/pdf]\n");

        assertThat(old.warnings())
                .containsExactly(
                        "20:5 description.en.genericName: The key genericName is deprecated: take it out.",
                        "30:3 legal.repoOwner: The key repoOwner is deprecated: write it as organisation.name.",
                        "31:3 legal.authorsFile: The key authorsFile is deprecated: take it out.",
                        "42:1 monochromeLogo: The key monochromeLogo is deprecated: write it as logo.",
                        "43:1 inputTypes: The key inputTypes is deprecated: take it out.",
                        "44:1 outputTypes: The key outputTypes is deprecated: take it out.");
    }

    @Test
    void whatAnOlderVersionAsksForIsAWarning() {
        var old = Example.parking()
                .with("\"0.7\"", "\"0.3\"")
                .without("categories:\n  - online-booking\n")
                .without("releaseDate: 2026-03-31\n");

        assertThat(old.warnings())
                .containsExactly(
                        "1:1 releaseDate: Add the key releaseDate, or raise publiccodeYmlVersion to \"0.7\": it is mandatory before 0.4.",
                        "1:1 categories: Add the key categories, or raise publiccodeYmlVersion to \"0.7\": it is mandatory before 0.5.");
        assertThat(old.with("\"0.3\"", "\"0.5\"").warnings()).isEmpty();
    }

    @Test
    void aKeyOfANewerVersionIsAWarning() {
        var early = Example.parking().with("\"0.7\"", "\"0.5.0\"").and("supports:\n  - id: alias:gdpr\n");

        assertThat(early.warnings())
                .containsExactly(
                        "39:1 supports: Raise publiccodeYmlVersion to \"0.7\": the key supports came with it.");
    }

    @Test
    void contractorsBelongToAContract() {
        var contractors = "  contractors:\n    - name: Permits Ltd\n      until: 2028-12-31\n  type: ";

        assertThat(Example.parking()
                        .with("  type: internal", "  type: contract")
                        .errors())
                .containsExactly(
                        "29:1 maintenance.contractors: Add the key contractors: it is mandatory with type contract.");
        assertThat(Example.parking()
                        .with("  type: internal", contractors + "contract")
                        .errors())
                .isEmpty();
        assertThat(Example.parking()
                        .with("  type: internal", contractors + "none")
                        .errors())
                .containsExactly(
                        "30:3 maintenance.contractors: Take contractors out, or write contract as the type: with type none there are none.");
    }

    @Test
    void contactsBelongToInternalAndCommunityMaintenance() {
        var contacts = "  contacts:\n    - name: Ada Byron\n      email: ada.byron@example.gov.uk\n";

        assertThat(Example.parking().without(contacts).errors())
                .containsExactly(
                        "29:1 maintenance.contacts: Add the key contacts: it is mandatory with type internal.");
        assertThat(Example.parking()
                        .with(contacts, "  contacts: []\n")
                        .with("internal", "community")
                        .errors())
                .containsExactly(
                        "31:3 maintenance.contacts: Write at least one item below contacts: it is mandatory with type community.");
        assertThat(Example.parking().without(contacts).with("internal", "none").errors())
                .isEmpty();
    }

    @Test
    void theItalianSectionIsDeprecatedAndThereOnce() {
        var italian = Example.parking().and("it:\n  riuso:\n    codiceIPA: c_h501\n");

        assertThat(italian.warnings())
                .containsExactly(
                        "39:1 it: The key it is deprecated: write gdpr, spid, cie, anpr, pagopa and io under supports"
                                + " (id: alias:spid), codiceIPA as organisation.uri (urn:x-italian-pa:c_h501), and leave"
                                + " the rest out.");
        assertThat(italian.and("IT:\n  piattaforme:\n    spid: yes\n").errors())
                .containsExactly(
                        "39:1 it: Keep one of IT and it: they are the same section.",
                        "44:11 IT.piattaforme.spid: Write true, without quotes, instead of \"yes\".");
    }
}
