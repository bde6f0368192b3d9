package org.lgds.engagement.stage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.lgds.engagement.project.Project;
import org.lgds.engagement.project.Rating;

/**
 * An assessment.
 *
 * @param leadAssessor subject of the lead; for the participants, the panel and LGDS, as is the panel
 */
public record AssessmentView(
        UUID id,
        UUID project,
        Project.State stage,
        StageAssessment.State state,
        LocalDate scheduledFor,
        LocalDate heldOn,
        String leadAssessor,
        List<PanelMember> panel,
        Rating overall,
        String summary,
        List<PointRating> points,
        List<AssessedAction> actions,
        LocalDate reportedOn,
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
                assessment.heldOn,
                within ? assessment.leadAssessor : null,
                within ? assessment.panel : null,
                assessment.overall,
                assessment.summary,
                assessment.points,
                assessment.actions,
                assessment.reportedOn,
                assessment.createdAt,
                assessment.updatedAt,
                allowedActions);
    }

    /** The report as anyone reads it. */
    static AssessmentView published(StageAssessment assessment) {
        return of(assessment, false, null);
    }
}
