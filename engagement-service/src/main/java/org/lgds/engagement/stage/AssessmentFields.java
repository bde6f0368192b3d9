package org.lgds.engagement.stage;

import java.util.Map;
import java.util.TreeMap;

import org.lgds.kit.history.FieldClasses;
import org.lgds.kit.security.Visibility;

/** Who may see which field of an assessment as the audit keeps it; who sits on the panel is not named. */
final class AssessmentFields {

    static final FieldClasses CLASSES = new FieldClasses(ofAll(
            "id",
            "project",
            "stage",
            "state",
            "scheduledFor",
            "heldOn",
            "overall",
            "summary",
            "points",
            "actions",
            "reportedOn"));

    private AssessmentFields() {}

    private static Map<String, Visibility> ofAll(String... fields) {
        var classes = new TreeMap<String, Visibility>();
        for (var field : fields) {
            classes.put(field, Visibility.PUBLIC);
        }
        return classes;
    }
}
