package org.lgds.engagement.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A dated deliverable of a project that payments may wait on; its participants and LGDS alone read it.
 *
 * @param criteria what must be shown for it to be accepted
 * @param evidence what shows that it is done; absent before it is submitted
 * @param evidenceUrl where that can be seen
 * @param submittedOn the day it was last submitted; absent before
 * @param submittedBy id of the participant that submitted it
 * @param decidedOn the day it was accepted or rejected; absent before
 * @param reason why it was rejected
 */
public record MilestoneView(
        UUID id,
        UUID project,
        String title,
        String criteria,
        LocalDate dueOn,
        Milestone.State state,
        String evidence,
        String evidenceUrl,
        LocalDate submittedOn,
        UUID submittedBy,
        LocalDate decidedOn,
        String reason,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    static MilestoneView of(Milestone milestone, List<String> allowedActions) {
        return new MilestoneView(
                milestone.id,
                milestone.project,
                milestone.title,
                milestone.criteria,
                milestone.dueOn,
                milestone.state,
                milestone.evidence,
                milestone.evidenceUrl,
                milestone.submittedOn,
                milestone.submittedBy,
                milestone.decidedOn,
                milestone.reason,
                milestone.createdAt,
                milestone.updatedAt,
                allowedActions);
    }
}
