package org.lgds.engagement.council;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesFeed;
import org.lgds.kit.delta.ChangesFeed.Position;
import org.lgds.kit.delta.ChangesQuery;
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;
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
    private final ChangesFeed changes;
    private final Exports exports;
    private final ConfirmingSuccessors successors;
    private final EntityManager entities;

    CouncilRecords(
            Caller caller,
            AllowedActions actions,
            Versions versions,
            History history,
            Pages pages,
            ChangesFeed changes,
            Exports exports,
            ConfirmingSuccessors successors,
            EntityManager entities) {
        this.caller = caller;
        this.actions = actions;
        this.versions = versions;
        this.history = history;
        this.pages = pages;
        this.changes = changes;
        this.exports = exports;
        this.successors = successors;
        this.entities = entities;
    }

    /**
     * Records of one kind.
     *
     * @param table where they are kept; its name is what callers read in a refusal
     * @param events what their events are called by: {@code request} of {@code request.submitted}
     * @param ofLgds states in which a record is LGDS's alone; {@link CouncilRecord#isOfLgds} says the same of one record
     */
    public record Kind<E extends CouncilRecord>(Class<E> type, String table, String events, Set<String> ofLgds) {

        public Kind(Class<E> type, String table, String events) {
            this(type, table, events, Set.of());
        }

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
        if (found == null || !shows(found)) {
            throw Problem.notFound(kind.noun(), id);
        }
        return found;
    }

    private boolean shows(CouncilRecord record) {
        return caller.sees(record.council) && (caller.seesAllCouncils() || !record.isOfLgds());
    }

    /**
     * A record LGDS is to change, as the caller has seen it.
     *
     * @throws Problem 403 {@code council-abolished} while it waits for a successor to be confirmed
     */
    public <E extends CouncilRecord> E toBeChanged(Kind<E> kind, UUID id) {
        var found = readable(kind, id);
        KnownCouncil.inBeing(found.council);
        versions.mustMatch(found);
        return found;
    }

    /**
     * A record that waits for it to be confirmed which of several successors has it, as the caller has seen it.
     *
     * @throws Problem 409 where it does not wait, or this council is none of those that follow
     */
    public <E extends CouncilRecord> E toBePassedTo(String successor, Kind<E> kind, UUID id) {
        var found = readable(kind, id);
        KnownCouncil.inBeing(successor);
        versions.mustMatch(found);
        successors.mustFollow(successor, kind.noun(), found.council, found.proposedSuccessor);
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
        return pages.of(page, (after, limit) -> list(kind, filters, after, limit), CouncilRecord::key, view);
    }

    /** Up to {@code limit} of the records this caller may see, newest first, that are older than {@code after}. */
    private <E extends CouncilRecord> List<E> list(Kind<E> kind, Conditions filters, String after, int limit) {
        return filters.and("council = any(%s)", mine())
                .and("state <> all(%s)", hidden(kind))
                .and("id < %s", after == null ? null : UUID.fromString(after))
                .run(entities, kind.type(), kind.table(), "id desc", limit);
    }

    /**
     * What changed of the records this caller may see. One that went to a council which they do not see, or did not ask for,
     * is a {@code delete}.
     *
     * @param council the council asked for, or null
     */
    public <E extends CouncilRecord, T> Changes<T> changes(
            Kind<E> kind, String council, ChangesQuery since, Function<E, T> view) {
        return changes.of(
                since,
                ChangesFeed.BEFORE_EVERY_UUID,
                (after, before, limit) -> changed(kind, council, after, before, limit),
                record -> caller.sees(record.council) && (council == null || council.equals(record.council))
                        ? Changes.Item.upsert(record.key(), view.apply(record))
                        : Changes.Item.delete(record.key()));
    }

    private <E extends CouncilRecord> List<E> changed(
            Kind<E> kind, String council, Position after, long before, int limit) {
        var mine = mine();
        var conditions = new Conditions()
                .and("state <> all(%s)", hidden(kind))
                .andAll("(changed_in, id) > (%s, %s)", after.transaction(), UUID.fromString(after.key()))
                .and("changed_in < %s", before);
        if (council == null && mine == null) {
            return conditions.run(entities, kind.type(), kind.table(), "changed_in, id", limit);
        }
        if (council != null && mine != null) {
            conditions.and("(council = any(cast(%1$s as text[])) or former_councils && cast(%1$s as text[]))", mine);
        }
        var asked = council == null ? mine : new String[] {council};
        return ChangesOfCouncils.read(entities, kind.type(), kind.table(), conditions, asked, limit);
    }

    /** Codes of the councils whose records this caller sees; null for all. */
    private String[] mine() {
        return caller.seesAllCouncils() ? null : caller.readableCouncils().toArray(new String[0]);
    }

    /** States in which this caller is told nothing of a record; null for none. */
    private String[] hidden(Kind<?> kind) {
        return caller.seesAllCouncils() || kind.ofLgds().isEmpty()
                ? null
                : kind.ofLgds().toArray(new String[0]);
    }

    /**
     * A download of the records this caller may see.
     *
     * @param filters made anew for each page
     * @param line a flat record, whose components are the columns
     */
    public <E extends CouncilRecord, L> Export export(
            ExportFormat format,
            Kind<E> kind,
            Supplier<Conditions> filters,
            Class<L> line,
            Function<E, L> csv,
            Function<E, ?> item) {
        var source = new Exports.Source<E>(
                kind.table().replace('_', '-') + "s",
                (after, limit) -> list(kind, filters.get(), after, limit),
                CouncilRecord::key);
        return exports.of(format, source, line, csv, item);
    }

    /** A page of a record's history: who may read the record may read all of it that was not LGDS's alone. */
    public <E extends CouncilRecord> Page<History.Entry> history(Kind<E> kind, UUID id, PageQuery page) {
        var record = readable(kind, id);
        return caller.seesAllCouncils()
                ? history.of(kind.events(), record.key(), page, field -> !field.equals("updatedAt"))
                : history.ofCouncils(kind.events(), record.key(), page, CouncilRecords::withoutItsTime);
    }

    private static JsonNode withoutItsTime(JsonNode record) {
        return record.<ObjectNode>deepCopy().without("updatedAt");
    }
}
