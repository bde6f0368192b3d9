package org.lgds.council.peer.neighbour;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Neighbours at the edges of the formula; the worked results are tested on the register itself. */
class NeighboursTest {

    private static final PlaceFacts OWN = place("OWN", 100_000, 10);

    @Test
    void theFarthestIsAtOneAndTheSameAtNone() {
        var neighbours = Neighbours.of(
                OWN, List.of(place("FAR", 900_000, 60), place("SAM", 100_000, 10), place("MID", 300_000, 30)), 10);

        assertThat(neighbours.farthest()).isEqualTo("FAR");
        assertThat(neighbours.nearest()).extracting(Neighbour::council).containsExactly("SAM", "MID", "FAR");
        assertThat(neighbours.nearest().get(0)).isEqualTo(new Neighbour("SAM", new BigDecimal("0.000"), 100));
        assertThat(neighbours.nearest().get(2)).isEqualTo(new Neighbour("FAR", new BigDecimal("1.000"), 0));
    }

    @Test
    void tiesGoByCode() {
        var pool = List.of(place("ZZZ", 300_000, 30), place("AAA", 300_000, 30), place("MMM", 300_000, 30));

        assertThat(Neighbours.of(OWN, pool, 2).nearest())
                .extracting(Neighbour::council)
                .containsExactly("AAA", "MMM");
    }

    @Test
    void theOrderOfThePoolChangesNothing() {
        var random = new Random(7);
        var pool = new ArrayList<>(IntStream.range(0, 300)
                .mapToObj(i -> new PlaceFacts(
                        "C%03d".formatted(i),
                        1000 + random.nextInt(1_000_000),
                        2020,
                        1 + random.nextDouble() * 1000,
                        random.nextDouble() * 60,
                        random.nextDouble()))
                .toList());
        var first = Neighbours.of(OWN, pool, 20);
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(pool, new Random(seed));
            assertThat(Neighbours.of(OWN, pool, 20)).isEqualTo(first);
        }
    }

    @Test
    void fewerAreTheFirstOfMoreAndTheFarthestStays() {
        var pool = IntStream.range(0, 500)
                .mapToObj(i -> place("P%03d".formatted(i), 1000 + 977 * (i * 7 % 500), i * 13 % 100))
                .toList();
        var all = Neighbours.of(OWN, pool, 500);
        for (int k = 1; k <= 20; k++) {
            var nearest = Neighbours.of(OWN, pool, k);
            assertThat(nearest.nearest()).isEqualTo(all.nearest().subList(0, k));
            assertThat(nearest.farthest()).isEqualTo(all.nearest().get(499).council());
        }
    }

    @Test
    void aPoolOfTheSameOrOfNobodyIsNoDivisionByZero() {
        assertThat(Neighbours.of(OWN, List.of(place("TWN", 100_000, 10)), 10).nearest())
                .containsExactly(new Neighbour("TWN", new BigDecimal("0.000"), 100));
        assertThat(Neighbours.of(OWN, List.of(), 10)).isEqualTo(new Neighbours(List.of(), null));
    }

    /** As the registers give it: 41.30 and 41.34 people are both 41.3. */
    @Test
    void densityCountsToOneDecimal() {
        var pool = List.of(spread("AAA", 41_340, 1000), spread("BBB", 41_340, 1001), spread("FAR", 900_000, 10));

        assertThat(Neighbours.of(spread("OWN", 41_340, 1000), pool, 2).nearest())
                .extracting(Neighbour::distance)
                .containsExactly(new BigDecimal("0.000"), new BigDecimal("0.000"));
    }

    @Test
    void aPlaceOfNearlyNobodyIsNoDivisionByZero() {
        var pool = List.of(spread("DSV", 1, 500_000), spread("ISL", 2, 500_000), spread("FAR", 900_000, 10));

        var neighbours = Neighbours.of(spread("OWN", 1, 400_000), pool, 2);

        assertThat(neighbours.nearest().get(0)).isEqualTo(new Neighbour("DSV", new BigDecimal("0.000"), 100));
        assertThat(neighbours.farthest()).isEqualTo("FAR");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(new PlaceFacts("ABC", null, null, 1.0, null, 0.0).missing())
                .containsExactly("population", "deprivationScore");
        assertThat(OWN.missing()).isEmpty();
    }

    private static PlaceFacts spread(String code, int population, double areaKm2) {
        return new PlaceFacts(code, population, 2020, areaKm2, 10.0, 0.5);
    }

    private static PlaceFacts place(String code, int population, double deprivation) {
        return new PlaceFacts(code, population, 2020, 100.0, deprivation, 0.5);
    }
}
