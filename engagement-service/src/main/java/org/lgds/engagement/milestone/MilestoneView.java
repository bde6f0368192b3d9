package org.lgds.engagement.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A milestone as the participants of its project and LGDS read it; nobody else does. */
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
