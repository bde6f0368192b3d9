package org.lgds.engagement.project;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.lgds.engagement.Room;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * Why a project goes on beside another one on the same service.
 *
 * @param project id of the other project
 * @param answer why both go on
 * @param answeredOn the day it was answered
 */
public record Answer(UUID project, String answer, @Day LocalDate answeredOn) {

    /** Throws {@link Problem} 409 for answers that are too long together to be told in one event. */
    static void mustHaveRoom(List<Answer> all) {
        if (!Room.isEnoughFor(all.stream().map(Answer::answer))) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "The answers to competing projects are too long together for one record: shorten this one, or another.");
        }
    }
}
