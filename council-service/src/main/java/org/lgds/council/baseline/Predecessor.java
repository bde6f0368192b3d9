package org.lgds.council.baseline;

import java.math.BigDecimal;

/**
 * A council whose place a successor takes, or a part of it.
 *
 * @param people those of it that come to the successor: all, or a share of a split one; null if not known
 */
public record Predecessor(String council, BigDecimal people) {

    public Predecessor {
        people = people == null ? null : people.stripTrailingZeros();
        people = people == null || people.scale() >= 0 ? people : people.setScale(0);
    }
}
