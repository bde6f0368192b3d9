package org.lgds.engagement.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

import org.lgds.kit.problem.Problem;

/** Kinds of measures (DOMAIN.md 5.4), each with the unit of its values. */
public enum MeasureKind {
    /** Money saved as people moved to other channels. */
    CHANNEL_SHIFT_SAVING(Unit.PENCE, true),
    /** Money not spent as an asset was adopted. */
    AVOIDED_DUPLICATE_SPEND(Unit.PENCE, false),
    /** What one transaction costs. */
    COST_PER_TRANSACTION(Unit.PENCE, true),
    /** Transactions completed online of those begun. */
    COMPLETION_RATE(Unit.PERCENT, true),
    /** Users who are satisfied. */
    SATISFACTION(Unit.PERCENT, true),
    /** Transactions that come in digitally. */
    DIGITAL_TAKE_UP(Unit.PERCENT, true),
    /** Hours of work saved. */
    TIME_SAVED(Unit.HOURS, false),
    /** Contacts that come only because something went wrong. */
    FAILURE_DEMAND(Unit.CONTACTS, true),
    /** A higher level in a dimension of digital maturity. */
    MATURITY_UPLIFT(Unit.LEVEL, false),
    /** Adoptions of what was made. */
    ADOPTION_COUNT(Unit.ADOPTIONS, false),
    /** Councils that meet the minimum standard. */
    COUNCILS_MEETING_STANDARD(Unit.COUNCILS, false),
    /** Whether everyone can use a service. */
    ACCESSIBILITY(Unit.PERCENT, false);

    /** What values are counted in. */
    public enum Unit {
        /** Pence: 0 to 10,000,000,000,000, with two decimals at most. */
        PENCE(2, "0", "10000000000000"),
        /** Percent: 0 to 100, with two decimals at most. */
        PERCENT(2, "0", "100"),
        /** Hours: 0 to 100,000,000, with two decimals at most. */
        HOURS(2, "0", "100000000"),
        /** Contacts: 0 to 1,000,000,000, whole. */
        CONTACTS(0, "0", "1000000000"),
        /** A level: 1 to 5, with one decimal at most. */
        LEVEL(1, "1", "5"),
        /** Adoptions: 0 to 1,000,000, whole. */
        ADOPTIONS(0, "0", "1000000"),
        /** Councils: 0 to 10,000, whole. */
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
