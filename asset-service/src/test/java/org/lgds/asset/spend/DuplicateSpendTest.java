package org.lgds.asset.spend;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The numbers of DOMAIN.md 4.7, in pence. */
class DuplicateSpendTest {

    private static final BigDecimal ALPHA = new BigDecimal("0.25");
    private static final BigDecimal ACTUAL = BigDecimal.ONE;
    private static final BigDecimal ESTIMATE = new BigDecimal("0.6");

    @Test
    void theWorkedExample() {
        var spend = DuplicateSpend.of(List.of(live(1, 18_000_000), live(2, 12_000_000), live(3, 15_000_000)), ALPHA);

        assertThat(spend.reference()).isEqualTo(id(3));
        assertThat(spend.avoidablePence()).isEqualTo(22_500_000);
        assertThat(spend.preventablePence()).isZero();
        assertThat(spend.confidence()).isEqualByComparingTo("1");
    }

    @Test
    void whatIsInFlightIsPreventableAsFarAsItIsNotSpent() {
        var inFlight = Cost.over(5, id(2), 12_000_000, 0, 4_000_000L, ACTUAL);
        var spend = DuplicateSpend.of(List.of(live(1, 18_000_000), inFlight, live(3, 15_000_000)), ALPHA);

        assertThat(spend.avoidablePence()).isEqualTo(22_500_000);
        assertThat(spend.preventablePence()).isEqualTo(5_000_000);
    }

    @Test
    void whatIsSunkIsNeverPreventable() {
        var spent = Cost.over(5, id(2), 12_000_000, 0, 11_000_000L, ACTUAL);
        var overspent = Cost.over(5, id(4), 12_000_000, 0, 99_000_000L, ACTUAL);
        var spend = DuplicateSpend.of(List.of(live(1, 18_000_000), spent, live(3, 15_000_000), overspent), ALPHA);

        assertThat(spend.preventablePence()).isZero();
    }

    @Test
    void anUnfinishedReferenceIsBuiltAnyway() {
        var reference = Cost.over(5, id(1), 10_000_000, 0, 0L, ACTUAL);
        var other = Cost.over(5, id(2), 20_000_000, 0, 0L, ACTUAL);

        var spend = DuplicateSpend.of(List.of(other, reference), ALPHA);
        assertThat(spend.reference()).isEqualTo(id(1));
        assertThat(spend.avoidablePence()).isEqualTo(15_000_000);
        assertThat(spend.preventablePence()).isEqualTo(15_000_000);
    }

    @Test
    void ofAnEvenNumberTheLowerOfTheTwoMiddleOnesIsTheReference() {
        var costs = List.of(live(1, 40), live(2, 30), live(3, 20), live(4, 10));
        assertThat(DuplicateSpend.of(costs, ALPHA).reference()).isEqualTo(id(3));
    }

    @Test
    void ofEqualCostsAtTheMedianTheSmallestIdIsTheReference() {
        var costs = new ArrayList<>(List.of(live(9, 100), live(7, 100), live(8, 100), live(1, 1), live(2, 900)));
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(costs, new Random(i));
            assertThat(DuplicateSpend.of(costs, ALPHA).reference()).isEqualTo(id(7));
        }
        var high = new UUID(0x8000_0000_0000_0000L, 0);
        var sameCost = List.of(new Cost(high, 5, null, ACTUAL), live(1, 5));
        assertThat(DuplicateSpend.of(sameCost, ALPHA).reference()).isEqualTo(id(1));
    }

    @Test
    void runningCostsCountForTheHorizon() {
        assertThat(Cost.over(5, id(1), 10_000, 2_000, null, ACTUAL).pence()).isEqualTo(20_000);
        assertThat(Cost.over(3, id(1), 10_000, 2_000, 4_000L, ACTUAL).remainingPence())
                .isEqualTo(12_000);
        assertThatThrownBy(() -> Cost.over(5, id(1), 1, Long.MAX_VALUE / 2, null, ACTUAL))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void confidenceIsTheMeanOfTheFactorsWeightedByCostAndChangesNoFigure() {
        var doubtful = new Cost(id(2), 10_000, null, ESTIMATE);
        var sure = new Cost(id(1), 30_000, null, ACTUAL);

        var spend = DuplicateSpend.of(List.of(sure, doubtful), ALPHA);
        assertThat(spend.confidence()).isEqualByComparingTo("0.90");
        assertThat(spend.avoidablePence()).isEqualTo(22_500);
    }

    @Test
    void beforeAnAssetEveryBuildCounts() {
        var spend = DuplicateSpend.besideAnAsset(List.of(live(1, 10_000)), ALPHA);
        assertThat(spend.reference()).isNull();
        assertThat(spend.avoidablePence()).isEqualTo(7_500);
    }

    @Test
    void whereNoCostIsKnownThereIsNoFigureToTrust() {
        for (var costs : List.of(List.<Cost>of(), List.of(live(1, 0), live(2, 0)))) {
            var spend = DuplicateSpend.of(costs, ALPHA);
            assertThat(spend.avoidablePence()).isZero();
            assertThat(spend.confidence()).isNull();
        }
    }

    @Test
    void adaptationIsRoundedHalfUpToThePenny() {
        // 0.25 of 6 pence is 1.5, so 2 pence of adaptation and 4 avoidable.
        assertThat(DuplicateSpend.besideAnAsset(List.of(live(1, 6)), ALPHA).avoidablePence())
                .isEqualTo(4);
    }

    @Test
    void aBandHoldsItsUpperBound() {
        assertThat(CostBand.of(0).label()).isEqualTo("0-50k");
        assertThat(CostBand.of(5_000_000).label()).isEqualTo("0-50k");
        assertThat(CostBand.of(5_000_001).label()).isEqualTo("50-100k");
        assertThat(CostBand.of(10_000_001).label()).isEqualTo("100-250k");
        assertThat(CostBand.of(25_000_001).label()).isEqualTo("250-500k");
        assertThat(CostBand.of(50_000_001).label()).isEqualTo("500k-1m");
        assertThat(CostBand.of(100_000_000).label()).isEqualTo("500k-1m");
        assertThat(CostBand.of(100_000_001).label()).isEqualTo("over 1m");
        assertThat(CostBand.of(Long.MAX_VALUE).label()).isEqualTo("over 1m");
    }

    @Test
    void ofACostThatIsToldInItsBandTheMiddleCounts() {
        var cost = new Cost(id(1), 12_000_000, 4_000_000L, ACTUAL);
        assertThat(cost.banded()).isEqualTo(new Cost(id(1), 17_500_000, 2_500_000L, ACTUAL));
        assertThat(live(2, 900_000_000).banded()).isEqualTo(live(2, 100_000_000));
    }

    private static Cost live(int number, long pence) {
        return new Cost(id(number), pence, null, ACTUAL);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
