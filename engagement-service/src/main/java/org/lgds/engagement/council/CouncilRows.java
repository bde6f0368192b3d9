package org.lgds.engagement.council;

import org.lgds.kit.list.Conditions;
import org.lgds.kit.security.Caller;

/** Rows that belong to a council: its own people and LGDS see them, and nobody else knows of them. */
public final class CouncilRows {

    private CouncilRows() {}

    /** Conditions that leave a caller the rows they may see. */
    public static Conditions seenBy(Caller caller) {
        return new Conditions().and("council in :seen", "seen", caller.seesAllCouncils() ? null : caller.councils());
    }
}
