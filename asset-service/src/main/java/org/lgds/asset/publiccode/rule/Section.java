package org.lgds.asset.publiccode.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lgds.asset.publiccode.value.Nearest;
import org.lgds.asset.publiccode.yaml.Mapping;
import org.lgds.asset.publiccode.yaml.Node;

import static org.lgds.asset.publiccode.value.Quoted.quoted;

/** A section with the keys it may have, and rules between them. */
public final class Section implements Type {

    /** A rule that takes more than one key. */
    @FunctionalInterface
    public interface Condition {

        void check(Mapping section, Place place, Findings findings);
    }

    private final Map<String, Key> keys = new LinkedHashMap<>();
    private final List<Condition> conditions = new ArrayList<>();

    private Section() {}

    public static Section section(Key... keys) {
        var section = new Section();
        for (var key : keys) {
            section.keys.put(key.name(), key);
        }
        return section;
    }

    public Section where(Condition condition) {
        conditions.add(condition);
        return this;
    }

    @Override
    public void check(Node value, Place place, Findings findings) {
        if (!(value instanceof Mapping mapping)) {
            findings.error(
                    place.of(value),
                    "Write a section here, with keys such as %s on lines of their own.",
                    keys.keySet().iterator().next());
            return;
        }
        Repeats.check(mapping, place, findings);
        var present = mapping.byKey();
        for (var entry : present.values()) {
            if (findings.isFull()) {
                return;
            }
            check(entry, place.key(entry), findings);
        }
        keys.values().stream()
                .filter(key -> !present.containsKey(key.name()))
                .forEach(key -> key.checkMissing(place, findings));
        conditions.forEach(condition -> condition.check(mapping, place, findings));
    }

    private void check(Mapping.Entry entry, Place place, Findings findings) {
        var key = keys.get(entry.key());
        if (key != null) {
            key.check(entry, place, findings);
        } else {
            var meant = Nearest.to(entry.key(), keys.keySet())
                    .map("write %s instead"::formatted)
                    .orElse("take it out");
            findings.error(place, "There is no key %s here: %s.", quoted(entry.key()), meant);
        }
    }
}
