package org.lgds.engagement.programme;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.engagement.programme.Programme.State;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesFeed.Position;
import org.lgds.kit.history.FieldClasses;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Visibility;
import org.lgds.kit.version.Versions;

/** Programmes as this caller sees them: planned ones are LGDS's alone, all others anyone's. */
@RequestScoped
public class ProgrammeSight {

    /** Every field is as public as the programme. */
    static final FieldClasses FIELDS = new FieldClasses(Stream.of(
                    "id",
                    "title",
                    "round",
                    "summary",
                    "budget",
                    "priceBase",
                    "opensOn",
                    "closesOn",
                    "criteria",
                    "rules",
                    "minCouncils",
                    "maxLed",
                    "maxScore",
                    "spreadLimit",
                    "finalShare",
                    "state",
                    "createdAt",
                    "updatedAt")
            .collect(Collectors.toMap(Function.identity(), field -> Visibility.PUBLIC)));

    private static final Map<State, Visibility> CLASSES = new EnumMap<>(Map.of(
            State.PLANNED, Visibility.LGDS,
            State.OPEN, Visibility.PUBLIC,
            State.CLOSED, Visibility.PUBLIC,
            State.DECIDED, Visibility.PUBLIC,
            State.COMPLETED, Visibility.PUBLIC));

    private final Caller caller;
    private final AllowedActions actions;
    private final Versions versions;
    private final EntityManager entities;

    ProgrammeSight(Caller caller, AllowedActions actions, Versions versions, EntityManager entities) {
        this.caller = caller;
        this.actions = actions;
        this.versions = versions;
        this.entities = entities;
    }

    /**
     * A programme this caller may read.
     *
     * @throws Problem 404 for one that is not there, or that they may not know of
     */
    public Programme of(UUID id) {
        return Programme.<Programme>findByIdOptional(id)
                .filter(this::shows)
                .orElseThrow(() -> Problem.notFound("programme", id));
    }

    /** One to be changed, as the caller has seen it. */
    Programme toBeChanged(UUID id) {
        var programme = of(id);
        versions.mustMatch(programme);
        return programme;
    }

    ProgrammeView view(Programme programme) {
        return ProgrammeView.of(
                programme, actions.of(ProgrammeResource.class, Programme.LIFECYCLE.actionsFrom(programme.state)));
    }

    Changes.Item<ProgrammeView> change(ProgrammeQuery query, Programme programme) {
        return shows(programme) && query.matches(programme)
                ? Changes.Item.upsert(programme.key(), view(programme))
                : Changes.Item.delete(programme.key());
    }

    public List<Programme> list(ProgrammeQuery query, String after, int limit) {
        return visible()
                .and("state = %s", query.state())
                .and("round = %s", query.round())
                .and("id < %s", after == null ? null : UUID.fromString(after))
                .run(entities, Programme.class, "programme", "id desc", limit);
    }

    List<Programme> changed(Position after, long before, int limit) {
        return visible()
                .andAll("(changed_in, id) > (%s, %s)", after.transaction(), UUID.fromString(after.key()))
                .and("changed_in < %s", before)
                .run(entities, Programme.class, "programme", "changed_in, id", limit);
    }

    /** How much this caller sees of what concerns no council. */
    Visibility reach() {
        return Visibility.of(caller, Set.of());
    }

    private boolean shows(Programme programme) {
        return reach().reaches(CLASSES.get(programme.state));
    }

    private Conditions visible() {
        var conditions = new Conditions();
        if (!reach().reaches(Visibility.LGDS)) {
            conditions.andAny(List.of("state <> 'PLANNED'"));
        }
        return conditions;
    }
}
