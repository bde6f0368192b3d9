package org.lgds.council.performance.flag;

import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** When a service area is flagged, and by which figures (DOMAIN.md 3.8). */
class AreaFiguresTest {

    private static final FlagSettings DEFAULTS = new Settings(10, 5);

    private static final CouncilMeasures GOOD = new CouncilMeasures("GUD", 0.5, 0.75, 0.7);
    private static final CouncilMeasures POOR = new CouncilMeasures("PUR", 0.49, 0.74, 0.9);
    private static final CouncilMeasures POOR_IN_ONE = new CouncilMeasures("ONE", 0.1, 0.9, 0.9);

    @Test
    void halfOfTenDoingPoorlyIsEnough() {
        assertThat(of(many(5, POOR), many(5, GOOD)).reasons()).containsExactly(FlagReason.MANY_DO_POORLY);
        assertThat(of(many(4, POOR), many(6, GOOD)).reasons()).isEmpty();
        assertThat(of(many(5, POOR), many(6, GOOD)).reasons()).isEmpty();
    }

    @Test
    void nineAreTooFewHoweverPoor() {
        assertThat(of(many(9, POOR), List.of()).arePoor()).isFalse();
        assertThat(of(many(9, POOR), many(3, new CouncilMeasures("NUL", null, null, null)))
                        .arePoor())
                .isFalse();
    }

    @Test
    void atTheThresholdIsNotBelowItAndWhatIsNotKnownIsNotPoor() {
        assertThat(GOOD.poor(DEFAULTS)).isZero();
        assertThat(POOR.poor(DEFAULTS)).isEqualTo(2);
        assertThat(POOR_IN_ONE.poor(DEFAULTS)).isEqualTo(1);
        assertThat(new CouncilMeasures("NUL", 0.0, null, null).poor(DEFAULTS)).isEqualTo(1);
    }

    @Test
    void aSpreadOfOverFortyPointsIsEnoughAndFortyIsNot() {
        assertThat(of(takeUps(0.5), takeUps(0.9)).reasons()).isEmpty();
        assertThat(of(takeUps(0.5), takeUps(0.91)).reasons()).containsExactly(FlagReason.TAKE_UP_DIFFERS);
    }

    @Test
    void aSpreadThatIsFortyPointsOnlyWhenRoundedIsOverForty() {
        assertThat(of(takeUps(0.5), takeUps(0.90004)).reasons()).containsExactly(FlagReason.TAKE_UP_DIFFERS);
    }

    @Test
    void whoIsAtTheTopQuartileLeadsHoweverItIsRounded() {
        var councils = new ArrayList<>(many(6, takeUp("LOW", 1.0 / 3)));
        councils.addAll(many(4, takeUp("TOP", 2.0 / 3)));

        var figures = AreaFigures.of(councils, DEFAULTS);

        assertThat(figures.takeUp().upperQuartile()).isEqualByComparingTo("0.6667");
        assertThat(figures.leaders(councils)).containsOnly("TOP").hasSize(4);
    }

    @Test
    void theSpreadOfFewTakeUpsSaysNothingOfTheManyThatReport() {
        var figures = of(
                many(6, new CouncilMeasures("NUL", null, 0.9, 0.9)),
                List.of(
                        takeUp("AAA", 0.1),
                        takeUp("BBB", 0.1),
                        takeUp("CCC", 0.5),
                        takeUp("DDD", 0.9),
                        takeUp("EEE", 0.9)));

        assertThat(figures.councils()).isEqualTo(11);
        assertThat(figures.takeUp().upperQuartile()).isEqualByComparingTo("0.9");
        assertThat(figures.arePoor()).isFalse();
    }

    @Test
    void quartilesLieBetweenCouncilsInProportion() {
        var distribution = Distribution.of(
                IntStream.rangeClosed(1, 10).mapToObj(i -> i / 10.0).toList(), 5);

        assertThat(distribution)
                .isEqualTo(new Distribution(
                        10, new BigDecimal("0.3250"), new BigDecimal("0.5500"), new BigDecimal("0.7750")));
        assertThat(Distribution.of(List.of(0.1, 0.2, 0.3, 0.4), 5)).isNull();
    }

    @Test
    void theTopQuartileLeadsInTheOrderOfCodesAndIsNeverARanking() {
        var councils = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> takeUp("C" + (char) ('Z' - i), i / 10.0))
                .toList();
        var figures = AreaFigures.of(councils, DEFAULTS);

        assertThat(figures.leaders(councils)).containsExactly("CP", "CQ", "CR");
        assertThat(AreaFigures.of(councils.subList(0, 4), DEFAULTS).leaders(councils))
                .isEmpty();
    }

    private static AreaFigures of(List<CouncilMeasures> some, List<CouncilMeasures> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return AreaFigures.of(all, DEFAULTS);
    }

    private static List<CouncilMeasures> takeUps(double takeUp) {
        return many(5, takeUp("TUP", takeUp));
    }

    private static CouncilMeasures takeUp(String council, double takeUp) {
        return new CouncilMeasures(council, takeUp, 0.9, 0.9);
    }

    private static List<CouncilMeasures> many(int count, CouncilMeasures council) {
        return IntStream.range(0, count).mapToObj(i -> council).toList();
    }

    /** The defaults of DOMAIN.md. */
    private record Settings(int councils, int shownFrom) implements FlagSettings {

        @Override
        public Period window() {
            return Period.ofMonths(12);
        }

        @Override
        public BigDecimal takeUp() {
            return new BigDecimal("0.5");
        }

        @Override
        public BigDecimal completionRate() {
            return new BigDecimal("0.75");
        }

        @Override
        public BigDecimal satisfaction() {
            return new BigDecimal("0.7");
        }

        @Override
        public int poorMeasures() {
            return 2;
        }

        @Override
        public BigDecimal poorShare() {
            return new BigDecimal("0.5");
        }

        @Override
        public BigDecimal spread() {
            return new BigDecimal("0.4");
        }

        @Override
        public String assess() {
            return "off";
        }
    }
}
