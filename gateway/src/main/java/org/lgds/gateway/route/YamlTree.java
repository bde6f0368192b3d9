package org.lgds.gateway.route;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A YAML file as a tree that knows its lines, and gathers what is wrong with them. */
final class YamlTree {

    /** A key, where it stands, and what it has. */
    record Entry(String key, int line, Node value) {

        boolean isText() {
            return value instanceof ScalarNode;
        }
    }

    private final String file;
    private final List<String> wrong = new ArrayList<>();
    private final Entry root;

    /** @throws IllegalStateException for what is no YAML */
    YamlTree(String file, String text) {
        this.file = file;
        try {
            var top = new Compose(LoadSettings.builder().setLabel(file).build()).composeString(text);
            root = new Entry(
                    "the file", 1, top.orElseThrow(() -> new IllegalStateException("%s: it is empty".formatted(file))));
        } catch (YamlEngineException e) {
            throw new IllegalStateException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    Entry root() {
        return root;
    }

    /** The entries of a map by their keys; null for whatever keys there are. What is no map, unknown or twice is wrong. */
    Map<String, Entry> entries(Entry of, Set<String> known) {
        var entries = new LinkedHashMap<String, Entry>();
        if (!(of.value() instanceof MappingNode map)) {
            wrong(of, "%s must have entries".formatted(of.key()));
            return entries;
        }
        for (var tuple : map.getValue()) {
            var line = line(tuple.getKeyNode());
            var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            var entry = new Entry(key, line, tuple.getValueNode());
            if (known != null && !known.contains(key)) {
                wrong(
                        entry,
                        "there is no \"%s\" here; known are %s"
                                .formatted(key, known.stream().sorted().toList()));
            } else if (entries.putIfAbsent(key, entry) != null) {
                wrong(
                        entry,
                        "%s is there already, in line %d"
                                .formatted(key, entries.get(key).line()));
            }
        }
        return entries;
    }

    /** The text of an entry as it is read, or something else where there is no entry, or it is wrong. */
    <T> T value(Entry entry, Function<String, T> reading, T otherwise) {
        if (entry == null) {
            return otherwise;
        }
        if (!(entry.value() instanceof ScalarNode scalar)) {
            wrong(entry, "%s must be a text".formatted(entry.key()));
            return otherwise;
        }
        return check(entry, () -> reading.apply(scalar.getValue())).orElse(otherwise);
    }

    /** What is made of an entry, or nothing where that throws, which is wrong. */
    <T> Optional<T> check(Entry entry, Supplier<T> making) {
        try {
            return Optional.of(making.get());
        } catch (IllegalArgumentException e) {
            wrong(entry, e.getMessage());
            return Optional.empty();
        }
    }

    void wrong(Entry entry, String why) {
        wrong.add("%s, line %d: %s".formatted(file, entry.line(), why));
    }

    void mustBeRight() {
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(String.join("\n", wrong));
        }
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }
}
