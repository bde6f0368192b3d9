package org.lgds.kit.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/**
 * Tells what schemas and their properties mean: in the words of the Javadoc of their class, else of the {@link Glossary}.
 * A description beside a reference is what OpenAPI 3.1 allows.
 */
final class SchemaWords {

    /** Lists and feeds, of which each has a schema of its own by what is in them. */
    private static final List<String> GENERIC = List.of("Page", "Changes");

    private static final String EXAMPLE = "such as ";

    private final IndexView index;
    private final Glossary glossary;
    private final Map<String, List<ClassInfo>> named = new HashMap<>();

    SchemaWords(IndexView index, Glossary glossary) {
        this.index = index;
        this.glossary = glossary;
        for (var type : index.getKnownClasses()) {
            named.computeIfAbsent(RowRules.schemaName(type), name -> new ArrayList<>())
                    .add(type);
        }
    }

    void addTo(OpenAPI document) {
        document.getComponents().getSchemas().forEach((name, schema) -> {
            var plain = name.replaceFirst("\\d+$", "");
            var words = TypeWords.of(schema, named.getOrDefault(plain, List.of()), index);
            var known = generic(name, schema);
            describe(schema, words.text().isEmpty() ? glossary.of(known) : words.text());
            words.rules().forEach(rule -> add(schema, rule));
            explain(known, schema, words);
            if (known.equals("Changes")) {
                explain("Change", schema.getProperties().get("items").getItems(), words);
            }
        });
    }

    private void explain(String name, Schema schema, TypeWords words) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((property, value) -> {
                var said = words.properties().get(property);
                describe(value, said == null ? glossary.of(name, property) : said);
                add(value, words.held().getOrDefault(property, ""));
            });
        }
    }

    private static void describe(Schema schema, String said) {
        if (schema.getDescription() == null && said != null) {
            schema.setDescription(Javadoc.sentence(said));
        }
    }

    /** What is asked of it, after what it means; nothing where that has the same example already. */
    private static void add(Schema schema, String asked) {
        var said = schema.getDescription() == null ? "" : schema.getDescription();
        var example = asked.substring(Math.max(asked.lastIndexOf(EXAMPLE), 0)).replaceFirst("\\.$", "");
        if (!said.contains(example)) {
            schema.setDescription((said + " " + asked).strip());
        }
    }

    private static String generic(String name, Schema schema) {
        var properties = schema.getProperties();
        return properties == null || !properties.keySet().containsAll(List.of("items", "next"))
                ? name
                : GENERIC.stream().filter(name::startsWith).findFirst().orElse(name);
    }
}
