package org.lgds.council.framework;

import java.util.Comparator;
import java.util.stream.Stream;

/** {@code major.minor.patch}: a major changes what counts, a minor its wording or adds what does not count. */
public record SemanticVersion(int major, int minor, int patch) implements Comparable<SemanticVersion> {

    static final String PATTERN = "(0|[1-9]\\d{0,3})(\\.(0|[1-9]\\d{0,3})){2}";
    static final String WANTED = "must be a version such as 1.0.0";

    private static final Comparator<SemanticVersion> ORDER = Comparator.comparingInt(SemanticVersion::major)
            .thenComparingInt(SemanticVersion::minor)
            .thenComparingInt(SemanticVersion::patch);

    static SemanticVersion parse(String text) {
        var parts = Stream.of(text.split("\\.")).map(Integer::valueOf).toList();
        return new SemanticVersion(parts.get(0), parts.get(1), parts.get(2));
    }

    @Override
    public int compareTo(SemanticVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
