package org.lgds.council.assessment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesFeed.Position;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;

/** Assessments as this caller sees them: those of their own councils and their predecessors and, for LGDS, all. */
@RequestScoped
public class AssessmentSight {

    private final Caller caller;
    private final AllowedActions actions;
    private final EntityManager entities;

    AssessmentSight(Caller caller, AllowedActions actions, EntityManager entities) {
        this.caller = caller;
        this.actions = actions;
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
    Assessment held(Assessment assessment) {
        AssessingCouncil.held(assessment.council);
        entities.refresh(assessment, LockModeType.PESSIMISTIC_WRITE);
        return assessment;
    }

    AssessmentView view(Assessment assessment) {
        return AssessmentView.of(assessment, caller.sees(assessment.council), allowedActions(assessment));
    }

    /** What this caller's copy must do; nothing leaves their sight. */
    Changes.Item<AssessmentView> change(Assessment assessment) {
        return Changes.Item.upsert(assessment.key(), view(assessment));
    }

    List<Assessment> list(AssessmentQuery query, String after, int limit) {
        return visible(query)
                .and("id < %s", after == null ? null : UUID.fromString(after))
                .run(entities, Assessment.class, "assessment", "id desc", limit);
    }

    List<Assessment> changed(String council, Position after, long before, int limit) {
        return visible(new AssessmentQuery(council, null, null, null))
                .andAll("(changed_in, id) > (%s, %s)", after.transaction(), UUID.fromString(after.key()))
                .and("changed_in < %s", before)
                .run(entities, Assessment.class, "assessment", "changed_in, id", limit);
    }

    private Conditions visible(AssessmentQuery query) {
        return query.conditions()
                .and(
                        "council = any(cast(%s as text[]))",
                        caller.seesAllCouncils()
                                ? null
                                : caller.readableCouncils().toArray(new String[0]));
    }

    private List<String> allowedActions(Assessment assessment) {
        var possible = new LinkedHashSet<>(assessment.actions());
        if (!caller.isOf(assessment.council)) {
            possible.removeAll(Set.of("sign-off", "submission", "withdrawal", "finalisation", "acceptance"));
        }
        return Stream.of(StandingResource.class)
                .flatMap(resource -> actions.of(resource, possible).stream())
                .toList();
    }

    private boolean shows(Assessment assessment) {
        return caller.sees(assessment.council);
    }
}
