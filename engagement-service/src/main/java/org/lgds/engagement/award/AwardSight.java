package org.lgds.engagement.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.engagement.council.ChangesOfCouncils;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesFeed.Position;
import org.lgds.kit.history.FieldClasses;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Visibility;

/** Awards as this caller sees them: what was accepted and stands is for all, the rest for the council and LGDS. */
@RequestScoped
public class AwardSight {

    static final FieldClasses FIELDS = new FieldClasses(Stream.of(
                    "id",
                    "council",
                    "programme",
                    "project",
                    "title",
                    "amount",
                    "priceBase",
                    "startsOn",
                    "endsOn",
                    "state",
                    "createdAt")
            .collect(Collectors.toMap(Function.identity(), field -> Visibility.PUBLIC)));

    private static final String PUBLIC = in(state -> state.visibility == Visibility.PUBLIC);

    /** Those that anyone may have seen, were it before. */
    private static final String WAS_PUBLIC =
            in(state -> state.visibility == Visibility.PUBLIC || state == AwardState.SUSPENDED);

    private final Caller caller;
    private final AllowedActions actions;
    private final EntityManager entities;

    AwardSight(Caller caller, AllowedActions actions, EntityManager entities) {
        this.caller = caller;
        this.actions = actions;
        this.entities = entities;
    }

    /**
     * An award this caller may read.
     *
     * @throws Problem 404 for one that is not there, or that they may not know of
     */
    public Award of(UUID id) {
        return Award.<Award>findByIdOptional(id).filter(this::shows).orElseThrow(() -> Problem.notFound("award", id));
    }

    /**
     * An award whose money this caller may read of: its council's people and LGDS.
     *
     * @throws Problem 404 for all others, whatever else they may know of it
     */
    public Award inFull(UUID id) {
        var award = of(id);
        if (!reach(award).reaches(Visibility.COUNCIL)) {
            throw Problem.notFound("award with payments", id);
        }
        return award;
    }

    AwardView view(Award award) {
        return AwardView.of(award, reach(award), allowedActions(award));
    }

    Visibility reach(Award award) {
        return Visibility.of(caller, Set.of(award.council));
    }

    Changes.Item<AwardView> change(AwardQuery query, Award award) {
        return shows(award) && query.matches(award)
                ? Changes.Item.upsert(award.key(), view(award))
                : Changes.Item.delete(award.key());
    }

    List<Award> list(AwardQuery query, String after, int limit) {
        var conditions = query.conditions().and("id < %s", after == null ? null : UUID.fromString(after));
        visible(conditions, () -> PUBLIC, "council = any(%s)");
        return conditions.run(entities, Award.class, "award", "id desc", limit);
    }

    List<Award> changed(AwardQuery query, Position after, long before, int limit) {
        var conditions = query.standing()
                .andAll("(changed_in, id) > (%s, %s)", after.transaction(), UUID.fromString(after.key()))
                .and("changed_in < %s", before);
        visible(
                conditions,
                () -> WAS_PUBLIC + " and (" + PUBLIC + " or coalesce(narrowed_in, changed_in) >= "
                        + conditions.parameter(after.holds()) + ")",
                "(council = any(cast(%1$s as text[])) or former_councils && cast(%1$s as text[]))");
        return query.council() == null
                ? conditions.run(entities, Award.class, "award", "changed_in, id", limit)
                : ChangesOfCouncils.read(
                        entities, Award.class, "award", conditions, new String[] {query.council()}, limit);
    }

    private void visible(Conditions conditions, Supplier<String> open, String own) {
        if (caller.seesAllCouncils()) {
            return;
        }
        var visible = new ArrayList<>(List.of(open.get()));
        if (!caller.councils().isEmpty()) {
            visible.add(
                    own.formatted(conditions.parameter(caller.readableCouncils().toArray(new String[0]))));
        }
        conditions.andAny(visible);
    }

    private boolean shows(Award award) {
        return reach(award).reaches(award.state.visibility);
    }

    private List<String> allowedActions(Award award) {
        var possible = award.possibleActions();
        if (!caller.isOf(award.council)) {
            possible.removeAll(award.actionsOfTheCouncil());
        }
        if (caller.anonymous()) {
            return null;
        }
        return Stream.of(AwardResource.class, AwardStepResource.class)
                .flatMap(resource -> actions.of(resource, possible).stream())
                .toList();
    }

    private static String in(Predicate<AwardState> which) {
        return Stream.of(AwardState.values())
                .filter(which)
                .map(state -> "'" + state + "'")
                .collect(Collectors.joining(", ", "state in (", ")"));
    }
}
