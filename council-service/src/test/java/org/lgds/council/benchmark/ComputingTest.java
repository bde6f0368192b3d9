package org.lgds.council.benchmark;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
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

/** Figures of groups, and attempts to read one council's private result off them. */
class ComputingTest extends ComputedMonths {

    @Test
    void quartilesLieBetweenTheNearestAndPercentilesGoInStepsOfFive() {
        results(7);
        group(NATION, "wales", 0, 7);

        var wales = compute().get("wales").shown();

        assertThat(wales.figures().councils()).isEqualTo(7);
        assertThat(wales.figures().lowerQuartile()).isEqualTo(new BigDecimal("25.0"));
        assertThat(wales.figures().median()).isEqualTo(new BigDecimal("40.0"));
        assertThat(wales.figures().upperQuartile()).isEqualTo(new BigDecimal("55.0"));
        assertThat(wales.figures().assurance()).isEqualTo(new Figures.Mix(7, 0, 0));
        assertThat(wales.percentiles())
                .containsEntry("C0", 5)
                .containsEntry("C3", 50)
                .containsEntry("C6", 95);
    }

    @Test
    void equalScoresLieAtTheSamePlace() {
        IntStream.range(0, 6).forEach(number -> result(number, 55, false));
        group(NATION, "wales", 0, 6);
        assertThat(compute().get("wales").shown().percentiles().values()).containsOnly(50);
    }

    @Test
    void ofOneCouncilsOwnGroupThatCouncilAloneIsToldItsPlace() {
        results(7);
        group(PEERS, "C0", 1, 7);
        var peers = compute().get("C0").shown();
        assertThat(peers.percentiles()).containsExactly(Map.entry("C0", 0));
        assertThat(peers.figures().councils()).isEqualTo(6);
    }

    /** Whatever happens over two years, no two things that one reader was ever shown differ by one to four private results. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void nothingShownEverDiffersByFewPrivateResults(long seed) {
        var random = new Random(seed);
        IntStream.range(0, 60).filter(number -> random.nextInt(4) > 0).forEach(number -> change(random, number));
        for (int count = 0; count < 24; count++) {
            shuffleGroups(random);
            var earlier = new HashMap<Group.Key, List<Shown>>();
            shown.forEach((key, all) -> earlier.put(key, List.copyOf(all)));
            compute();
            for (var key : shown.keySet()) {
                var all = shown.get(key);
                var known = earlier.getOrDefault(key, List.of()).size();
                all.subList(known, all.size()).forEach(fresh -> assertTellsNothing(key, fresh));
            }
            IntStream.range(0, random.nextInt(12)).forEach(once -> change(random, random.nextInt(60)));
            IntStream.range(0, random.nextInt(3)).forEach(once -> publish(random.nextInt(60), random.nextBoolean()));
        }
        assertThat(shown).isNotEmpty();
    }

    private void change(Random random, int number) {
        if (random.nextInt(20) == 0) {
            entries.remove(council(number));
        } else {
            result(number, random.nextInt(101), random.nextInt(5) == 0);
        }
    }

    private void shuffleGroups(Random random) {
        group(NATION, "england", 0, 50 + random.nextInt(10));
        group(REGION, "north", 0, 20 + random.nextInt(10));
        group(REGION, "south", 30, 55 + random.nextInt(5));
        group(TYPE, "county", random.nextInt(5), 45 + random.nextInt(15));
        var start = 2 + random.nextInt(48);
        group(PEERS, "C1", start, start + 10);
        if (random.nextBoolean()) {
            group(
                    CHOSEN,
                    "C1",
                    random.ints(12, 2, 60).mapToObj(ComputedMonths::council).collect(Collectors.toSet()));
        }
    }

    private void assertTellsNothing(Group.Key key, Shown fresh) {
        assertThat(fresh.basis().keySet().stream().filter(this::isPrivate)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(fresh.percentiles().values())
                .allMatch(percent -> percent % 5 == 0 && percent >= 0 && percent <= 100);
        shown.forEach((other, all) -> {
            if (!fresh.keptFrom().contains(other.name())) {
                var owner = key.kind().isPersonal() ? key.name() : other.name();
                all.forEach(one -> assertThat(differing(fresh.basis(), one.basis(), owner))
                        .as("%s beside %s of %s", key, other, one.month())
                        .isNotIn(1L, 2L, 3L, 4L));
            }
        });
    }

    private long differing(Map<String, String> one, Map<String, String> other, String owner) {
        var councils = new HashSet<>(one.keySet());
        councils.addAll(other.keySet());
        return councils.stream()
                .filter(code -> !one.getOrDefault(code, "none").equals(other.getOrDefault(code, "none")))
                .filter(code -> !code.equals(owner) && isPrivate(code))
                .count();
    }

    private boolean isPrivate(String code) {
        return !entries.containsKey(code) || !entries.get(code).isPublished();
    }

    /** Whatever one council's new result is, every group that was shown is shown alike. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void oneNewResultChangesNothingThatWasShown(long seed) {
        var random = new Random(seed);
        IntStream.range(0, 60).forEach(number -> change(random, number));
        shuffleGroups(random);
        compute();
        for (int number = 0; number < 60; number++) {
            var kept = entries.get(council(number));
            if (kept == null || kept.isPublished()) {
                continue;
            }
            result(number, random.nextInt(101), false);
            var after = Computing.of(month, groups, entries, this::past);
            after.stream()
                    .filter(one -> one.suppressed() == null)
                    .filter(one -> shown.containsKey(one.group()))
                    .forEach(one -> {
                        var was = shown.get(one.group()).get(0);
                        if (was.basis().containsKey(kept.council())) {
                            assertThat(one.shown()).isEqualTo(was);
                        } else {
                            assertThat(one.shown().figures()).isEqualTo(was.figures());
                        }
                    });
            entries.put(kept.council(), kept);
        }
    }
}
