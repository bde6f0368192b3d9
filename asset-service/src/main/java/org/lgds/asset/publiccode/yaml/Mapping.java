package org.lgds.asset.publiccode.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys and their values, as they follow each other in the file; a key may stand there twice. */
public record Mapping(List<Entry> entries, Position at) implements Node {

    public record Entry(String key, Position at, Node value) {}

    public Mapping {
        entries = List.copyOf(entries);
    }

    /** The first entry of each key. */
    public Map<String, Entry> byKey() {
        var first = new LinkedHashMap<String, Entry>();
        entries.forEach(entry -> first.putIfAbsent(entry.key(), entry));
        return first;
    }

    public Optional<Entry> entry(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    public Optional<Node> value(String key) {
        return entry(key).map(Entry::value);
    }
}
