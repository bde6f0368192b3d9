package org.lgds.asset.publiccode.rule;

import org.lgds.asset.publiccode.yaml.Mapping;

import static org.lgds.asset.publiccode.value.Quoted.shown;

/** Keys that stand twice in one section: YAML forbids it, and readers differ in which of them they take. */
final class Repeats {

    private Repeats() {}

    static void check(Mapping mapping, Place place, Findings findings) {
        var first = mapping.byKey();
        for (var entry : mapping.entries()) {
            var kept = first.get(entry.key());
            if (kept != entry) {
                findings.error(
                        place.key(entry),
                        "Keep one %s: it is on line %d already.",
                        shown(entry.key()),
                        kept.at().line());
            }
        }
    }
}
