package org.lgds.council.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The figures of all groups for one dimension in one month (DOMAIN.md 3.7), so that what is shown, now and in earlier months,
 * never differs by one to four councils whose results are not published: their results could be read off the difference.
 */
final class Computing {

    /** Fewer unpublished results than this are not spoken of. */
    static final int FEWEST = 5;

    private static final int STEP = 5;

    private final LocalDate month;
    private final Map<String, Entry> entries;
    private final Map<Group.Key, List<Shown>> before;

    /** What is, or ever was, shown of each group that is not one council's own; and of those, by their owner. */
    private final List<Shown> shared = new ArrayList<>();

    private final Map<String, List<Shown>> personal = new HashMap<>();

    private Computing(LocalDate month, Map<String, Entry> entries, Map<Group.Key, List<Shown>> before) {
        this.month = month;
        this.entries = entries;
        this.before = before;
    }

    /**
     * Computes the groups, the widest first: of two too like each other, the narrower is kept back.
     *
     * @param entries by council
     * @param before all that was shown of each group, the oldest first
     */
    static List<Statistic> of(
            LocalDate month, List<Group> groups, Map<String, Entry> entries, Map<Group.Key, List<Shown>> before) {
        var computing = new Computing(month, entries, before);
        before.forEach((key, all) -> all.forEach(shown -> computing.remember(key, shown)));
        return groups.stream()
                .sorted(Comparator.comparing((Group group) -> group.key().kind().isPersonal())
                        .thenComparing(group -> -group.members().size())
                        .thenComparing(group -> group.key().kind())
                        .thenComparing(group -> group.key().name()))
                .map(computing::statistic)
                .toList();
    }

    private Statistic statistic(Group group) {
        var key = group.key();
        var now = group.members().stream()
                .map(entries::get)
                .filter(Objects::nonNull)
                .toList();
        if (now.stream().filter(entry -> !entry.isPublished()).count() < FEWEST) {
            return Statistic.none(key, Suppressed.TOO_FEW);
        }
        var basis = new HashMap<String, String>();
        now.forEach(entry -> basis.put(entry.council(), entry.result()));
        var own = before.getOrDefault(key, List.of());
        // Until enough has changed, what was shown last is shown again: that tells nothing new.
        if (own.stream().anyMatch(shown -> isTooLike(basis, shown.basis()))) {
            return Statistic.of(key, own.get(own.size() - 1));
        }
        if (neighbours(key).anyMatch(other -> isTooLike(basis, other.basis()))) {
            return Statistic.none(key, Suppressed.TOO_LIKE_ANOTHER);
        }
        var shown = new Shown(month, Figures.of(now), percentiles(key, now), basis);
        remember(key, shown);
        return Statistic.of(key, shown);
    }

    private void remember(Group.Key key, Shown shown) {
        if (key.kind().isPersonal()) {
            personal.computeIfAbsent(key.name(), owner -> new ArrayList<>()).add(shown);
        } else {
            shared.add(shown);
        }
    }

    /** What the same reader can lay beside it. */
    private Stream<Shown> neighbours(Group.Key key) {
        return key.kind().isPersonal()
                ? Stream.concat(shared.stream(), personal.getOrDefault(key.name(), List.of()).stream())
                : shared.stream();
    }

    /** True if the two differ by one to four councils whose results nobody else may read. */
    private boolean isTooLike(Map<String, String> one, Map<String, String> other) {
        var differing = 0;
        for (var mine : one.entrySet()) {
            if (!mine.getValue().equals(other.get(mine.getKey())) && isPrivate(mine.getKey())) {
                differing++;
            }
            if (differing >= FEWEST) {
                return false;
            }
        }
        for (var council : other.keySet()) {
            if (!one.containsKey(council) && isPrivate(council)) {
                differing++;
            }
            if (differing >= FEWEST) {
                return false;
            }
        }
        return differing > 0;
    }

    private boolean isPrivate(String council) {
        var entry = entries.get(council);
        return entry == null || !entry.isPublished();
    }

    /** Of everyone in a group; of one council's own group, that council's alone, which is not a member. */
    private Map<String, Integer> percentiles(Group.Key key, List<Entry> now) {
        var scores = now.stream().mapToDouble(Entry::score).sorted().toArray();
        var percentiles = new LinkedHashMap<String, Integer>();
        if (!key.kind().isPersonal()) {
            now.forEach(entry -> percentiles.put(entry.council(), percentile(scores, entry.score())));
        } else if (entries.containsKey(key.name())) {
            percentiles.put(
                    key.name(), percentile(scores, entries.get(key.name()).score()));
        }
        return percentiles;
    }

    /** The share of scores below, and half of those equal, in steps of 5 percent. */
    private static int percentile(double[] sorted, double score) {
        var below = firstNotBelow(sorted, score);
        var notAbove = firstNotBelow(sorted, Math.nextUp(score));
        var percent = 100.0 * (below + notAbove) / (2.0 * sorted.length);
        return (int) (STEP * Math.rint(percent / STEP));
    }

    private static int firstNotBelow(double[] sorted, double score) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < score) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
