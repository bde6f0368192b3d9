package org.lgds.council.benchmark;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.council.benchmark.GroupKind.CHOSEN;
import static org.lgds.council.benchmark.GroupKind.NATION;
import static org.lgds.council.benchmark.GroupKind.PEERS;
import static org.lgds.council.benchmark.GroupKind.REGION;
import static org.lgds.council.benchmark.GroupKind.TYPE;

/** What is not spoken of, so that no private result can be told from what is. */
class WithheldFiguresTest extends ComputedMonths {

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
    void whatACouncilCouldTellFewApartFromByItsOwnGroupIsKeptFromThatCouncilAlone() {
        results(6);
        group(TYPE, "county", 0, 11);
        compute();
        IntStream.range(6, 10).forEach(number -> result(number, 50, false));
        group(PEERS, "C20", 1, 10);
        group(PEERS, "C21", 3, 10);
        assertThat(compute().get("C20").suppressed()).isNull();
        result(10, 50, false);

        var county = compute().get("county").shown();

        assertThat(county.figures().councils()).isEqualTo(11);
        assertThat(county.keptFrom()).containsExactlyInAnyOrder("C20", "C21");

        IntStream.range(3, 8).forEach(number -> result(number, 60, false));
        assertThat(compute().get("county").shown().keptFrom()).isEmpty();
    }

    @Test
    void itsOwnResultIsNoneOfTheFiveThatACouncilDoesNotKnow() {
        results(6);
        group(TYPE, "county", 0, 11);
        compute();
        IntStream.range(6, 10).forEach(number -> result(number, 50, false));
        group(PEERS, "C0", 1, 10);
        assertThat(compute().get("C0").suppressed()).isEqualTo(Suppressed.TOO_LIKE_ANOTHER);
        group(PEERS, "C20", 1, 10);
        assertThat(compute().get("C20").suppressed()).isNull();
    }

    @Test
    void aGroupChosenToDifferFromTheOwnPeersByOneIsKeptBack() {
        results(30);
        group(PEERS, "C29", 0, 10);
        group(CHOSEN, "C29", 1, 11);
        var statistics = Computing.of(month, groups, entries, this::past);
        assertThat(statistics.stream().filter(one -> one.suppressed() == Suppressed.TOO_LIKE_ANOTHER))
                .hasSize(1);
    }
}
