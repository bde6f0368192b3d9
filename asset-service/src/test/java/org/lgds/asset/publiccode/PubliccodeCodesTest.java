package org.lgds.asset.publiccode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Dates, languages, countries and e-mail addresses. */
class PubliccodeCodesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31/03/2026|Write the date as year, month and day, such as 2026-03-31, instead of \"31/03/2026\".",
                "2026-3-31|Write the date as year, month and day, such as 2026-03-31, instead of \"2026-3-31\".",
                "2026-03-31T10:00:00Z|Write the date as year, month and day, such as 2026-03-31, instead of \"2026-03-31T10:00:00Z\".",
                "2026-02-29|Write a date that exists: 2026-02-29 is not in the calendar.",
                "2026-13-01|Write a date that exists: 2026-13-01 is not in the calendar.",
            })
    void datesAreInTheCalendar(String date, String message) {
        assertThat(Example.parking().with("2026-03-31", date).messages()).containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en_GB|Write en-GB, with dashes, instead of \"en_GB\".",
                "eng|Write en instead of \"eng\": the shortest code is the one to use.",
                "ita-IT|Write it-IT instead of \"ita-IT\": the shortest code is the one to use.",
                "ger|Write de instead of \"ger\": the shortest code is the one to use.",
                "fre-FR|Write fr-FR instead of \"fre-FR\": the shortest code is the one to use.",
                "wel|Write cy instead of \"wel\": the shortest code is the one to use.",
                "yid|Write yi instead of \"yid\": the shortest code is the one to use.",
                "en-toolongvariant|Write a BCP 47 language tag, such as en or cy, instead of \"en-toolongvariant\".",
                "english|Write a BCP 47 language tag, such as en or cy, instead of \"english\".",
                "xx|Write a BCP 47 language tag, such as en or cy, instead of \"xx\".",
                "x-ours|Write a BCP 47 language tag, such as en or cy, instead of \"x-ours\".",
                "en-UK|Write GB for the country instead of UK in \"en-UK\".",
                "en-ZQ|Take the country ZQ out of \"en-ZQ\": there is none of this code.",
            })
    void languagesAreBcp47(String tag, String message) {
        assertThat(Example.parking().with("    - cy", "    - " + tag).messages())
                .containsExactly(message);
        assertThat(Example.parking().with("  en:\n", "  " + tag + ":\n").messages())
                .containsExactly(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gd", "en-GB", "sl-IT-nedis", "zh-Hant-TW", "es-419", "fur", "de-1996", "no", "EN"})
    void languageTagsHaveManyShapes(String tag) {
        assertThat(Example.parking().with("    - cy", "    - " + tag).warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "xxx, language xxx",
        "gsw-Xxxx, script Xxxx",
        "en-foobar, variant foobar",
        "de-1996-foobar, variant foobar",
    })
    void partsOfATagThatWeDoNotKnowAreToBeLookedUp(String tag, String part) {
        var advice = "Look up the %s in the IANA Language Subtag Registry, and write another if it is not there."
                .formatted(part);

        assertThat(Example.parking().with("    - cy", "    - " + tag).warnings())
                .containsExactly("38:7 localisation.availableLanguages[1]: " + advice);
        assertThat(Example.parking().with("  en:\n", "  " + tag + ":\n").warnings())
                .containsExactly("19:3 description.%s: %s".formatted(tag, advice));
    }

    @Test
    void countriesAreTwoCapitalLetters() {
        assertThat(Example.parking()
                        .with("    - GB", "    - UK\n    - Gb\n    - EU\n    - Wales")
                        .errors())
                .containsExactly(
                        "15:7 intendedAudience.countries[0]: Write GB instead of \"UK\".",
                        "16:7 intendedAudience.countries[1]: Write GB instead of \"Gb\".",
                        "17:7 intendedAudience.countries[2]: Write a country as its two ISO 3166-1 letters, such as GB, instead of \"EU\".",
                        "18:7 intendedAudience.countries[3]: Write a country as its two ISO 3166-1 letters, such as GB, instead of \"Wales\".");
        var small = Example.parking().with("    - GB", "    - gb");
        assertThat(small.warnings())
                .containsExactly(
                        "15:7 intendedAudience.countries[0]: Write GB: country codes in small letters are deprecated.");
        assertThat(small.publiccode().intendedAudience().countries()).containsExactly("GB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "ada@",
                "ada@example",
                "ada at example.gov.uk",
                "Ada <ada@example.gov.uk>",
                "a@b.uk, c@d.uk",
                "ada@-x.uk"
            })
    void anEmailAddressIsPlain(String email) {
        assertThat(Example.parking()
                        .with("ada.byron@example.gov.uk", "\"" + email + "\"")
                        .errors())
                .containsExactly(
                        "33:14 maintenance.contacts[0].email: Write one plain e-mail address, such as ada@example.gov.uk, instead of \"%s\"."
                                .formatted(email));
    }
}
