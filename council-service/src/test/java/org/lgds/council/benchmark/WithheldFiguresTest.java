package org.lgds.council.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.council.assessment.Assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.council.benchmark.GroupKind.CHOSEN;
import static org.lgds.council.benchmark.GroupKind.NATION;
import static org.lgds.council.benchmark.GroupKind.PEERS;
import static org.lgds.council.benchmark.GroupKind.REGION;
import static org.lgds.council.benchmark.GroupKind.TYPE;

/** What is not spoken of, so that no private result can be told from what is. */
class WithheldFiguresTest {

    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);

    private final Map<String, Entry> entries = new TreeMap<>();
    private final Map<Group.Key, List<Shown>> shown = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();
    private LocalDate month = JANUARY;
    private int results;

    private static String council(int number) {
        return "C" + number;
    }

    private void result(int number, double score, boolean isPublished) {
        var id = "result-" + ++results;
        entries.put(council(number), new Entry(council(number), id, score, isPublished, Assurance.SELF_ASSESSED));
    }

    private void results(int count) {
        IntStream.range(0, count).forEach(number -> result(number, 10.0 * (number + 1), false));
    }

    private void publish(int number, boolean isPublished) {
        entries.computeIfPresent(
                council(number),
                (code, one) -> new Entry(code, one.result(), one.score(), isPublished, one.assurance()));
    }

    private void group(GroupKind kind, String name, int from, int to) {
        group(
                kind,
                name,
                IntStream.range(from, to).mapToObj(WithheldFiguresTest::council).collect(Collectors.toSet()));
    }

    private void group(GroupKind kind, String name, Set<String> members) {
        groups.removeIf(group -> group.key().equals(new Group.Key(kind, name)));
        groups.add(new Group(new Group.Key(kind, name), members));
    }

    /** Computes a month and goes on to the next. */
    private Map<String, Statistic> compute() {
        var statistics = Computing.of(month, List.copyOf(groups), entries, shown);
        statistics.stream()
                .filter(one -> one.shown() != null && one.shown().month().equals(month))
                .forEach(one -> shown.computeIfAbsent(one.group(), key -> new ArrayList<>())
                        .add(one.shown()));
        month = month.plusMonths(1);
        return statistics.stream()
                .collect(Collectors.toMap(one -> one.group().name(), one -> one, (one, other) -> one));
    }

    @Test
    void fewerThanFiveUnpublishedResultsAreNotSpokenOf() {
        results(9);
        group(NATION, "wales", 0, 9);
        IntStream.range(0, 5).forEach(number -> publish(number, true));
        assertThat(compute().get("wales").suppressed()).isEqualTo(Suppressed.TOO_FEW);
        publish(4, false);
        assertThat(compute().get("wales").suppressed()).isNull();
    }

    @Test
    void oneToFourNewResultsLeaveAllAsItWasAndTheFifthShowsThemAll() {
        results(20);
        group(NATION, "wales", 0, 20);
        var before = compute().get("wales").shown();
        for (int number = 0; number < 4; number++) {
            result(number, 99, false);
            assertThat(compute().get("wales").shown()).isEqualTo(before);
        }
        result(4, 99, false);
        var after = compute().get("wales").shown();
        assertThat(after).isNotEqualTo(before);
        assertThat(after.month()).isEqualTo(JANUARY.plusMonths(5));
    }

    @Test
    void whoJoinsOrLeavesIsNotReadOffTheDifferenceEither() {
        results(20);
        group(NATION, "wales", 0, 19);
        var before = compute().get("wales").shown();
        group(NATION, "wales", 0, 20);
        assertThat(compute().get("wales").shown()).isEqualTo(before);
        group(NATION, "wales", 2, 18);
        assertThat(compute().get("wales").shown()).isEqualTo(before);
        entries.remove(council(3));
        entries.remove(council(4));
        assertThat(compute().get("wales").shown()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aPartThatLacksFewIsKeptBack(int fewer) {
        results(20);
        group(NATION, "wales", 0, 20);
        group(REGION, "most", fewer, 20);
        group(TYPE, "all", 0, 20);
        var figures = compute();
        assertThat(figures.get("most").suppressed()).isEqualTo(Suppressed.TOO_LIKE_ANOTHER);
        assertThat(figures.get("wales").suppressed()).isNull();
        assertThat(figures.get("all").shown().figures())
                .isEqualTo(figures.get("wales").shown().figures());
    }

    @Test
    void aPartThatLacksFiveIsShownUnlessTheirResultsArePublished() {
        results(20);
        group(NATION, "wales", 0, 20);
        group(REGION, "most", 5, 20);
        assertThat(compute().get("most").suppressed()).isNull();
        shown.clear();
        publish(0, true);
        assertThat(compute().get("most").suppressed()).isEqualTo(Suppressed.TOO_LIKE_ANOTHER);
    }

    @Test
    void aChosenGroupThatComesBackTellsNothingOfWhoChangedMeanwhile() {
        results(30);
        group(CHOSEN, "C29", 0, 12);
        compute();
        group(CHOSEN, "C29", 10, 25);
        var other = compute().get("C29").shown();
        group(CHOSEN, "C29", 0, 12);
        result(3, 99, false);
        assertThat(compute().get("C29").shown()).isEqualTo(other);
    }

    @Test
    void aGroupChosenToDifferFromTheOwnPeersByOneIsKeptBack() {
        results(30);
        group(PEERS, "C29", 0, 10);
        group(CHOSEN, "C29", 1, 11);
        var statistics = Computing.of(month, groups, entries, shown);
        assertThat(statistics.stream().filter(one -> one.suppressed() == Suppressed.TOO_LIKE_ANOTHER))
                .hasSize(1);
    }
}
