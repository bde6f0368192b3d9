package org.lgds.asset.publiccode.value;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import static org.lgds.asset.publiccode.value.Quoted.quoted;

/** An ISO 3166-1 code of two letters. */
public final class Country implements TextCheck {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    /** What people write for countries that have another code. */
    private static final Map<String, String> SLIPS = Map.of("UK", "GB", "EN", "GB", "EL", "GR");

    static boolean isOne(String code) {
        return CODES.contains(code);
    }

    /** The code that the usual slip stands for, or the same code. */
    static String meant(String code) {
        return SLIPS.getOrDefault(code, code);
    }

    @Override
    public Verdict judge(String text) {
        if (isOne(text)) {
            return Verdict.GOOD;
        }
        var upper = meant(text.toUpperCase(Locale.ROOT));
        if (!isOne(upper)) {
            return Verdict.error(
                    "Write a country as its two ISO 3166-1 letters, such as GB, instead of %s.", quoted(text));
        }
        // The parser of the standard takes "it", and refuses "It".
        return upper.equals(text.toUpperCase(Locale.ROOT)) && text.equals(text.toLowerCase(Locale.ROOT))
                ? Verdict.warning("Write %s: country codes in small letters are deprecated.", upper)
                : Verdict.error("Write %s instead of %s.", upper, quoted(text));
    }
}
