package org.lgds.engagement.award;

import java.util.List;

import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.security.Visibility;

/** Where an award stands (DOMAIN.md 5.8), and who may then read it (7.3). */
public enum AwardState {
    OFFERED(Visibility.COUNCIL),
    ACCEPTED(Visibility.PUBLIC),
    ACTIVE(Visibility.PUBLIC),
    COMPLETED(Visibility.PUBLIC),
    LAPSED(Visibility.COUNCIL),
    DECLINED(Visibility.COUNCIL),
    SUSPENDED(Visibility.COUNCIL),
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
