package org.lgds.engagement.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

import org.lgds.kit.problem.Problem;

/** Kinds of measures (DOMAIN.md 5.4), each with the unit of its values. */
public enum MeasureKind {
    CHANNEL_SHIFT_SAVING(Unit.PENCE, true),
    AVOIDED_DUPLICATE_SPEND(Unit.PENCE, false),
    COST_PER_TRANSACTION(Unit.PENCE, true),
    COMPLETION_RATE(Unit.PERCENT, true),
    SATISFACTION(Unit.PERCENT, true),
    DIGITAL_TAKE_UP(Unit.PERCENT, true),
    TIME_SAVED(Unit.HOURS, false),
    FAILURE_DEMAND(Unit.CONTACTS, true),
    MATURITY_UPLIFT(Unit.LEVEL, false),
    ADOPTION_COUNT(Unit.ADOPTIONS, false),
    COUNCILS_MEETING_STANDARD(Unit.COUNCILS, false),
    ACCESSIBILITY(Unit.PERCENT, false);

    /** What values are counted in, with the decimals they may have and their bounds. */
    public enum Unit {
        PENCE(2, "0", "10000000000000"),
        PERCENT(2, "0", "100"),
        HOURS(2, "0", "100000000"),
        CONTACTS(0, "0", "1000000000"),
        LEVEL(1, "1", "5"),
        ADOPTIONS(0, "0", "1000000"),
        COUNCILS(0, "0", "10000");

        private final int decimals;
        private final BigDecimal least;
        private final BigDecimal most;

        Unit(int decimals, String least, String most) {
            this.decimals = decimals;
            this.least = new BigDecimal(least);
            this.most = new BigDecimal(most);
        }

        /**
         * A value in this unit.
         *
         * @throws Problem 400 for one that it cannot have
         */
        BigDecimal checked(BigDecimal value, String pointer) {
            var isBetween = value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
            // Stripped, as a zero may be written with 300 million decimals.
            var plain = isBetween ? value.stripTrailingZeros() : null;
            if (plain == null || plain.scale() > decimals) {
                throw Problem.invalidBody(
                        pointer,
                        "A value in %s is from %s to %s with at most %d decimals.",
                        name().toLowerCase(Locale.ROOT),
                        least.toPlainString(),
                        most.toPlainString(),
                        decimals);
            }
            return plain.setScale(4, RoundingMode.UNNECESSARY);
        }
    }

    final Unit unit;
    final boolean needsService;

    MeasureKind(Unit unit, boolean needsService) {
        this.unit = unit;
        this.needsService = needsService;
    }

    /** True if what is realised of it may be money: what is counted in money, and the hours of staff. */
    boolean bringsMoney() {
        return unit == Unit.PENCE || this == TIME_SAVED;
    }
}
