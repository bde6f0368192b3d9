package org.lgds.asset.publiccode.value;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.lgds.asset.publiccode.value.Quoted.quoted;
import static org.lgds.asset.publiccode.value.Quoted.shown;

/** A BCP 47 tag that starts with a language: {@code en}, {@code cy}, {@code sl-IT-nedis}. */
public final class LanguageTag implements TextCheck {

    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());
    private static final Map<String, String> TWO_FOR_THREE = twoForThree();
    private static final Pattern LANGUAGE_FIRST = Pattern.compile("[A-Za-z]{2,3}(-.*)?");

    @Override
    public Verdict judge(String text) {
        var locale = locale(text);
        if (locale == null) {
            var dashed = text.replace('_', '-');
            return text.equals(dashed) || locale(dashed) == null
                    ? notATag(text)
                    : Verdict.error("Write %s, with dashes, instead of %s.", shown(dashed), quoted(text));
        }
        var language = text.split("-", 2)[0].toLowerCase(Locale.ROOT);
        if (TWO_FOR_THREE.containsKey(language)) {
            var shorter = TWO_FOR_THREE.get(language) + text.substring(language.length());
            return Verdict.error(
                    "Write %s instead of %s: the shortest code is the one to use.", shown(shorter), quoted(text));
        }
        if (language.length() == 2 && !TWO_LETTERS.contains(language)) {
            return notATag(text);
        }
        return country(locale, text);
    }

    private static Verdict country(Locale locale, String text) {
        var country = locale.getCountry();
        if (country.length() != 2 || Country.isOne(country)) {
            return Verdict.GOOD;
        }
        var meant = Country.meant(country);
        return Country.isOne(meant)
                ? Verdict.error("Write %s for the country instead of %s in %s.", meant, country, quoted(text))
                : Verdict.error("Take the country %s out of %s: there is none of this code.", country, quoted(text));
    }

    private static Verdict notATag(String text) {
        return Verdict.error("Write a BCP 47 language tag, such as en or cy, instead of %s.", quoted(text));
    }

    /** Null for what is not well-formed, and for tags that name no language, such as {@code x-ours}. */
    private static Locale locale(String text) {
        if (!LANGUAGE_FIRST.matcher(text).matches()) {
            return null;
        }
        try {
            return new Locale.Builder().setLanguageTag(text).build();
        } catch (IllformedLocaleException e) {
            return null;
        }
    }

    private static Map<String, String> twoForThree() {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(two -> !three(two).isEmpty())
                .collect(Collectors.toMap(LanguageTag::three, two -> two, (first, second) -> first));
    }

    private static String three(String two) {
        try {
            return new Locale.Builder().setLanguage(two).build().getISO3Language();
        } catch (MissingResourceException e) {
            return "";
        }
    }
}
