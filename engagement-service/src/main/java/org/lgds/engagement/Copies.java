package org.lgds.engagement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Copies of what a body holds; null is let through, as validation names the place of each. */
public final class Copies {

    private Copies() {}

    /** In their order; none of what is not there. */
    public static <T extends Comparable<? super T>> Set<T> sorted(Set<T> given) {
        var copy = new TreeSet<T>(Comparator.nullsFirst(Comparator.naturalOrder()));
        if (given != null) {
            copy.addAll(given);
        }
        return copy;
    }

    /** As they are; none of what is not there. */
    public static <T> List<T> of(List<T> given) {
        return given == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(given));
    }
}
