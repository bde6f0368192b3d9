package org.lgds.asset.publiccode.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.lgds.asset.publiccode.value.Nearest;
import org.lgds.asset.publiccode.yaml.Mapping;
import org.lgds.asset.publiccode.yaml.Node;
import org.lgds.asset.publiccode.yaml.Position;

import static java.util.stream.Collectors.joining;
import static org.lgds.asset.publiccode.value.Quoted.quoted;

/** A section with the keys it may have. */
public final class Section implements Type {

    /** So many keys show what belongs into a section. */
    private static final int SHOWN = 3;

    private static final Mapping NOTHING = new Mapping(List.of(), Position.START);

    private final Map<String, Key> keys = new LinkedHashMap<>();

    private Section() {}

    public static Section section(Key... keys) {
        var section = new Section();
        for (var key : keys) {
            section.keys.put(key.name(), key);
        }
        return section;
    }

    @Override
    public String noun() {
        return "section";
    }

    @Override
    public void showKeys(String path, BiConsumer<String, Key> visitor) {
        keys.values().forEach(key -> visitor.accept(path, key));
    }

    /** The first keys to write: those that it can't be without, or any. */
    String firstKeys() {
        var mandatory = keys.values().stream()
                .filter(key -> key.demand().of(NOTHING).isMandatory())
                .map(Key::name)
                .limit(SHOWN)
                .collect(joining(", "));
        return mandatory.isEmpty() ? keys.keySet().iterator().next() : mandatory;
    }

    @Override
    public void check(Node value, Place place, Findings findings) {
        if (!(value instanceof Mapping mapping)) {
            findings.error(
                    place.of(value), "Write a section here, with keys such as %s on lines of their own.", firstKeys());
            return;
        }
        Repeats.check(mapping, place, findings);
        var present = mapping.byKey();
        for (var entry : present.values()) {
            if (findings.isFull()) {
                return;
            }
            var key = keys.get(entry.key());
            if (key != null) {
                key.check(mapping, entry, place.key(entry), findings);
            } else {
                findings.error(
                        place.key(entry),
                        "There is no key %s here: %s.",
                        quoted(entry.key()),
                        advice(entry.key(), present, place, findings));
            }
        }
        keys.values().stream()
                .filter(key -> !present.containsKey(key.name()))
                .forEach(key -> key.checkMissing(mapping, place, findings));
    }

    /** A slip of the pen is likelier than a wrong section. */
    private String advice(String unknown, Map<String, Mapping.Entry> present, Place place, Findings findings) {
        var nearest = Nearest.to(unknown, keys.keySet());
        if (nearest.isPresent() && !present.containsKey(nearest.get())) {
            return findings.means(place.missing(nearest.get()).path())
                    ? "write %s instead".formatted(nearest.get())
                    : "take it out, another key here is meant as %s too".formatted(nearest.get());
        }
        return findings.homes()
                .advice(unknown, findings)
                .or(() -> nearest.map("take it out, %s is here already"::formatted))
                .orElse("take it out");
    }
}
