package org.lgds.asset.readiness;

import java.util.Set;

/** The eight checks of reuse readiness, in their order (DOMAIN.md 4.4). */
public enum Check {
    /** It has an open licence. */
    OPEN_LICENCE,
    /** No council's name or data is written into it. */
    NOTHING_HARD_CODED,
    /** How to configure it is documented. */
    CONFIGURATION_DOCUMENTED,
    /** It runs from a clean install by its guide. */
    CLEAN_INSTALL,
    /** It has an accessibility statement. */
    ACCESSIBILITY_STATEMENT,
    /** It has a security statement. */
    SECURITY_STATEMENT,
    /** Its support contact answers within 10 working days. */
    SUPPORT_ANSWERS,
    /** It is live in two councils or more. */
    LIVE_IN_TWO_COUNCILS;

    /** Follow from what the catalogue knows, so nobody answers them. */
    private static final Set<Check> COMPUTED = Set.of(OPEN_LICENCE, LIVE_IN_TWO_COUNCILS);

    public boolean isComputed() {
        return COMPUTED.contains(this);
    }

    /** What has no user interface needs no accessibility statement. */
    public boolean mayBeNotApplicable() {
        return this == ACCESSIBILITY_STATEMENT;
    }
}
