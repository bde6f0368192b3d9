package org.lgds.engagement.measure;

import java.math.BigDecimal;
import java.util.Locale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * What was realised; in money where there is any.
 *
 * @param benefit what was realised in money; left out where nothing was
 */
public record Realisation(
        @Valid Benefit benefit, @Size(max = 2000) String reason) {

    /** Throws {@link Problem} 409 for money of a kind that has none, and for more than an adoption avoided. */
    void mustFit(Measure measure) {
        if (benefit != null && !measure.kind.bringsMoney()) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "A measure of kind %s has no benefit in pence: realise it without one, and measure what it saves as a channel"
                            + " shift saving or a cost per transaction.",
                    measure.kind.name().toLowerCase(Locale.ROOT));
        }
        if (measure.kind == MeasureKind.AVOIDED_DUPLICATE_SPEND) {
            mustNotPass(measure.baseline.value().subtract(measure.lastValue).max(BigDecimal.ZERO));
        }
    }

    private void mustNotPass(BigDecimal avoided) {
        if (benefit == null || BigDecimal.valueOf(benefit.pence()).compareTo(avoided) > 0) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "What was avoided is a benefit in pence, of at most %s by its last reading.",
                    Measure.plain(avoided).toPlainString());
        }
    }
}
