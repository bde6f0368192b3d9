package org.lgds.asset.shaping;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.lgds.asset.asset.About;
import org.lgds.asset.readiness.Check;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.data.Ids;
import org.lgds.kit.lifecycle.Lifecycle;

/** What an advisor does so that a failed readiness check of an asset is met. Its events are told by its asset. */
@Entity
public class ShapingTask extends Aggregate {

    /** Where the work stands. */
    public enum State {
        OPEN,
        COMPLETED
    }

    static final Lifecycle<State> LIFECYCLE =
            Lifecycle.of(State.class).action("completion", State.OPEN, State.COMPLETED);

    @Id
    public UUID id;

    public UUID assetId;

    @Enumerated(EnumType.STRING)
    public Check about;

    public String title;
    public String notes;

    @Enumerated(EnumType.STRING)
    public State state;

    public String outcome;
    public Instant completedAt;
    public String createdBy;
    public String completedBy;

    /** A new task; it must be persisted. */
    static ShapingTask open(UUID asset, NewShapingTask wanted, String person, Instant now) {
        var task = new ShapingTask();
        task.id = Ids.next();
        task.assetId = asset;
        task.about = wanted.check();
        task.title = wanted.title().strip();
        task.notes = wanted.notes();
        task.state = State.OPEN;
        task.createdBy = person;
        task.changed(now);
        return task;
    }

    static Optional<ShapingTask> find(UUID asset, UUID id) {
        return ShapingTask.<ShapingTask>find("assetId = ?1 and id = ?2", asset, id)
                .firstResultOptional();
    }

    /** Tasks of an asset, newest first. */
    static List<ShapingTask> before(UUID asset, UUID id, int limit) {
        var query = id == null
                ? ShapingTask.<ShapingTask>find("assetId = ?1 order by id desc", asset)
                : ShapingTask.<ShapingTask>find("assetId = ?1 and id < ?2 order by id desc", asset, id);
        return query.page(0, limit).list();
    }

    @Override
    public String key() {
        return id.toString();
    }

    void complete(String what, String person, Instant now) {
        state = LIFECYCLE.move("completion", state);
        outcome = what;
        completedBy = person;
        completedAt = now;
        changed(now);
    }

    About told() {
        return About.shapingTask(
                new About.ShapingTask(id, about, title, state.name().toLowerCase(Locale.ROOT), outcome, completedAt));
    }
}
