package org.lgds.asset.supplier;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A company's name as it is compared: without case, accents, punctuation, blanks and legal form. */
final class PlainName {

    private static final Set<String> LEGAL_FORMS = Set.of("ltd", "limited", "plc", "llp");

    private PlainName() {}

    /** A name and aliases, each once. */
    static Set<String> of(String name, Collection<String> aliases) {
        var plain = new LinkedHashSet<String>();
        plain.add(of(name));
        aliases.forEach(alias -> plain.add(of(alias)));
        return plain;
    }

    static String of(String name) {
        var letters = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}'’.]", "")
                .replace("&", " and ")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        var words = new ArrayList<>(List.of(letters.split(" ")));
        while (words.size() > 1 && LEGAL_FORMS.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return String.join("", words);
    }
}
