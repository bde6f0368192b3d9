package org.lgds.engagement.benefit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lgds.engagement.measure.MeasureKind;
import org.lgds.engagement.measure.Share;

/**
 * Benefits that were realised, in the prices of one year. Attribution is applied exactly: pence times hundredths of a percent
 * are summed as whole numbers, and a sum is rounded once, half to even, where it is shown. So no figure depends on how it was
 * put together, and each is right to half a penny; lines may add up to a penny more or less than their total. (The largest
 * remainder would make them add up, at the price of a line that changes with what else is shown.)
 *
 * @param council of which, where lines are by council
 * @param service of which, by its LGSL code, where lines are by service; absent of what is of none
 * @param kind of which, where lines are by kind
 * @param cashablePence where a budget line moved
 * @param notCashablePence where none did: never to be added to the other
 * @param measures how many were realised
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
