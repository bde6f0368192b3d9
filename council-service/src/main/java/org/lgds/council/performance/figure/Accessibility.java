package org.lgds.council.performance.figure;

import jakarta.persistence.Embeddable;

/**
 * Whether everyone can use it.
 *
 * @param meetsWcag true if it meets the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA
 * @param currentStatement true if its accessibility statement is current
 */
@Embeddable
public record Accessibility(Boolean meetsWcag, Boolean currentStatement) {

    /** Where nothing is told. */
    public static final Accessibility UNKNOWN = new Accessibility(null, null);
}
