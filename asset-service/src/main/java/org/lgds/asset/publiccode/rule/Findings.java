package org.lgds.asset.publiccode.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.lgds.asset.publiccode.value.SpecificationVersion;
import org.lgds.asset.publiccode.value.Verdict;

/** Collects what the rules find, up to a limit: nobody reads more, and a hostile file could make it endless. */
public final class Findings {

    static final int MOST = 500;

    private final SpecificationVersion version;
    private final List<Finding> all = new ArrayList<>();

    public Findings(SpecificationVersion version) {
        this.version = version;
    }

    /** Which version of the standard the file says it follows. */
    SpecificationVersion version() {
        return version;
    }

    boolean isFull() {
        return all.size() >= MOST;
    }

    public void error(Place place, String message, Object... args) {
        add(new Finding(true, place.at(), place.path(), message.formatted(args)));
    }

    public void warning(Place place, String message, Object... args) {
        add(new Finding(false, place.at(), place.path(), message.formatted(args)));
    }

    void add(Place place, Verdict verdict) {
        if (verdict.level() != Verdict.Level.GOOD) {
            add(new Finding(verdict.level() == Verdict.Level.ERROR, place.at(), place.path(), verdict.message()));
        }
    }

    private void add(Finding finding) {
        if (!isFull()) {
            all.add(finding);
        }
    }

    /** In the order of the file, what stands at one place in the order of the rules. */
    public List<Finding> inOrder() {
        var ordered = new ArrayList<>(all);
        ordered.sort(Comparator.comparing(Finding::at));
        if (isFull()) {
            var last = ordered.get(ordered.size() - 1);
            ordered.add(new Finding(
                    true, last.at(), "", "Correct the first %d, then check again: there may be more.".formatted(MOST)));
        }
        return ordered;
    }
}
