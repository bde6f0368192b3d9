package org.lgds.kit.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names operations by verb and path, so that a name stands as long as the address does: {@code GET /v1/assets} is
 * {@code listAssets}, {@code POST} there {@code createAsset}, {@code GET /v1/assets/{id}} is {@code getAsset}, and
 * {@code POST /v1/assets/{id}/listing} is {@code postAssetListing}.
 */
final class OperationNames {

    private final Set<String> taken = new HashSet<>();

    /**
     * A name that no other operation of the document has.
     *
     * @param verb what it does: list, get, create, post, put, patch or delete
     */
    String of(String verb, String path) {
        var name = name(verb, path, false);
        if (!taken.add(name)) {
            name = name(verb, path, true);
            if (!taken.add(name)) {
                throw new IllegalStateException("Two operations would be named " + name);
            }
        }
        return name;
    }

    private static String name(String verb, String path, boolean withParameters) {
        var name = new StringBuilder(verb);
        var segments = path.replaceFirst("^/v1/", "").split("/");
        var by = new ArrayList<String>();
        for (int i = 0; i < segments.length; i++) {
            if (segments[i].startsWith("{")) {
                by.add(capital(segments[i].substring(1, segments[i].length() - 1)));
            } else {
                var one = i + 1 < segments.length ? segments[i + 1].startsWith("{") : verb.equals("create");
                name.append(words(one ? singular(segments[i]) : segments[i]));
            }
        }
        return withParameters ? name + "By" + String.join("And", by) : name.toString();
    }

    static String singular(String plural) {
        if (plural.endsWith("ies")) {
            return plural.substring(0, plural.length() - 3) + "y";
        }
        return plural.endsWith("s") && !plural.endsWith("ss") ? plural.substring(0, plural.length() - 1) : plural;
    }

    private static String words(String segment) {
        var words = new StringBuilder();
        for (var word : segment.split("[-.]")) {
            words.append(capital(word));
        }
        return words.toString();
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
