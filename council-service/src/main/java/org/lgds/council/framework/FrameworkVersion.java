package org.lgds.council.framework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import org.hibernate.annotations.DynamicUpdate;
import org.lgds.council.framework.content.ContentColumn;
import org.lgds.council.framework.content.FrameworkContent;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.event.Change;
import org.lgds.kit.lifecycle.Lifecycle;

/**
 * A version of a maturity framework (DOMAIN.md 3.6). Once published it never changes, so that a result can be computed again
 * at any time; retired, it takes no new assessments.
 */
@Entity
@DynamicUpdate
public class FrameworkVersion extends Aggregate {

    /** Where a version of a framework stands. */
    public enum State {
        /** It is being written. */
        DRAFT,
        /** Councils can be assessed by it; it never changes. */
        PUBLISHED,
        /** No assessment can begin by it any more. */
        RETIRED
    }

    static final Lifecycle<State> LIFECYCLE = Lifecycle.of(State.class)
            .action("publication", State.DRAFT, State.PUBLISHED)
            .action("retirement", State.PUBLISHED, State.RETIRED);

    /** {@code lgds-dmf/1.0.0} */
    @Id
    public String id;

    public String framework;
    public int major;
    public int minor;
    public int patch;

    @Enumerated(EnumType.STRING)
    public State state;

    @Convert(converter = ContentColumn.class)
    public FrameworkContent content;

    public Instant publishedAt;
    public Instant retiredAt;

    static FrameworkVersion draft(String framework, SemanticVersion number, FrameworkContent content) {
        var version = new FrameworkVersion();
        version.id = id(framework, number.toString());
        version.framework = framework;
        version.major = number.major();
        version.minor = number.minor();
        version.patch = number.patch();
        version.state = State.DRAFT;
        version.content = content;
        return version;
    }

    static String id(String framework, String number) {
        return framework + "/" + number;
    }

    /** The version assessments refer to, whatever its state. */
    public static Optional<FrameworkVersion> find(String id) {
        return FrameworkVersion.findByIdOptional(id);
    }

    /** The highest version of a framework that stands published. */
    public static Optional<FrameworkVersion> current(String framework) {
        return FrameworkVersion.<FrameworkVersion>find(
                        "framework = ?1 and state = ?2 order by major desc, minor desc, patch desc",
                        framework,
                        State.PUBLISHED)
                .firstResultOptional();
    }

    /** The major of that version, without its content. */
    public static Optional<Integer> currentMajor(String framework) {
        return Optional.ofNullable(getEntityManager()
                .createQuery(
                        "select max(major) from FrameworkVersion where framework = ?1 and state = ?2", Integer.class)
                .setParameter(1, framework)
                .setParameter(2, State.PUBLISHED)
                .getSingleResult());
    }

    /** All versions of a framework, the lowest first, held until this transaction ends: one is published at a time. */
    static List<FrameworkVersion> hold(String framework) {
        return FrameworkVersion.<FrameworkVersion>find("framework = ?1 order by major, minor, patch", framework)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Override
    public String key() {
        return id;
    }

    SemanticVersion number() {
        return new SemanticVersion(major, minor, patch);
    }

    public boolean isPublished() {
        return state == State.PUBLISHED;
    }

    FrameworkEvent register(Instant now) {
        return event("framework.changed", null, null, now);
    }

    /**
     * Says something else.
     *
     * @return the event, or empty if that is what it says
     * @throws org.lgds.kit.problem.Problem 409 once it is published
     */
    Optional<FrameworkEvent> change(FrameworkContent wanted, Instant now) {
        CHANGES.move("change", state);
        if (content.equals(wanted)) {
            return Optional.empty();
        }
        content = wanted;
        return Optional.of(event("framework.changed", state, null, now));
    }

    /** Publishes it beside those published before. Throws {@link org.lgds.kit.problem.Problem} 409 where it cannot follow them. */
    FrameworkEvent publish(List<FrameworkVersion> before, Instant now) {
        var next = LIFECYCLE.move("publication", state);
        FollowingVersion.mustFollow(this, before);
        var from = state;
        state = next;
        publishedAt = now;
        return event("framework.published", from, null, now);
    }

    FrameworkEvent retire(String reason, Instant now) {
        var from = state;
        state = LIFECYCLE.move("retirement", from);
        retiredAt = now;
        return event("framework.retired", from, reason, now);
    }

    /** Not among the transitions: it has no sub-resource of its own. */
    private static final Lifecycle<State> CHANGES =
            Lifecycle.of(State.class).action("change", State.DRAFT, State.DRAFT);

    private FrameworkEvent event(String name, State from, String reason, Instant now) {
        return FrameworkEvent.of(name, this, Change.of(from, state, reason), changed(now));
    }
}
