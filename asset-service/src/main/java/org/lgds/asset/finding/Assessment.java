package org.lgds.asset.finding;

import java.math.BigDecimal;

import org.lgds.asset.spend.DuplicateSpend;

/**
 * What was found of one key.
 *
 * @param match the strongest score among the members; null where the kind's test compares nothing
 * @param spend of the costs as they are
 * @param banded of the bands that they are told in alone
 * @param method version and constants of the formulas
 * @param fingerprint a print of each member and what it says, divided by blanks; not of costs and phases
 */
public record Assessment(
        FindingKey key,
        Members members,
        BigDecimal match,
        DuplicateSpend spend,
        DuplicateSpend banded,
        String method,
        String fingerprint) {}
