package org.lgds.kit.openapi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/**
 * What an answer always has, so that callers need not ask whether it is there. Only what the code cannot leave out counts:
 * the id of a view, and what is of a primitive type, as absent is how null is written.
 */
final class NeverAbsent {

    private static final String VIEW = "View";

    private final IndexView index;

    NeverAbsent(IndexView index) {
        this.index = index;
    }

    void tellIn(Map<String, Schema> schemas) {
        var ofViews = ofViews();
        schemas.forEach((name, schema) -> {
            require(schema, ofViews.getOrDefault(name, Set.of()));
            if (has(schema, "items") && (has(schema, "next") || name.equals("BatchAnswer"))) {
                require(schema, Set.of("items"));
            }
            if (has(schema, "op") && has(schema, "item")) {
                require(schema, Set.of("op", "id"));
            }
            if (name.equals("BatchResult")) {
                require(schema, Set.of("status"));
            }
        });
    }

    private Map<String, Set<String>> ofViews() {
        var found = new HashMap<String, Set<String>>();
        for (var type : index.getKnownClasses()) {
            var name = RowRules.schemaName(type);
            if (type.isRecord() && name.endsWith(VIEW)) {
                // Of two classes with one name, what both always have.
                found.merge(name, of(type), (one, other) -> {
                    one.retainAll(other);
                    return one;
                });
            }
        }
        return found;
    }

    private static Set<String> of(ClassInfo view) {
        var always = new HashSet<String>();
        for (var component : view.recordComponents()) {
            if (component.name().equals("id") || component.type().kind() == Type.Kind.PRIMITIVE) {
                always.add(component.name());
            }
        }
        return always;
    }

    private static void require(Schema schema, Set<String> names) {
        names.stream().sorted().filter(name -> has(schema, name)).forEach(schema::addRequired);
    }

    private static boolean has(Schema schema, String property) {
        return schema.getProperties() != null && schema.getProperties().containsKey(property);
    }
}
