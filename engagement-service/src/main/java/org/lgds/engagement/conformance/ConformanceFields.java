package org.lgds.engagement.conformance;

import java.util.Map;
import java.util.TreeMap;

import org.lgds.kit.history.FieldClasses;
import org.lgds.kit.security.Visibility;

/** Who may see which field of a claim as the audit keeps it; what is not named is for the claimant and LGDS. */
final class ConformanceFields {

    static final FieldClasses CLASSES = new FieldClasses(ofAll(
            "id",
            "standard",
            "number",
            "service",
            "council",
            "formerCouncils",
            "party",
            "product",
            "state",
            "declaredOn",
            "assessedOn",
            "metOn",
            "expiresOn",
            "expiredOn",
            "continuedIn",
            "reason"));

    private ConformanceFields() {}

    private static Map<String, Visibility> ofAll(String... fields) {
        var classes = new TreeMap<String, Visibility>();
        for (var field : fields) {
            classes.put(field, Visibility.PUBLIC);
        }
        return classes;
    }
}
