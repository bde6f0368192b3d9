package org.lgds.kit.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/**
 * What a class's Javadoc says of its schema, and its checks.
 *
 * @param text of the whole, with the meaning of each constant if it is an enum; empty where nothing is said
 * @param properties by name; null where nothing is said
 * @param rules what binds the properties together, a sentence each
 * @param held what is asked of a property beyond its schema, by name; empty where nothing is
 */
record TypeWords(String text, Map<String, String> properties, List<String> rules, Map<String, String> held) {

    private static final TypeWords NONE = new TypeWords("", Map.of(), List.of(), Map.of());

    /** What the classes say that a schema can be of; nothing if they are several that say different things. */
    static TypeWords of(Schema schema, List<ClassInfo> named, IndexView index) {
        var telling = named.stream()
                .filter(type -> schema.getEnumeration() == null ? type.isRecord() : type.isEnum())
                .map(type -> of(type, index))
                .filter(TypeWords::tells)
                .collect(Collectors.toSet());
        var written = written(schema);
        var same = only(telling, words -> words.properties.keySet().equals(written));
        // Of an enum of that name alone the constants may be written otherwise.
        return same != NONE
                ? same
                : only(
                        telling,
                        words -> schema.getEnumeration() != null ? telling.size() == 1 : words.overlaps(written));
    }

    private static TypeWords only(Set<TypeWords> all, Predicate<TypeWords> fits) {
        var fitting = all.stream().filter(fits).toList();
        return fitting.size() == 1 ? fitting.get(0) : NONE;
    }

    private boolean tells() {
        return !text.isEmpty()
                || !rules.isEmpty()
                || properties.values().stream().anyMatch(word -> word != null)
                || held.values().stream().anyMatch(word -> !word.isEmpty());
    }

    private static TypeWords of(ClassInfo type, IndexView index) {
        var kept = KeptJavadoc.of(type.name().toString());
        var lead = kept.ofType() == null ? "" : kept.ofType();
        var members = new LinkedHashMap<String, String>();
        if (type.isEnum()) {
            type.enumConstants()
                    .forEach(constant ->
                            members.put(constant.name().toLowerCase(Locale.ROOT), kept.ofMember(constant.name())));
            return new TypeWords(withMeanings(lead, members), members, List.of(), Map.of());
        }
        var held = new LinkedHashMap<String, String>();
        if (type.isRecord()) {
            addComponents(members, held, type, kept, index);
        }
        return new TypeWords(lead, members, CheckWords.ofWhole(type), held);
    }

    /** What is written in its place counts, where a component is unwrapped. */
    private static void addComponents(
            Map<String, String> members, Map<String, String> held, ClassInfo type, KeptJavadoc kept, IndexView index) {
        for (var component : type.recordComponents()) {
            var inner = index.getClassByName(component.type().name());
            if (inner != null && type.field(component.name()).hasAnnotation(JsonUnwrapped.class)) {
                addComponents(members, held, inner, KeptJavadoc.of(inner.name().toString()), index);
            } else {
                held.put(component.name(), CheckWords.ofComponent(type, component.name()));
                members.put(component.name(), kept.ofMember(component.name()));
            }
        }
    }

    private static String withMeanings(String lead, Map<String, String> constants) {
        var meanings = constants.entrySet().stream()
                .filter(constant -> constant.getValue() != null)
                .map(constant -> "- %s: %s".formatted(constant.getKey(), constant.getValue()))
                .collect(Collectors.joining("\n"));
        return meanings.isEmpty() || lead.isEmpty() ? lead + meanings : lead + "\n\n" + meanings;
    }

    /** Classes of one name are told apart by what they are made of. */
    private static Set<String> written(Schema schema) {
        if (schema.getEnumeration() != null) {
            return schema.getEnumeration().stream()
                    .map(value -> value.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
        }
        return schema.getProperties() == null
                ? Set.of()
                : schema.getProperties().keySet();
    }

    /** A schema may leave out what is never written, or have what a method of the record writes. */
    private boolean overlaps(Set<String> written) {
        return properties.keySet().containsAll(written) || written.containsAll(properties.keySet());
    }
}
