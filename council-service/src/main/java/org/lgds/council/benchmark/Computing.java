package org.lgds.council.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

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

    /** The widest first, and those that are one council's own last. */
    private final List<Candidate> candidates;

    /** Those that are one council's own, by that council. */
    private final Map<String, List<Candidate>> personal = new HashMap<>();

    private Computing(LocalDate month, List<Group> groups, Map<String, Entry> entries) {
        this.month = month;
        this.entries = entries;
        this.candidates = groups.stream()
                .sorted(Comparator.comparing((Group group) -> group.key().kind().isPersonal())
                        .thenComparing(group -> -group.members().size())
                        .thenComparing(group -> group.key().kind())
                        .thenComparing(group -> group.key().name()))
                .map(group -> new Candidate(group, entries))
                .toList();
        candidates.stream()
                .filter(candidate -> candidate.key.kind().isPersonal())
                .forEach(candidate -> personal.computeIfAbsent(candidate.key.name(), owner -> new ArrayList<>())
                        .add(candidate));
    }

    /** All that was shown before; of each group the oldest first. */
    interface Past {
        void each(BiConsumer<Group.Key, Shown> visit);
    }

    /** A group that may be shown in this month, and what is to be said of it beside all that was shown so far. */
    private static final class Candidate {

        private final Group.Key key;
        private final List<Entry> now;
        private final Map<String, String> basis = new HashMap<>();
        private Shown last;
        private boolean isLikeItself;
        private boolean isLikeAnother;

        /** Councils that were shown a group of their own that this one is too like. */
        private final Set<String> likeOneOf = new TreeSet<>();

        private Candidate(Group group, Map<String, Entry> entries) {
            key = group.key();
            now = group.members().stream()
                    .map(entries::get)
                    .filter(Objects::nonNull)
                    .toList();
            now.forEach(entry -> basis.put(entry.council(), entry.result()));
        }
    }

    /**
     * Computes the groups, the widest first: of two too like each other, the narrower is kept back.
     *
     * @param entries by council
     * @param before gone through once, so that of all that was ever shown no more than the last of each group is held
     */
    static List<Statistic> of(LocalDate month, List<Group> groups, Map<String, Entry> entries, Past before) {
        var computing = new Computing(month, groups, entries);
        before.each(computing::layBeside);
        return computing.candidates.stream().map(computing::statistic).toList();
    }

    /** Lays what was shown beside every group that the same reader may be shown. */
    private void layBeside(Group.Key key, Shown shown) {
        if (!key.kind().isPersonal()) {
            candidates.forEach(candidate -> layBeside(candidate, key, shown));
            return;
        }
        personal.getOrDefault(key.name(), List.of()).forEach(candidate -> layBeside(candidate, key, shown));
        // Everyone else is shown what is new of a public group: only that council could tell the few apart.
        candidates.stream()
                .filter(candidate -> !candidate.key.kind().isPersonal())
                .filter(candidate -> isTooLike(candidate.basis, shown.basis(), key.name()))
                .forEach(candidate -> candidate.likeOneOf.add(key.name()));
    }

    private void layBeside(Candidate candidate, Group.Key key, Shown shown) {
        var owner = candidate.key.kind().isPersonal() ? candidate.key.name() : null;
        if (candidate.key.equals(key)) {
            candidate.last = shown;
            candidate.isLikeItself = candidate.isLikeItself || isTooLike(candidate.basis, shown.basis(), owner);
        } else {
            candidate.isLikeAnother = candidate.isLikeAnother || isTooLike(candidate.basis, shown.basis(), owner);
        }
    }

    private Statistic statistic(Candidate candidate) {
        var key = candidate.key;
        if (candidate.now.stream().filter(entry -> !entry.isPublished()).count() < FEWEST) {
            return Statistic.none(key, Suppressed.TOO_FEW);
        }
        // Until enough has changed, what was shown last is shown again: that tells nothing new.
        if (candidate.isLikeItself) {
            return Statistic.of(key, candidate.last);
        }
        if (candidate.isLikeAnother) {
            return Statistic.none(key, Suppressed.TOO_LIKE_ANOTHER);
        }
        var shown = new Shown(
                month,
                Figures.of(candidate.now),
                percentiles(key, candidate.now),
                candidate.basis,
                Set.copyOf(candidate.likeOneOf));
        layBeside(key, shown);
        return Statistic.of(key, shown);
    }

    /**
     * True if the two differ by one to four councils whose results their reader may not read.
     *
     * @param owner the council whose own one of them is, which knows its own result; null where both are public
     */
    private boolean isTooLike(Map<String, String> one, Map<String, String> other, String owner) {
        var differing = 0;
        for (var mine : one.entrySet()) {
            if (!mine.getValue().equals(other.get(mine.getKey())) && isUnknown(mine.getKey(), owner)) {
                differing++;
            }
            if (differing >= FEWEST) {
                return false;
            }
        }
        for (var council : other.keySet()) {
            if (!one.containsKey(council) && isUnknown(council, owner)) {
                differing++;
            }
            if (differing >= FEWEST) {
                return false;
            }
        }
        return differing > 0;
    }

    private boolean isUnknown(String council, String owner) {
        var entry = entries.get(council);
        return !council.equals(owner) && (entry == null || !entry.isPublished());
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
