package org.lgds.council.assessment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.quarkus.arc.All;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.lgds.council.review.OwnReviews;
import org.lgds.council.review.Review;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesFeed.Position;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;

/**
 * Assessments as this caller sees them: those of their own councils and their predecessors, those that they review while they
 * are on them and, for LGDS, all.
 */
@RequestScoped
public class AssessmentSight {

    private static final Set<String> COUNCILS_OWN =
            Set.of("sign-off", "submission", "withdrawal", "finalisation", "acceptance", "contest");
    private static final Set<String> THE_MODERATORS = Set.of("provisional-result", "return");
    private static final Set<String> ANOTHER_MODERATORS = Set.of("moderation", "settlement");

    /** What a reviewer is on, and what has left their sight since a transaction: at its end, or with the state. */
    private static final String REVIEWED = """
            id in (select review.assessment from review where review.reviewer = %2$s and review.stage = 'PEER'
                and case when review.completed_at is null and review.released_at is null
                    then state = 'IN_PEER_REVIEW' and assessment.round = review.round
                        or coalesce(narrowed_in, assessment.changed_in) >= %1$s
                    else review.changed_in >= %1$s end)""";

    private final Caller caller;
    private final AllowedActions actions;
    private final OwnReviews reviews;
    private final List<FurtherSteps> further;
    private final EntityManager entities;

    AssessmentSight(
            Caller caller,
            AllowedActions actions,
            OwnReviews reviews,
            @All List<FurtherSteps> further,
            EntityManager entities) {
        this.caller = caller;
        this.actions = actions;
        this.reviews = reviews;
        this.further = further;
        this.entities = entities;
    }

    /**
     * An assessment this caller may read.
     *
     * @throws Problem 404 for one that is not there, or that they may not know of
     */
    public Assessment of(UUID id) {
        return Assessment.<Assessment>findByIdOptional(id)
                .filter(this::shows)
                .orElseThrow(() -> Problem.notFound("assessment", id));
    }

    /**
     * An assessment of this caller's council, held until the transaction ends: several write to one at once.
     *
     * @throws Problem 404 for one they may not know of, 403 for another council's and after the council's end
     */
    public Assessment ofOwn(UUID id) {
        var assessment = of(id);
        caller.mustBeOf(assessment.council);
        return held(assessment);
    }

    /** The same assessment, held with its council. */
    public Assessment held(Assessment assessment) {
        AssessingCouncil.held(assessment.council);
        entities.refresh(assessment, LockModeType.PESSIMISTIC_WRITE);
        return assessment;
    }

    public AssessmentView view(Assessment assessment) {
        return AssessmentView.of(assessment, caller.sees(assessment.council), allowedActions(assessment));
    }

    /** One of a download, in which nothing is to be done. */
    AssessmentView line(Assessment assessment) {
        return AssessmentView.of(assessment, caller.sees(assessment.council), null);
    }

    /**
     * Whether this caller, who sees an assessment, knows of a review of it: all to its council and LGDS, their own to a reviewer,
     * so that each looks at it by themselves.
     */
    public boolean knows(Assessment assessment, Review review) {
        return caller.sees(assessment.council) || review.reviewer.equals(caller.subject());
    }

    /** What this caller's copy must do; what they have reviewed leaves their sight. */
    Changes.Item<AssessmentView> change(Assessment assessment) {
        return shows(assessment)
                ? Changes.Item.upsert(assessment.key(), view(assessment))
                : Changes.Item.delete(assessment.key());
    }

    List<Assessment> list(AssessmentQuery query, String after, int limit) {
        var conditions = query.conditions().and("id < %s", after == null ? null : UUID.fromString(after));
        return visible(
                        conditions,
                        () -> "id = any(cast(%s as uuid[]))"
                                .formatted(conditions.parameter(reviews.on().toArray(new UUID[0]))))
                .run(entities, Assessment.class, "assessment", "id desc", limit);
    }

    List<Assessment> changed(String council, Position after, long before, int limit) {
        var conditions = new Conditions()
                .and("council = %s", council)
                .andAll("(changed_in, id) > (%s, %s)", after.transaction(), UUID.fromString(after.key()))
                .and("changed_in < %s", before);
        return visible(
                        conditions,
                        () -> REVIEWED.formatted(
                                conditions.parameter(after.holds()), conditions.parameter(caller.subject())))
                .run(entities, Assessment.class, "assessment", "changed_in, id", limit);
    }

    /** Narrows a list to what this caller sees, or once saw as a reviewer. */
    private Conditions visible(Conditions conditions, Supplier<String> reviewed) {
        if (caller.seesAllCouncils()) {
            return conditions;
        }
        var councils = caller.readableCouncils().toArray(new String[0]);
        if (!reviews.isReviewer()) {
            return conditions.and("council = any(cast(%s as text[]))", councils);
        }
        return conditions.andAny(
                List.of("council = any(cast(%s as text[]))".formatted(conditions.parameter(councils)), reviewed.get()));
    }

    private List<String> allowedActions(Assessment assessment) {
        var possible = new LinkedHashSet<>(assessment.actions());
        if (!caller.isOf(assessment.council)) {
            possible.removeAll(COUNCILS_OWN);
        }
        if (!reviews.isOn(assessment.id)) {
            possible.remove("review-completion");
        }
        if (caller.subject().equals(assessment.moderator)) {
            possible.removeAll(ANOTHER_MODERATORS);
        } else if (assessment.state == Assessment.State.IN_MODERATION) {
            possible.removeAll(THE_MODERATORS);
        }
        return Stream.concat(
                        Stream.of(StandingResource.class),
                        further.stream().flatMap(steps -> steps.resources().stream()))
                .flatMap(resource -> actions.of(resource, possible).stream())
                .toList();
    }

    private boolean shows(Assessment assessment) {
        return caller.sees(assessment.council) || reviews.isOn(assessment.id);
    }
}
