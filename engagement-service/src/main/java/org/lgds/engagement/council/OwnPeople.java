package org.lgds.engagement.council;

import org.lgds.kit.list.Conditions;
import org.lgds.kit.security.Caller;

/** What belongs to a council is seen by its own people and by LGDS; nobody else knows of it. */
public final class OwnPeople {

    private OwnPeople() {}

    /** Conditions that leave a caller the rows they may see. */
    public static Conditions rowsFor(Caller caller) {
        return new Conditions()
                .and(
                        "council = any(%s)",
                        caller.seesAllCouncils() ? null : caller.councils().toArray(new String[0]));
    }
}
