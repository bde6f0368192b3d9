package org.lgds.asset.adoption;

import java.util.Set;

import org.lgds.kit.security.Visibility;

/** How far a council has come with an asset. The first five are open, in the order of progress; the last three are ends. */
public enum Stage {
    INTERESTED(Visibility.COUNCIL, "adoption.registered"),
    EVALUATING(Visibility.COUNCIL, "adoption.evaluation_started"),
    PLANNED(Visibility.SECTOR, "adoption.planned"),
    IMPLEMENTING(Visibility.SECTOR, "adoption.implementation_started"),
    LIVE(Visibility.PUBLIC, "adoption.went_live"),
    RETIRED(Visibility.PUBLIC, "adoption.retired"),
    ABANDONED(Visibility.COUNCIL, "adoption.abandoned"),
    TRANSFERRED(Visibility.COUNCIL, "adoption.transferred");

    /** Stages a shadow council may reach. */
    static final Set<Stage> BEFORE_VESTING = Set.of(INTERESTED, EVALUATING, PLANNED);

    private final Visibility visibility;
    final String event;

    Stage(Visibility visibility, String event) {
        this.visibility = visibility;
        this.event = event;
    }

    public boolean isOpen() {
        return compareTo(LIVE) <= 0;
    }

    boolean isBefore(Stage other) {
        return compareTo(other) < 0;
    }

    /** Who may see an adoption in this stage that has once reached another. */
    Visibility visibility(Stage reached) {
        if (isOpen()) {
            return visibility;
        }
        return reached.visibility;
    }
}
