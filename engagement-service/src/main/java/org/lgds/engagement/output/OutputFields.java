package org.lgds.engagement.output;

import java.util.Map;
import java.util.TreeMap;

import org.lgds.kit.history.FieldClasses;
import org.lgds.kit.security.Visibility;

/** Who may see which field of an output as the audit keeps it: what was told to fewer is left out as a whole. */
final class OutputFields {

    static final FieldClasses CLASSES = new FieldClasses(ofAll(
            "id",
            "project",
            "title",
            "type",
            "summary",
            "url",
            "licence",
            "state",
            "reason",
            "decidedOn",
            "asset",
            "listedOn"));

    private OutputFields() {}

    private static Map<String, Visibility> ofAll(String... fields) {
        var classes = new TreeMap<String, Visibility>();
        for (var field : fields) {
            classes.put(field, Visibility.PUBLIC);
        }
        return classes;
    }
}
