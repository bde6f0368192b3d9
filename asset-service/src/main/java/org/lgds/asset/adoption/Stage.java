package org.lgds.asset.adoption;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.security.Visibility;

/** How far a council has come with an asset. The first five are open, in the order of progress; the last three are ends. */
public enum Stage {
    /** The council wants to look at it. */
    INTERESTED(Visibility.COUNCIL, "adoption.registered"),
    /** The council is trying it out. */
    EVALUATING(Visibility.COUNCIL, "adoption.evaluation_started"),
    /** The council has decided to take it up. */
    PLANNED(Visibility.SECTOR, "adoption.planned"),
    /** The council is putting it in place. */
    IMPLEMENTING(Visibility.SECTOR, "adoption.implementation_started"),
    /** It is in use. */
    LIVE(Visibility.PUBLIC, "adoption.went_live"),
    /** It was in use. */
    RETIRED(Visibility.PUBLIC, "adoption.retired"),
    /** It was given up before it was in use. */
    ABANDONED(Visibility.COUNCIL, "adoption.abandoned"),
    /** It went to the council's successors at vesting. */
    TRANSFERRED(Visibility.COUNCIL, "adoption.transferred");

    /** Stages a shadow council may reach. */
    static final Set<Stage> BEFORE_VESTING = Set.of(INTERESTED, EVALUATING, PLANNED);

    /** The steps by hand, one at a time (DOMAIN.md 4.3). A correction names the stage it goes back to. */
    static final Lifecycle<Stage> LIFECYCLE = Lifecycle.of(Stage.class)
            .action("evaluation", INTERESTED, EVALUATING)
            .action("plan", EVALUATING, PLANNED)
            .action("implementation", PLANNED, IMPLEMENTING)
            .action("go-live", IMPLEMENTING, LIVE)
            .action("upgrade", LIVE, LIVE)
            .action("retirement", LIVE, RETIRED)
            .action("abandonment", List.of(INTERESTED, EVALUATING, PLANNED, IMPLEMENTING), ABANDONED)
            .action("correction", INTERESTED, INTERESTED)
            .action("correction", EVALUATING, EVALUATING)
            .action("correction", PLANNED, PLANNED)
            .action("correction", IMPLEMENTING, IMPLEMENTING)
            .action("correction", LIVE, LIVE)
            .action("confirmation", INTERESTED, INTERESTED)
            .action("confirmation", EVALUATING, EVALUATING)
            .action("confirmation", PLANNED, PLANNED)
            .action("confirmation", IMPLEMENTING, IMPLEMENTING)
            .action("confirmation", LIVE, LIVE);

    /** The condition on a row of adoptions that it is open, as the indexes of open ones have it. */
    static final String IS_OPEN = Stream.of(values())
            .filter(Stage::isOpen)
            .map(stage -> "'" + stage + "'")
            .collect(Collectors.joining(", ", "stage in (", ")"));

    private final Visibility visibility;
    final String event;

    Stage(Visibility visibility, String event) {
        this.visibility = visibility;
        this.event = event;
    }

    /** As JSON has it. */
    static String name(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
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
