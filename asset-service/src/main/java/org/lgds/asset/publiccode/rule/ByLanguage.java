package org.lgds.asset.publiccode.rule;

import java.util.function.BiConsumer;

import org.lgds.asset.publiccode.value.LanguageTag;
import org.lgds.asset.publiccode.value.Verdict;
import org.lgds.asset.publiccode.yaml.Mapping;
import org.lgds.asset.publiccode.yaml.Node;

import static org.lgds.asset.publiccode.value.Quoted.quoted;
import static org.lgds.asset.publiccode.value.Quoted.shown;

/** A section for each language; the keys are language tags, one at least. */
public record ByLanguage(Section section) implements Type {

    /** Stands for a language in a path. */
    static final String ANY = "*";

    private static final LanguageTag TAG = new LanguageTag();

    public static ByLanguage byLanguage(Section section) {
        return new ByLanguage(section);
    }

    @Override
    public void showKeys(String path, BiConsumer<String, Key> visitor) {
        section.showKeys(path + "." + ANY, visitor);
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
        var verdict = TAG.judge(entry.key());
        if (verdict.level() == Verdict.Level.ERROR) {
            var home = findings.homes().advice(entry.key(), findings);
            if (home.isPresent()) {
                findings.error(place, "There is no language %s: %s.", quoted(entry.key()), home.get());
                return;
            }
        }
        findings.add(place, verdict);
        if (section.isEmpty(entry.value())) {
            findings.error(
                    place, "Write %s below %s, or take the language out.", section.firstKeys(), shown(entry.key()));
        } else {
            section.check(entry.value(), place, findings);
        }
    }
}
