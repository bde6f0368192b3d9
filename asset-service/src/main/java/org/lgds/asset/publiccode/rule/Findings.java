package org.lgds.asset.publiccode.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.lgds.asset.publiccode.value.SpecificationVersion;
import org.lgds.asset.publiccode.value.Verdict;

/** Collects what the rules find, up to a limit: nobody reads more, and a hostile file could make it endless. */
public final class Findings {

    static final int MOST = 500;

    private final SpecificationVersion version;
    private final Homes homes;
    private final List<Finding> all = new ArrayList<>();
    private final Set<Finding> missing = new HashSet<>();

    /** The paths of keys that are in the file after all: misspelt, or in another section. */
    private final Set<String> meant = new HashSet<>();

    public Findings(SpecificationVersion version, Homes homes) {
        this.version = version;
        this.homes = homes;
    }

    /** Which version of the standard the file says it follows. */
    SpecificationVersion version() {
        return version;
    }

    Homes homes() {
        return homes;
    }

    boolean isFull() {
        return all.size() >= MOST;
    }

    public void error(Place place, String message, Object... args) {
        add(true, place, message.formatted(args));
    }

    public void warning(Place place, String message, Object... args) {
        add(false, place, message.formatted(args));
    }

    /** Is forgotten again if another key turns out to be meant as this one: one slip is one finding. */
    void missing(boolean isError, Place key, String message, Object... args) {
        var finding = add(isError, key, message.formatted(args));
        missing.add(finding);
    }

    /** Some key is meant as this one. False if another one is already. */
    boolean means(String path) {
        return meant.add(path);
    }

    void add(Place place, Verdict verdict) {
        if (verdict.level() != Verdict.Level.GOOD) {
            add(verdict.level() == Verdict.Level.ERROR, place, verdict.message());
        }
    }

    Finding add(boolean isError, Place place, String message) {
        var finding = new Finding(isError, place.at(), place.path(), message);
        if (!isFull()) {
            all.add(finding);
        }
        return finding;
    }

    /** In the order of the file, what stands at one place in the order of the rules. */
    public List<Finding> inOrder() {
        var ordered = new ArrayList<>(all);
        ordered.removeIf(finding -> meant.contains(finding.key()) && missing.contains(finding));
        ordered.sort(Comparator.comparing(Finding::at));
        if (isFull()) {
            var last = ordered.get(ordered.size() - 1);
            ordered.add(new Finding(
                    true, last.at(), "", "Correct the first %d, then check again: there may be more.".formatted(MOST)));
        }
        return ordered;
    }
}
