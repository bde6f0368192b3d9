package org.lgds.kit.openapi;

import java.util.Locale;
import java.util.Map;

/** Says in a few words what an operation does: {@code POST /v1/assets/{id}/listing} is the listing of an asset. */
final class Summaries {

    private static final Map<String, String> VERBS = Map.of(
            "list", "List", "get", "Get", "create", "Create", "put", "Write", "patch", "Change", "delete", "Delete");

    private Summaries() {}

    /** @param doing list, get, create, post, put, patch or delete */
    static String of(String doing, String path) {
        var segments = path.replaceFirst("^/v1/", "").split("/");
        var last = segments.length - 1;
        while (last > 0 && isParameter(segments[last])) {
            last--;
        }
        var one = last < segments.length - 1 || doing.equals("create");
        var what = one ? one(segments[last]) : words(segments[last]);
        var whose = whose(segments, last);
        if (doing.equals("post")) {
            return capital(one || whose.isEmpty() ? "Post " + what : what) + whose;
        }
        var single = one || doing.equals("list") || whose.isEmpty();
        return VERBS.get(doing) + " " + (single ? what : "the " + what) + whose;
    }

    private static String whose(String[] segments, int last) {
        for (int i = last - 1; i >= 0; i--) {
            if (!isParameter(segments[i])) {
                return " of " + (isParameter(segments[i + 1]) ? one(segments[i]) : words(segments[i]));
            }
        }
        return "";
    }

    private static String one(String segment) {
        var word = OperationNames.singular(words(segment));
        return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }

    private static String words(String segment) {
        return segment.replace('-', ' ').replace('.', ' ');
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
