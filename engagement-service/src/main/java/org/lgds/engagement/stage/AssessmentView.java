package org.lgds.engagement.stage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.lgds.engagement.project.Project;
import org.lgds.engagement.project.Rating;

/**
 * A panel's look at a stage of a project, and what came of it.
 *
 * @param stage the stage that is assessed
 * @param scheduledFor the day the panel is to look
 * @param overdue true once its day has gone by and it was not held
 * @param heldOn the day the panel looked; absent before
 * @param leadAssessor subject of the lead assessor's token; for the participants, the panel and LGDS
 * @param panel the members of the panel; for the participants, the panel and LGDS
 * @param overall what was found as a whole; absent before it is reported
 * @param summary what was found, in words; absent before it is reported
 * @param points what was found of each point
 * @param actions what must be done before, or while, the project moves on
 * @param reportedOn the day the report was published; absent before
 * @param reason why its day was changed last, or why it was cancelled; for the participants, the panel and LGDS
 */
public record AssessmentView(
        UUID id,
        UUID project,
        Project.State stage,
        StageAssessment.State state,
        LocalDate scheduledFor,
        Boolean overdue,
        LocalDate heldOn,
        String leadAssessor,
        List<PanelMember> panel,
        Rating overall,
        String summary,
        List<PointRating> points,
        List<AssessedAction> actions,
        LocalDate reportedOn,
        String reason,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    static AssessmentView of(StageAssessment assessment, boolean within, List<String> allowedActions) {
        return new AssessmentView(
                assessment.id,
                assessment.project,
                assessment.stage,
                assessment.state,
                assessment.scheduledFor,
                assessment.overdue ? true : null,
                assessment.heldOn,
                within ? assessment.leadAssessor : null,
                within ? assessment.panel : null,
                assessment.overall,
                assessment.summary,
                assessment.points,
                assessment.actions,
                assessment.reportedOn,
                within ? assessment.reason : null,
                assessment.createdAt,
                assessment.updatedAt,
                allowedActions);
    }

    /** The report as anyone reads it. */
    static AssessmentView published(StageAssessment assessment) {
        return of(assessment, false, null);
    }
}
