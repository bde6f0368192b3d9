package org.lgds.asset.publiccode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the values may be. */
class PubliccodeValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.2", "0.2.1", "0.3", "0.4", "0.5.0", "0.6", "0.7.0"})
    void versionsFrom02To07AreKnown(String version) {
        assertThat(Example.parking().with("0.7", version).errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "1.0", "0.8", "0.70", "v0.7", "http://w3id.org/publiccode/version/0.1"})
    void otherVersionsAreNot(String version) {
        assertThat(Example.parking().with("0.7", version).errors())
                .containsExactly(
                        "1:23 publiccodeYmlVersion: Write \"0.7\" instead of \"%s\": versions 0.2 to 0.7 are known."
                                .formatted(version));
    }

    @Test
    void aNumberIsNoText() {
        assertThat(Example.parking()
                        .with("\"0.7\"", "0.4")
                        .with("\"2.4.1\"", "2.4")
                        .and("dependsOn:\n  open:\n    - name: PostgreSQL\n      versionMin: 16\n")
                        .errors())
                .containsExactly(
                        "1:23 publiccodeYmlVersion: Put it in quotes, \"0.4\": without them it is a number.",
                        "4:18 softwareVersion: Put it in quotes, \"2.4\": without them it is a number.",
                        "42:19 dependsOn.open[0].versionMin: Put it in quotes, \"16\": without them it is a number.");
    }

    @Test
    void aPhoneNumberNeedsQuotesAndABooleanIsNoText() {
        assertThat(Example.parking()
                        .with("email: ada.byron@example.gov.uk", "phone: +441132220000")
                        .with("Ada Byron", "true")
                        .errors())
                .containsExactly(
                        "32:13 maintenance.contacts[0].name: Put it in quotes, \"true\": without them it is a boolean.",
                        "33:14 maintenance.contacts[0].phone: Put it in quotes, \"+441132220000\": without them it is a number.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yes|true, without quotes,",
                "on|true, without quotes,",
                "no|false, without quotes,",
                "Off|false, without quotes,",
                "'true'|true, without quotes,",
                "1|true, without quotes,",
                "maybe|true or false",
            })
    void yesIsNotABoolean(String word, String meant) {
        assertThat(Example.parking()
                        .with("localisationReady: true", "localisationReady: \"" + word + "\"")
                        .errors())
                .containsExactly(
                        "35:22 localisation.localisationReady: Write %s instead of \"%s\".".formatted(meant, word));
    }

    @Test
    void noIsALanguage() {
        assertThat(Example.parking().with("    - cy", "    - no").errors()).isEmpty();
    }

    @Test
    void aListIsAListEvenOfOne() {
        assertThat(Example.parking()
                        .with("platforms:\n  - web\n  - linux\n", "platforms: web\n")
                        .errors())
                .containsExactly(
                        "6:12 platforms: Write a list, even of one: each item after a dash and a blank, \"- web\".");
        assertThat(Example.parking()
                        .with("platforms:\n  - web\n  - linux\n", "platforms: {web: yes}\n")
                        .errors())
                .containsExactly("6:12 platforms: Write a list here: put a dash before each of its items.");
        assertThat(Example.parking()
                        .with("platforms:\n  - web\n  - linux\n", "platforms: []\n")
                        .errors())
                .containsExactly("6:1 platforms: Write at least one item below platforms: it is mandatory.");
    }

    @Test
    void aDashWithoutABlankMakesNoItem() {
        assertThat(Example.parking()
                        .with("      - Apply for a permit\n      - Renew a permit\n", "      -Apply\n")
                        .errors())
                .containsExactly(
                        "25:7 description.en.features: Write a list, even of one: each item after a dash and a blank, \"- Apply\".");
    }

    @Test
    void everyItemHasItsPlace() {
        assertThat(Example.parking()
                        .with("  - linux", "  - [linux]\n  -\n  - 7")
                        .errors())
                .containsExactly(
                        "8:5 platforms[1]: Write one text here, not a list.",
                        "9:4 platforms[2]: Write something after this dash, or take it out.",
                        "10:5 platforms[3]: Put it in quotes, \"7\": without them it is a number.");
    }

    @Test
    void aSectionIsNoText() {
        assertThat(Example.parking()
                        .with("legal:\n  license: EUPL-1.2", "legal: EUPL-1.2")
                        .errors())
                .containsExactly("27:8 legal: Write a section here, with keys such as license on lines of their own.");
        assertThat(Example.parking().and("organisation: Leeds City Council\n").errors())
                .containsExactly(
                        "39:15 organisation: Write a section here, with keys such as uri on lines of their own.");
        assertThat(Example.parking()
                        .with("name: Parking Permits", "name: {en: Permits}")
                        .errors())
                .containsExactly("2:7 name: Write one text here, not a section.");
    }

    @Test
    void isBasedOnIsOneUrlOrSeveral() {
        assertThat(Example.parking()
                        .and("isBasedOn: https://example.org/a\n")
                        .publiccode()
                        .isBasedOn())
                .containsExactly("https://example.org/a");
        assertThat(Example.parking()
                        .and("isBasedOn:\n  - https://example.org/a\n  - https://example.org/b\n")
                        .publiccode()
                        .isBasedOn())
                .containsExactly("https://example.org/a", "https://example.org/b");
        assertThat(Example.parking()
                        .and("isBasedOn:\n  url: https://example.org/a\n")
                        .errors())
                .containsExactly("40:3 isBasedOn: Write one URL or a list of URLs here, not a section.");
        assertThat(Example.parking().and("roadmap: []\n").errors())
                .containsExactly("39:10 roadmap: Write one URL here, not a list.");
    }

    @Test
    void blanksAroundAValueAreAWarning() {
        var blanks = Example.parking()
                .with("developmentStatus: stable", "developmentStatus: \" stable\"")
                .with("- online-booking", "- 'online-booking  '")
                .with("softwareType: standalone/web", "softwareType: |\n  standalone/web\n")
                .with("Residents apply for parking", "\" Residents apply\" #");

        assertThat(blanks.warnings())
                .containsExactly(
                        "10:5 categories[0]: Take the blanks around \"online-booking\" out: they are no part of it.",
                        "11:20 developmentStatus: Take the blanks around \"stable\" out: they are no part of it.");
        assertThat(blanks.publiccode().developmentStatus()).isEqualTo("stable");
    }

    @Test
    void closedListsSuggestTheNearestWord() {
        assertThat(Example.parking()
                        .with("online-booking", "online booking")
                        .with("developmentStatus: stable", "developmentStatus: Stable")
                        .with("softwareType: standalone/web", "softwareType: standalone")
                        .with("local-authorities", "local-authority")
                        .with("type: internal", "type: outsourced")
                        .errors())
                .containsExactly(
                        "10:5 categories[0]: Write online-booking instead of \"online booking\".",
                        "11:20 developmentStatus: Write stable instead of \"Stable\".",
                        "12:15 softwareType: Write one of standalone/mobile, standalone/iot, standalone/desktop,"
                                + " standalone/web, standalone/backend, standalone/other, addon, library,"
                                + " configurationFiles instead of \"standalone\".",
                        "17:7 intendedAudience.scope[0]: Write local-authorities instead of \"local-authority\".",
                        "30:9 maintenance.type: Write one of internal, contract, community, none instead of \"outsourced\".");
        assertThat(Example.parking().with("online-booking", "parking").messages())
                .containsExactly(
                        "Write a word from the list of categories of the publiccode.yml standard, such as accounting, or other if none fits, instead of \"parking\".");
    }

    @Test
    void categoriesAndScopesAreTakenForEachOther() {
        assertThat(Example.parking()
                        .with("online-booking", "Healthcare")
                        .with("local-authorities", "procurement")
                        .errors())
                .containsExactly(
                        "10:5 categories[0]: Write healthcare under intendedAudience.scope and not here: it is not in the list of categories.",
                        "17:7 intendedAudience.scope[0]: Write procurement under categories and not here: it is not in the list of scopes.");
        assertThat(Example.parking().with("local-authorities", "parking").messages())
                .containsExactly(
                        "Write a word from the list of scopes of the publiccode.yml standard, such as agriculture, instead of \"parking\".");
    }

    @Test
    void lengthsCountWhatReadersSeeAsOneCharacter() {
        var family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        var accented = "e\u0301";
        var shortOne = "Residents apply for parking permits and pay for them.";

        assertThat(Example.parking()
                        .with(shortOne, (family + accented).repeat(75))
                        .errors())
                .isEmpty();
        assertThat(Example.parking().with(shortOne, accented.repeat(151)).errors())
                .containsExactly(
                        "20:23 description.en.shortDescription: Shorten this to 150 characters or fewer; it has 151.");
        assertThat(Example.parking()
                        .with(shortOne, ">\n      " + accented.repeat(150))
                        .errors())
                .isEmpty();
    }

    @Test
    void aLongDescriptionIsLongButNotEndless() {
        var start = "Residents apply for a permit, show";
        var filler = "x".repeat(10_000);

        assertThat(Example.parking().with(start, filler).messages())
                .singleElement()
                .asString()
                .startsWith("Shorten this to 10000 characters or fewer; it has 101");
        assertThat(Example.parking()
                        .yaml()
                        .replaceAll("(?s)longDescription: >.*?features", "longDescription: Short.\n    features"))
                .satisfies(yaml -> assertThat(new Example(yaml).messages())
                        .containsExactly("Write at least 150 characters here; it has 6."));
    }
}
