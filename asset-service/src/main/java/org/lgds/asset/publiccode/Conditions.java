package org.lgds.asset.publiccode;

import org.lgds.asset.publiccode.rule.Findings;
import org.lgds.asset.publiccode.rule.Place;
import org.lgds.asset.publiccode.yaml.Mapping;
import org.lgds.asset.publiccode.yaml.Node;
import org.lgds.asset.publiccode.yaml.Scalar;
import org.lgds.asset.publiccode.yaml.Sequence;

/** What one key of the standard demands of another. */
final class Conditions {

    private Conditions() {}

    static void contractors(Mapping maintenance, Place place, Findings findings) {
        var type = type(maintenance);
        var contractors = maintenance.entry("contractors");
        if (type.equals("contract")) {
            needOne(maintenance, "contractors", place, findings);
        } else if (contractors.isPresent()
                && isKnown(type)
                && !isBlank(contractors.get().value())) {
            findings.error(
                    place.key(contractors.get()),
                    "Take contractors out, or write contract as the type: with type %s there are none.",
                    type);
        }
    }

    static void contacts(Mapping maintenance, Place place, Findings findings) {
        var type = type(maintenance);
        if (type.equals("internal") || type.equals("community")) {
            needOne(maintenance, "contacts", place, findings);
        }
    }

    static void italyOnce(Mapping root, Place place, Findings findings) {
        var lower = root.entry("it");
        if (lower.isPresent() && root.entry("IT").isPresent()) {
            findings.error(place.key(lower.get()), "Keep one of IT and it: they are the same section.");
        }
    }

    private static void needOne(Mapping maintenance, String key, Place place, Findings findings) {
        var entry = maintenance.entry(key);
        if (entry.isEmpty()) {
            findings.error(place.missing(key), "Add the key %s: it is mandatory with type %s.", key, type(maintenance));
        } else if (isBlank(entry.get().value())) {
            findings.error(
                    place.key(entry.get()),
                    "Write at least one item below %s: it is mandatory with type %s.",
                    key,
                    type(maintenance));
        }
    }

    private static boolean isKnown(String type) {
        return type.equals("internal") || type.equals("community") || type.equals("none");
    }

    private static boolean isBlank(Node value) {
        return value instanceof Scalar scalar && scalar.isBlank()
                || value instanceof Sequence list && list.items().isEmpty();
    }

    private static String type(Mapping maintenance) {
        return maintenance
                .value("type")
                .filter(Scalar.class::isInstance)
                .map(value -> ((Scalar) value).text().strip())
                .orElse("");
    }
}
