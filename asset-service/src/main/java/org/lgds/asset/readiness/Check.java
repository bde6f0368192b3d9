package org.lgds.asset.readiness;

import java.util.Set;

/** The eight checks of reuse readiness, in their order (DOMAIN.md 4.4). */
public enum Check {
    OPEN_LICENCE,
    NOTHING_HARD_CODED,
    CONFIGURATION_DOCUMENTED,
    CLEAN_INSTALL,
    ACCESSIBILITY_STATEMENT,
    SECURITY_STATEMENT,
    SUPPORT_ANSWERS,
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
