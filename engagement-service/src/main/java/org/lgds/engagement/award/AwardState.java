package org.lgds.engagement.award;

import java.util.List;

import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.security.Visibility;

/** Where an award stands. */
public enum AwardState {
    /** The council may accept it until a day. */
    OFFERED(Visibility.COUNCIL),
    /** The council has accepted; conditions are to be met. */
    ACCEPTED(Visibility.PUBLIC),
    /** Work goes on, and payments can be claimed. */
    ACTIVE(Visibility.PUBLIC),
    /** All is done and paid. */
    COMPLETED(Visibility.PUBLIC),
    /** It was not accepted in time. */
    LAPSED(Visibility.COUNCIL),
    /** The council does not want it. */
    DECLINED(Visibility.COUNCIL),
    /** Nothing is paid for the time being. */
    SUSPENDED(Visibility.COUNCIL),
    /** It ended before it was done; what was paid counts. */
    TERMINATED(Visibility.PUBLIC);

    /** Those that are not over. */
    static final List<AwardState> OPEN = List.of(OFFERED, ACCEPTED, ACTIVE, SUSPENDED);

    static final Lifecycle<AwardState> LIFECYCLE = Lifecycle.of(AwardState.class)
            .action("acceptance", OFFERED, ACCEPTED)
            .action("decline", OFFERED, DECLINED)
            .action("lapse", OFFERED, LAPSED)
            .action("fulfilment", OFFERED, OFFERED)
            .action("fulfilment", ACCEPTED, ACCEPTED)
            .action("fulfilment", SUSPENDED, SUSPENDED)
            .action("activation", ACCEPTED, ACTIVE)
            .action("suspension", List.of(ACCEPTED, ACTIVE), SUSPENDED)
            .action("resumption", SUSPENDED, ACTIVE)
            .action("termination", List.of(ACCEPTED, ACTIVE, SUSPENDED), TERMINATED)
            .action("completion", ACTIVE, COMPLETED)
            .action("undertaking", OFFERED, OFFERED)
            .action("undertaking", ACCEPTED, ACCEPTED)
            .action("undertaking", ACTIVE, ACTIVE)
            .action("undertaking", SUSPENDED, SUSPENDED);

    final Visibility visibility;

    AwardState(Visibility visibility) {
        this.visibility = visibility;
    }

    /** True for those in which anyone may read an award and what it grants. */
    public boolean isPublic() {
        return visibility == Visibility.PUBLIC;
    }
}
