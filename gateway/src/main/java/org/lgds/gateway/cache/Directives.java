package org.lgds.gateway.cache;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code Cache-Control} (RFC 9111, section 5.2). What cannot be read counts as the most careful there is. */
record Directives(Map<String, String> all) {

    static Directives of(List<String> lines) {
        var all = new HashMap<String, String>();
        for (var line : lines) {
            for (var part : line.split(",")) {
                var pair = part.strip().split("=", 2);
                if (!pair[0].isEmpty()) {
                    var value = pair.length < 2 ? "" : pair[1].strip().replace("\"", "");
                    all.putIfAbsent(pair[0].strip().toLowerCase(Locale.ROOT), value);
                }
            }
        }
        return new Directives(all);
    }

    boolean has(String name) {
        return all.containsKey(name);
    }

    /** Seconds, or 0 where it is not said, or no number. */
    long seconds(String name) {
        var value = all.get(name);
        return value != null && value.matches("\\d{1,9}") ? Long.parseLong(value) : 0;
    }
}
