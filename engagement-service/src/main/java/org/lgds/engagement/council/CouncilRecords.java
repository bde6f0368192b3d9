package org.lgds.engagement.council;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.history.History;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;
import org.lgds.kit.version.Versions;

/** Records of councils as this caller sees them: a council's own, its predecessors' and, for LGDS, all. */
@RequestScoped
public class CouncilRecords {

    private final Caller caller;
    private final AllowedActions actions;
    private final Versions versions;
    private final History history;
    private final Pages pages;
    private final EntityManager entities;

    CouncilRecords(
            Caller caller,
            AllowedActions actions,
            Versions versions,
            History history,
            Pages pages,
            EntityManager entities) {
        this.caller = caller;
        this.actions = actions;
        this.versions = versions;
        this.history = history;
        this.pages = pages;
        this.entities = entities;
    }

    /**
     * Records of one kind.
     *
     * @param table where they are kept; its name is what callers read in a refusal
     * @param events what their events are called by: {@code request} of {@code request.submitted}
     */
    public record Kind<E extends CouncilRecord>(Class<E> type, String table, String events) {

        String noun() {
            return table.replace('_', ' ');
        }
    }

    /**
     * A record this caller may read.
     *
     * @throws Problem 404 for one that is not there, or that they may not know of
     */
    public <E extends CouncilRecord> E readable(Kind<E> kind, UUID id) {
        var found = entities.find(kind.type(), id);
        if (found == null || !caller.sees(found.council)) {
            throw Problem.notFound(kind.noun(), id);
        }
        return found;
    }

    /** A record LGDS is to change, as the caller has seen it. */
    public <E extends CouncilRecord> E toBeChanged(Kind<E> kind, UUID id) {
        var found = readable(kind, id);
        versions.mustMatch(found);
        return found;
    }

    /** A record of this caller's own council, which is there to act, as the caller has seen it. */
    public <E extends CouncilRecord> E toBeChangedByItsCouncil(Kind<E> kind, UUID id) {
        var found = readable(kind, id);
        caller.mustBeOf(found.council);
        KnownCouncil.inBeing(found.council);
        versions.mustMatch(found);
        return found;
    }

    /** Actions open to this caller now: those of the council are for its own people. */
    public List<String> allowedActions(Class<?> resource, CouncilRecord entity) {
        var possible = entity.possibleActions();
        if (!caller.isOf(entity.council)) {
            possible.removeAll(entity.actionsOfTheCouncil());
        }
        return actions.of(resource, possible);
    }

    /** A page of the records this caller may see, newest first. */
    public <E extends CouncilRecord, T> Page<T> page(
            Kind<E> kind, Conditions filters, PageQuery page, Function<E, T> view) {
        filters.and(
                "council = any(%s)",
                caller.seesAllCouncils() ? null : caller.readableCouncils().toArray(new String[0]));
        return pages.of(
                page,
                (after, limit) -> filters.and("id < %s", after == null ? null : UUID.fromString(after))
                        .run(entities, kind.type(), kind.table(), "id desc", limit),
                CouncilRecord::key,
                view);
    }

    /** A page of a record's history: who may read the record may read all of it. */
    public <E extends CouncilRecord> Page<History.Entry> history(Kind<E> kind, UUID id, PageQuery page) {
        return history.of(kind.events(), readable(kind, id).key(), page, field -> !field.equals("updatedAt"));
    }
}
