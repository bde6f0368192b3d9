package org.lgds.asset.publiccode.licence;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lgds.asset.publiccode.value.Nearest;
import org.lgds.asset.publiccode.value.Vocabulary;

/** The ids of the SPDX licence list (3.27 and what was added until autumn 2026). They are the same in any case. */
final class LicenceIds {

    private static final List<String> CURRENT = Vocabulary.lines("licences.txt");
    private static final Set<String> DEPRECATED = Set.copyOf(Vocabulary.lines("licences-deprecated.txt"));

    private static final Map<String, String> LICENCES =
            byLowerCase(Stream.concat(CURRENT.stream(), DEPRECATED.stream()).toList());
    private static final Map<String, String> EXCEPTIONS = byLowerCase(Vocabulary.lines("licence-exceptions.txt"));

    /** They forbid some uses, some users, or changes; the list of SPDX has them all the same. */
    private static final Pattern NOT_OPEN =
            Pattern.compile("CC-BY-(NC|ND)-.*|(Aladdin|BUSL|Elastic|FSL|Hippocratic|NCGL|PolyForm|SSPL)(-.*)?");

    private LicenceIds() {}

    static Optional<String> licence(String id) {
        return Optional.ofNullable(LICENCES.get(lower(id)));
    }

    static Optional<String> exception(String id) {
        return Optional.ofNullable(EXCEPTIONS.get(lower(id)));
    }

    /** What someone most likely means who writes this. */
    static Optional<String> meant(String text) {
        return LicenceNames.id(text).or(() -> nearest(text));
    }

    /**
     * Among hundreds of ids every short word has one that differs by a letter, and means nothing by it. No id has a
     * blank, so several words are no slip.
     */
    private static Optional<String> nearest(String id) {
        return id.length() < 4 || id.indexOf(' ') >= 0 ? Optional.empty() : Nearest.to(id, CURRENT);
    }

    static Collection<String> current() {
        return CURRENT;
    }

    static Collection<String> exceptions() {
        return EXCEPTIONS.values();
    }

    static boolean isOpen(String id) {
        return !NOT_OPEN.matcher(id).matches();
    }

    static boolean isDeprecated(String id) {
        return DEPRECATED.contains(id);
    }

    /** The GNU licences say now in their id whether later versions are meant; the others have no one successor. */
    static Optional<String> successor(String id, boolean orLater) {
        return licence(id + "-only").map(only -> orLater ? id + "-or-later" : only + " or " + id + "-or-later");
    }

    private static Map<String, String> byLowerCase(Collection<String> ids) {
        return ids.stream().collect(Collectors.toUnmodifiableMap(LicenceIds::lower, Function.identity()));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
