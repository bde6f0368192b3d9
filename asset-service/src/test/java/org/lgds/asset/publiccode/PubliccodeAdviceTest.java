package org.lgds.asset.publiccode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** One slip is one finding, and who follows the advice doesn't meet the next. */
class PubliccodeAdviceTest {

    private static final String CONTACTS =
            "  contacts:\n    - name: Ada Byron\n      email: ada.byron@example.gov.uk\n";
    private static final String FEATURES = "    features:\n      - Apply for a permit\n      - Renew a permit\n";
    private static final String CATEGORIES = "categories:\n  - online-booking\n";

    @ParameterizedTest
    @CsvSource({
        "publiccodeYmlVersion, publiccode-yml-version",
        "platforms, plattforms",
        "legal, Legal",
        "  contacts, contact",
    })
    void aMisspeltKeyIsNotMissingToo(String key, String misspelt) {
        assertThat(Example.parking()
                        .with(key + ":", key.replace(key.strip(), misspelt) + ":")
                        .messages())
                .containsExactly("There is no key \"%s\" here: write %s instead.".formatted(misspelt, key.strip()));
    }

    @Test
    void anUrlIsAnUriForAnOrganisation() {
        assertThat(Example.parking()
                        .and("fundedBy:\n  - name: Leeds\n    url: https://leeds.example\n")
                        .errors())
                .containsExactly("41:5 fundedBy[0].url: There is no key \"url\" here: write uri instead.");
    }

    @Test
    void aKeyIsMeantOnce() {
        assertThat(Example.parking()
                        .with("platforms:", "plattforms:")
                        .and("platfroms: [web]\n")
                        .errors())
                .containsExactly(
                        "6:1 plattforms: There is no key \"plattforms\" here: write platforms instead.",
                        "39:1 platfroms: There is no key \"platfroms\" here: take it out, another key here is meant as platforms too.");
        assertThat(Example.parking().and("plattforms: [web]\n").errors())
                .containsExactly(
                        "39:1 plattforms: There is no key \"plattforms\" here: take it out, platforms is here already.");
    }

    @Test
    void aKeyInTheWrongSectionIsToBeMoved() {
        assertThat(Example.parking()
                        .without(CONTACTS)
                        .and("contacts:\n  - name: Ada Byron\n")
                        .errors())
                .containsExactly("36:1 contacts: There is no key \"contacts\" here: move it below maintenance.");
        assertThat(Example.parking()
                        .without(FEATURES)
                        .and("features: [Apply]\n")
                        .errors())
                .containsExactly("36:1 features: There is no key \"features\" here: move it below description.en.");
        assertThat(Example.parking()
                        .with("legal:\n", "legal:\n  landingURL: https://leeds.example\n")
                        .errors())
                .containsExactly(
                        "28:3 legal.landingURL: There is no key \"landingURL\" here: move it to the top level.");
    }

    @Test
    void aKeyMovesToTheLanguageThatTheFileHas() {
        assertThat(Example.parking()
                        .with("  en:\n", "  cy:\n")
                        .and("awards: [Best]\n")
                        .messages())
                .containsExactly("There is no key \"awards\" here: move it below description.cy.");
    }

    @Test
    void aKeyThatSeveralSectionsHaveMayGoToEach() {
        assertThat(Example.parking()
                        .with("maintenance:\n", "maintenance:\n  email: ada@example.gov.uk\n")
                        .messages())
                .containsExactly(
                        "There is no key \"email\" here: move it below maintenance.contractors or below maintenance.contacts.");
        assertThat(Example.parking().and("versionMin: \"16\"\n").messages())
                .containsExactly(
                        "There is no key \"versionMin\" here: move it below dependsOn.open, or to another section that has it.");
    }

    @Test
    void aKeyThatIsInItsSectionAlreadyIsToBeTakenOut() {
        assertThat(Example.parking()
                        .with("localisation:\n", "localisation:\n  url: https://leeds.example\n")
                        .and("license: MIT\n")
                        .messages())
                .containsExactly(
                        "There is no key \"url\" here: take it out, it is at the top level already.",
                        "There is no key \"license\" here: take it out, it is below legal already.");
    }

    @Test
    void aDeprecatedKeyIsNotToBeMovedButReplaced() {
        assertThat(Example.parking().and("repoOwner: Leeds\n").messages())
                .containsExactly("There is no key \"repoOwner\" here: write it as organisation.name.");
    }

    @Test
    void aKeyOfTwoLettersIsNoSlipForAnother() {
        assertThat(Example.parking().and("id: alias:gdpr\nsv: {}\n").messages())
                .containsExactly(
                        "There is no key \"id\" here: move it below supports.",
                        "There is no key \"sv\" here: take it out.");
    }

    @Test
    void aDescriptionNeedsItsLanguage() {
        assertThat(Example.parking()
                        .without(FEATURES)
                        .with("  en:\n", "  features: [Apply]\n  en:\n")
                        .errors())
                .containsExactly(
                        "19:3 description.features: There is no language \"features\": move it below description.en.");
    }

    @Test
    void anEmptyLanguageIsToldWhatToWriteFirst() {
        var first = "shortDescription, longDescription, features";

        assertThat(Example.parking().with("  en:\n", "  cy:\n  en:\n").errors())
                .containsExactly("19:3 description.cy: Write " + first + " below cy, or take the language out.");
        assertThat(Example.parking()
                        .with("  en:\n", "  cy: Trwyddedau parcio\n  en:\n")
                        .errors())
                .containsExactly("19:7 description.cy: Write a section here, with keys such as " + first
                        + " on lines of their own.");
    }

    @Test
    void whatIsInAForbiddenSectionIsOfNoInterest() {
        var none = Example.parking().with("  type: internal", "  type: none");
        var advice = "Take contractors out, or write contract as the type: with type none there are none.";

        assertThat(none.and("").with("  contacts:", "  contractors:").errors())
                .containsExactly("31:3 maintenance.contractors: " + advice);
        assertThat(none.with("  contacts:", "  contractors: []\n  contacts:").warnings())
                .containsExactly("31:3 maintenance.contractors: " + advice);
        assertThat(Example.parking().and("IT: {}\nit:\n  spid: maybe\n").errors())
                .containsExactly("40:1 it: Keep one of IT and it: they are the same section.");
    }

    @ParameterizedTest
    @CsvSource({"categories:, Write something after", "categories: [], Write at least one item below"})
    void whatAnOlderVersionAsksForIsNotToBeTakenOut(String empty, String write) {
        var old = Example.parking().with("\"0.7\"", "\"0.4\"").with(CATEGORIES, empty + "\n");

        assertThat(old.warnings())
                .containsExactly(
                        "9:1 categories: %s categories, or raise publiccodeYmlVersion to \"0.7\" and take the key out: it is mandatory before 0.5."
                                .formatted(write));
        assertThat(old.with("\"0.4\"", "\"0.7\"").with(empty + "\n", "").warnings())
                .isEmpty();
    }
}
