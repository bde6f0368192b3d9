package org.lgds.asset.publiccode.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lgds.asset.publiccode.yaml.Mapping;
import org.lgds.asset.publiccode.yaml.Node;

import static org.lgds.asset.publiccode.value.Quoted.shown;

/** Where the standard has each key: advice for the keys of a file that stand in a section where they don't belong. */
public final class Homes {

    /** Up to here a sentence can name all the sections that have a key. */
    private static final int FEW = 2;

    private final Map<String, List<String>> sections = new LinkedHashMap<>();
    private final Map<String, String> instead = new LinkedHashMap<>();
    private final Node file;

    private Homes(Node file) {
        this.file = file;
    }

    /** Of the standard, as advice for this file. */
    public static Homes of(Type standard, Node file) {
        var homes = new Homes(file);
        standard.showKeys("", homes::learn);
        return homes;
    }

    private void learn(String section, Key key) {
        if (key.instead() != null) {
            instead.put(key.name(), key.instead());
            return;
        }
        sections.computeIfAbsent(key.name(), name -> new ArrayList<>()).add(section);
        key.type().showKeys(path(section, key.name()), this::learn);
    }

    /**
     * What to do with a key that stands where no such key is; nothing if the standard has it nowhere. Where it has but
     * one place to go, it is no longer missing there.
     */
    Optional<String> advice(String key, Findings findings) {
        if (instead.containsKey(key)) {
            return Optional.of(instead.get(key));
        }
        var homes = sections.getOrDefault(key, List.of()).stream()
                .map(section -> section.replace(ByLanguage.ANY, language()))
                .toList();
        if (homes.isEmpty()) {
            return Optional.empty();
        }
        var free = homes.stream().filter(section -> !hasKey(section, key)).toList();
        if (free.isEmpty() || free.size() == 1 && !findings.means(path(free.get(0), key))) {
            return Optional.of("take it out, it is %s already".formatted(in(homes.get(0), "at")));
        }
        return Optional.of("move it "
                + (free.size() <= FEW
                        ? String.join(
                                " or ",
                                free.stream().map(section -> in(section, "to")).toList())
                        : in(free.get(0), "to") + ", or to another section that has it"));
    }

    /** The language of the file's first description. */
    private String language() {
        return section("description")
                .flatMap(description -> description.entries().stream()
                        .filter(entry -> entry.value() instanceof Mapping)
                        .findFirst())
                .map(entry -> shown(entry.key()))
                .orElse("en");
    }

    private boolean hasKey(String section, String key) {
        return section(section).flatMap(mapping -> mapping.entry(key)).isPresent();
    }

    private Optional<Mapping> section(String path) {
        var section = Optional.of(file);
        for (var key : path.isEmpty() ? new String[0] : path.split("\\.")) {
            section = section.filter(Mapping.class::isInstance).flatMap(node -> ((Mapping) node).value(key));
        }
        return section.filter(Mapping.class::isInstance).map(Mapping.class::cast);
    }

    private static String in(String section, String preposition) {
        return section.isEmpty() ? preposition + " the top level" : "below " + section;
    }

    private static String path(String section, String key) {
        return section.isEmpty() ? key : section + "." + key;
    }
}
