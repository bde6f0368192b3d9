package org.lgds.asset.publiccode.licence;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What people call licences where an id is asked for: "Apache License, Version 2.0", "the GNU AGPLv3". A name and the
 * ids are compared without the words, marks and noughts in which they differ.
 */
final class LicenceNames {

    private static final String OR_LATER = " or later";

    /** No name is longer. */
    private static final int LONGEST = 100;

    /** Whole names that ids have short. */
    private static final Map<String, String> SHORT = new LinkedHashMap<>();

    static {
        SHORT.put("affero general public", "agpl");
        SHORT.put("lesser general public", "lgpl");
        SHORT.put("general public", "gpl");
        SHORT.put("european union public", "eupl");
        SHORT.put("mozilla public", "mpl");
        SHORT.put("open government", "ogl uk");
    }

    /** Names that are like no id, and names that leave the version out where one is meant as a rule. */
    private static final Map<String, String> OTHERS = Map.of(
            "apache", "Apache-2.0",
            "eupl", "EUPL-1.2",
            "ogl", "OGL-UK-3.0",
            "ogl 3", "OGL-UK-3.0",
            "ogl uk", "OGL-UK-3.0",
            "bsd 3", "BSD-3-Clause",
            "3 clause bsd", "BSD-3-Clause",
            "new bsd", "BSD-3-Clause",
            "modified bsd", "BSD-3-Clause",
            "2 clause bsd", "BSD-2-Clause");

    private static final Map<String, String> IDS = LicenceIds.current().stream()
            .collect(Collectors.toUnmodifiableMap(LicenceNames::folded, id -> id, (first, second) -> first));

    private LicenceNames() {}

    /** The id, or the choice of ids, for such a name. */
    static Optional<String> id(String name) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        var folded = folded(name);
        return Optional.ofNullable(OTHERS.get(folded))
                .or(() -> Optional.ofNullable(IDS.get(folded)))
                .or(() -> Optional.ofNullable(IDS.get(folded + " only")).map(LicenceNames::orLaterToo))
                .or(() -> folded.endsWith(OR_LATER) ? orLater(folded) : Optional.empty());
    }

    /** Only the GNU licences have ids of their own for this; the others have a sign. */
    private static Optional<String> orLater(String folded) {
        return Optional.ofNullable(IDS.get(folded.substring(0, folded.length() - OR_LATER.length())))
                .map(id -> id + "+");
    }

    private static String orLaterToo(String only) {
        return only + " or " + only.replace("-only", "-or-later");
    }

    private static String folded(String name) {
        var words = name.toLowerCase(Locale.ROOT)
                .replaceAll("(?<=[0-9])\\+", OR_LATER + " ")
                .replaceAll("[^a-z0-9.]+", " ")
                .replaceAll("\\b(the|gnu|licen[cs]e|version)\\b", " ")
                .replaceAll("v\\.? ?(?=[0-9])", " ")
                .replaceAll("(?<=[a-z])(?=[0-9])", " ")
                .replaceAll("\\.0(?![0-9.])", "")
                .replaceAll(" +", " ")
                .strip();
        for (var whole : SHORT.entrySet()) {
            words = words.replace(whole.getKey(), whole.getValue());
        }
        return words;
    }
}
