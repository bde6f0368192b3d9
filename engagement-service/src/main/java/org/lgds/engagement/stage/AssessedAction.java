package org.lgds.engagement.stage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.lgds.engagement.project.Day;

/**
 * What must be done before, or while, the project moves on.
 *
 * @param what what must be done
 * @param owner id of the participant whose it is; absent until somebody takes it
 * @param dueOn the day it is due by; absent until that is set
 */
public record AssessedAction(
        UUID id, String what, UUID owner, @Day LocalDate dueOn) {

    /** True for one with a date that one of these owns. */
    boolean isDoneBy(List<UUID> owners) {
        return owners.contains(owner) && dueOn != null;
    }
}
