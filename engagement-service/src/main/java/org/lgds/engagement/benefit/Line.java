package org.lgds.engagement.benefit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lgds.engagement.measure.MeasureKind;
import org.lgds.engagement.measure.Share;

/**
 * Benefits that were realised, in the prices of one year. Each figure is exact before it is rounded where it is shown, half
 * to even, so lines may add up to a penny more or less than their total.
 *
 * @param council code of the council, where lines are by council
 * @param service LGSL code of the service, where lines are by service; absent for what is of none
 * @param kind kind of measure, where lines are by kind
 * @param cashablePence pence that a budget line was lowered by
 * @param notCashablePence pence saved where no budget line moved: never to be added to the cashable ones
 * @param measures how many measures were realised
 */
@Schema(name = "BenefitLine")
public record Line(
        String council,
        Integer service,
        MeasureKind kind,
        int priceBase,
        @Schema(format = "int64") BigInteger cashablePence,
        @Schema(format = "int64") BigInteger notCashablePence,
        long measures) {

    /** Of kept sums, the money that they are. */
    public static BigInteger pence(BigDecimal attributed) {
        return attributed
                .divide(BigDecimal.valueOf(Share.WHOLE), 0, RoundingMode.HALF_EVEN)
                .toBigIntegerExact();
    }
}
