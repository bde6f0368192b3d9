package org.lgds.council.answer;

import java.math.BigDecimal;

import org.lgds.council.scoring.Strength;

/** What is said to a question: a value or why none applies, in words too, and how well it is evidenced. */
public record Said(BigDecimal value, String notApplicableReason, String narrative, Strength evidence) {

    static final Said NOTHING = new Said(null, null, null, null);

    /** Values are compared as numbers: 50 and 50.0 are one answer. */
    public Said {
        value = value == null ? null : value.stripTrailingZeros();
    }

    /** The same for another assessment, where nothing is verified yet. */
    Said unverified() {
        return evidence == Strength.VERIFIED
                ? new Said(value, notApplicableReason, narrative, Strength.DOCUMENTED)
                : this;
    }
}
