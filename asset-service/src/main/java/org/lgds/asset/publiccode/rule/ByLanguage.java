package org.lgds.asset.publiccode.rule;

import org.lgds.asset.publiccode.value.LanguageTag;
import org.lgds.asset.publiccode.yaml.Mapping;
import org.lgds.asset.publiccode.yaml.Node;
import org.lgds.asset.publiccode.yaml.Scalar;

/** A section for each language; the keys are language tags, one at least. */
public record ByLanguage(Type type) implements Type {

    private static final LanguageTag TAG = new LanguageTag();

    public static ByLanguage byLanguage(Type type) {
        return new ByLanguage(type);
    }

    @Override
    public void check(Node value, Place place, Findings findings) {
        if (!(value instanceof Mapping mapping) || mapping.entries().isEmpty()) {
            findings.error(place.of(value), "Write a section for at least one language here, such as en.");
            return;
        }
        Repeats.check(mapping, place, findings);
        for (var entry : mapping.byKey().values()) {
            if (findings.isFull()) {
                return;
            }
            check(entry, place.key(entry), findings);
        }
    }

    private void check(Mapping.Entry entry, Place place, Findings findings) {
        findings.add(place, TAG.judge(entry.key()));
        if (entry.value() instanceof Scalar scalar && scalar.isBlank()) {
            findings.error(place, "Write the description below %s, or take the language out.", entry.key());
        } else {
            type.check(entry.value(), place, findings);
        }
    }
}
