package org.lgds.asset.publiccode.value;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static java.util.Map.entry;
import static org.lgds.asset.publiccode.value.Quoted.quoted;
import static org.lgds.asset.publiccode.value.Quoted.shown;

/** A BCP 47 tag that starts with a language: {@code en}, {@code cy}, {@code sl-IT-nedis}. */
public final class LanguageTag implements TextCheck {

    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    /** The codes for libraries of ISO 639-2/B, which the JDK doesn't know: it has only the others, of ISO 639-2/T. */
    private static final Map<String, String> TWO_FOR_LIBRARIES = Map.ofEntries(
            entry("alb", "sq"),
            entry("arm", "hy"),
            entry("baq", "eu"),
            entry("bur", "my"),
            entry("chi", "zh"),
            entry("cze", "cs"),
            entry("dut", "nl"),
            entry("fre", "fr"),
            entry("geo", "ka"),
            entry("ger", "de"),
            entry("gre", "el"),
            entry("ice", "is"),
            entry("mac", "mk"),
            entry("mao", "mi"),
            entry("may", "ms"),
            entry("per", "fa"),
            entry("rum", "ro"),
            entry("slo", "sk"),
            entry("tib", "bo"),
            entry("wel", "cy"));

    private static final Map<String, String> TWO_FOR_THREE = twoForThree();

    /** The variants of the IANA Language Subtag Registry; the JDK names hardly any of them. */
    private static final Set<String> VARIANTS = Set.copyOf(Vocabulary.lines("language-variants.txt"));

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
        var country = country(locale, text);
        return country.equals(Verdict.GOOD) ? unknown(language, locale) : country;
    }

    /** Only a warning: there are languages and scripts that the data of the JDK are too small or too old for. */
    private static Verdict unknown(String language, Locale locale) {
        if (language.length() == 3
                && Locale.forLanguageTag(language)
                        .getDisplayLanguage(Locale.ENGLISH)
                        .equals(language)) {
            return lookUp("language", language);
        }
        var script = locale.getScript();
        if (!script.isEmpty() && locale.getDisplayScript(Locale.ENGLISH).equals(script)) {
            return lookUp("script", script);
        }
        return Stream.of(locale.getVariant().split("_"))
                .filter(variant -> !variant.isEmpty() && !VARIANTS.contains(variant.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(variant -> lookUp("variant", variant))
                .orElse(Verdict.GOOD);
    }

    private static Verdict lookUp(String kind, String subtag) {
        return Verdict.warning(
                "Look up the %s %s in the IANA Language Subtag Registry, and write another if it is not there.",
                kind, subtag);
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
        var shorter = new HashMap<>(TWO_FOR_LIBRARIES);
        for (var two : Locale.getISOLanguages()) {
            // The list has iw, in and ji too, which are he, id and yi today.
            shorter.put(three(two), Locale.forLanguageTag(two).getLanguage());
        }
        shorter.remove("");
        return Map.copyOf(shorter);
    }

    private static String three(String two) {
        try {
            return new Locale.Builder().setLanguage(two).build().getISO3Language();
        } catch (MissingResourceException e) {
            return "";
        }
    }
}
