package org.lgds.asset.shaping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.lgds.asset.readiness.Check;

/**
 * Work that LGDS does so that an asset meets a readiness check; for the owner and LGDS alone.
 *
 * @param asset id of the asset
 * @param check the check that is to be met
 * @param title the work in a few words
 * @param notes what is to be done
 * @param state where the work stands
 * @param outcome what was done; absent before it is completed
 * @param createdBy subject of the token of who opened it
 * @param completedBy subject of the token of who completed it
 * @param completedAt when it was completed, in UTC; absent before
 */
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
