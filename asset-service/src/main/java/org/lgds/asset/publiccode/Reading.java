package org.lgds.asset.publiccode;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.lgds.asset.publiccode.yaml.Mapping;
import org.lgds.asset.publiccode.yaml.Node;
import org.lgds.asset.publiccode.yaml.Position;
import org.lgds.asset.publiccode.yaml.Scalar;
import org.lgds.asset.publiccode.yaml.Sequence;

/** A section that has passed its checks, key by key. A key without a value reads as one that is not there. */
record Reading(Mapping section) {

    private static final Mapping NOTHING = new Mapping(List.of(), Position.START);

    String text(String key) {
        return section.value(key).flatMap(value -> written(value).findFirst()).orElse(null);
    }

    boolean truth(String key) {
        return Boolean.parseBoolean(text(key));
    }

    LocalDate date(String key) {
        var text = text(key);
        return text == null ? null : LocalDate.parse(text);
    }

    /** A single value is a list of one. */
    List<String> texts(String key) {
        return items(key).flatMap(Reading::written).toList();
    }

    /** One record for each section of a list. */
    <T> List<T> list(String key, Function<Reading, T> record) {
        return items(key)
                .filter(Mapping.class::isInstance)
                .map(item -> record.apply(new Reading((Mapping) item)))
                .toList();
    }

    Reading section(String key) {
        return new Reading(section.value(key)
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .orElse(NOTHING));
    }

    boolean isEmpty() {
        return section.entries().isEmpty();
    }

    /** One record for each key, in the order of the file. */
    <T> Map<String, T> byKey(Function<Reading, T> record) {
        var records = new LinkedHashMap<String, T>();
        for (var entry : section.entries()) {
            records.put(entry.key(), record.apply(section(entry.key())));
        }
        return records;
    }

    private Stream<Node> items(String key) {
        return section.value(key)
                .map(value -> value instanceof Sequence list ? list.items().stream() : Stream.of(value))
                .orElse(Stream.empty());
    }

    private static Stream<String> written(Node node) {
        return node instanceof Scalar scalar && !scalar.isBlank()
                ? Stream.of(scalar.text().strip())
                : Stream.empty();
    }
}
