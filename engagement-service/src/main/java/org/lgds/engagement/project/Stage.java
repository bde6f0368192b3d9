package org.lgds.engagement.project;

import java.time.LocalDate;

/**
 * A stage of work that a project has come to.
 *
 * @param stage the stage
 * @param startedOn the day it began
 * @param outcome what its last report found; absent while there is none
 * @param assessedOn the day of its last assessment that was reported; absent while there is none
 */
public record Stage(
        Project.State stage,
        @Day LocalDate startedOn,
        Rating outcome,
        @Day LocalDate assessedOn) {

    static Stage started(Project.State stage, LocalDate on) {
        return new Stage(stage, on, null, null);
    }

    Stage assessed(Rating rating, LocalDate on) {
        return new Stage(stage, startedOn, rating, on);
    }
}
