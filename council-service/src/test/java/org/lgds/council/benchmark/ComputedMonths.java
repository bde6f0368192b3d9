package org.lgds.council.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.lgds.council.assessment.Assurance;

/** Results and groups of councils, of which the figures are computed month after month. */
abstract class ComputedMonths {

    static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);

    final Map<String, Entry> entries = new TreeMap<>();
    final Map<Group.Key, List<Shown>> shown = new HashMap<>();
    final List<Group> groups = new ArrayList<>();
    LocalDate month = JANUARY;
    int results;

    static String council(int number) {
        return "C" + number;
    }

    void result(int number, double score, boolean isPublished) {
        var id = "result-" + ++results;
        entries.put(council(number), new Entry(council(number), id, score, isPublished, Assurance.SELF_ASSESSED));
    }

    void results(int count) {
        IntStream.range(0, count).forEach(number -> result(number, 10.0 * (number + 1), false));
    }

    void publish(int number, boolean isPublished) {
        entries.computeIfPresent(
                council(number),
                (code, one) -> new Entry(code, one.result(), one.score(), isPublished, one.assurance()));
    }

    void group(GroupKind kind, String name, int from, int to) {
        group(
                kind,
                name,
                IntStream.range(from, to).mapToObj(ComputedMonths::council).collect(Collectors.toSet()));
    }

    void group(GroupKind kind, String name, Set<String> members) {
        groups.removeIf(group -> group.key().equals(new Group.Key(kind, name)));
        groups.add(new Group(new Group.Key(kind, name), members));
    }

    /** All that was shown so far. */
    void past(BiConsumer<Group.Key, Shown> visit) {
        shown.forEach((key, all) -> all.forEach(one -> visit.accept(key, one)));
    }

    /** Computes a month and goes on to the next. */
    Map<String, Statistic> compute() {
        var statistics = Computing.of(month, List.copyOf(groups), entries, this::past);
        statistics.stream()
                .filter(one -> one.shown() != null && one.shown().month().equals(month))
                .forEach(one -> shown.computeIfAbsent(one.group(), key -> new ArrayList<>())
                        .add(one.shown()));
        month = month.plusMonths(1);
        return statistics.stream()
                .collect(Collectors.toMap(one -> one.group().name(), one -> one, (one, other) -> one));
    }
}
