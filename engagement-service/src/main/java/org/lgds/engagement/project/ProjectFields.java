package org.lgds.engagement.project;

import java.util.Map;
import java.util.TreeMap;

import org.lgds.kit.history.FieldClasses;
import org.lgds.kit.security.Visibility;

/** Who may see which field of a project as the audit keeps it, the same that views and events show. */
final class ProjectFields {

    static final FieldClasses CLASSES = new FieldClasses(ofAll(
            "id",
            "title",
            "summary",
            "kind",
            "service",
            "area",
            "basis",
            "state",
            "pausedFrom",
            "reason",
            "findings",
            "openOutputs",
            "charter",
            "charterRevision",
            "charteredOn",
            "participants",
            "answers",
            "stages",
            "playbacks",
            "lacking"));

    private ProjectFields() {}

    /** What whoever may read the project at all may read of it. */
    private static Map<String, Visibility> ofAll(String... fields) {
        var classes = new TreeMap<String, Visibility>();
        for (var field : fields) {
            classes.put(field, Visibility.PUBLIC);
        }
        return classes;
    }
}
