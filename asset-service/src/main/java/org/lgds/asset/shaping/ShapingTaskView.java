package org.lgds.asset.shaping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.lgds.asset.readiness.Check;

/** A shaping task as the API shows it, to the owner and LGDS alone. */
public record ShapingTaskView(
        UUID id,
        UUID asset,
        Check check,
        String title,
        String notes,
        ShapingTask.State state,
        String outcome,
        String createdBy,
        String completedBy,
        Instant createdAt,
        Instant completedAt,
        List<String> allowedActions) {

    static ShapingTaskView of(ShapingTask task, List<String> allowedActions) {
        return new ShapingTaskView(
                task.id,
                task.assetId,
                task.about,
                task.title,
                task.notes,
                task.state,
                task.outcome,
                task.createdBy,
                task.completedBy,
                task.createdAt,
                task.completedAt,
                allowedActions);
    }
}
