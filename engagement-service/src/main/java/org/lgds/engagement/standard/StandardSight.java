package org.lgds.engagement.standard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.hibernate.query.QueryFlushMode;
import org.lgds.engagement.project.Project;
import org.lgds.engagement.project.ProjectSight;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesFeed.Position;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Visibility;

/** Standards as this caller sees them: public once in consultation, as drafts for the project's participants and LGDS. */
@RequestScoped
class StandardSight {

    private static final Set<String> OF_THE_LEAD = Set.of("change", "consultation", "agreement", "withdrawal");

    private final Caller caller;
    private final ProjectSight projects;
    private final AllowedActions actions;
    private final EntityManager entities;

    /** Of the standards of the page that was read last, the projects that the caller takes part in. */
    private Set<UUID> takingPart = Set.of();

    StandardSight(Caller caller, ProjectSight projects, AllowedActions actions, EntityManager entities) {
        this.caller = caller;
        this.projects = projects;
        this.actions = actions;
        this.entities = entities;
    }

    /**
     * A standard this caller may read.
     *
     * @throws Problem 404 for one that is not there, or that they may not know of
     */
    Standard of(UUID id) {
        return Standard.<Standard>findByIdOptional(id)
                .filter(this::shows)
                .orElseThrow(() -> Problem.notFound("standard", id));
    }

    /** The same, held until the transaction ends; what was read without the lock is read again. */
    Standard held(UUID id) {
        entities.clear();
        return Standard.held(id).filter(this::shows).orElseThrow(() -> Problem.notFound("standard", id));
    }

    /**
     * A version this caller may read.
     *
     * @throws Problem 404 for a draft of others
     */
    StandardVersion version(Standard standard, int number) {
        return standard.number(number)
                .filter(one -> !one.isDraft() || isWithin(standard))
                .orElseThrow(() -> Problem.notFound("version", number));
    }

    boolean isWithin(Standard standard) {
        return reach(standard).reaches(Visibility.COUNCIL);
    }

    Visibility reach(Standard standard) {
        return standard.reach(caller);
    }

    static Project project(Standard standard) {
        return Project.findById(standard.project);
    }

    /** True for whoever can take part in no project. */
    private boolean isOfNobody() {
        return caller.councils().isEmpty() && caller.parties().isEmpty();
    }

    private boolean shows(Standard standard) {
        return standard.visibility == Visibility.PUBLIC || isWithin(standard);
    }

    StandardView view(Standard standard) {
        return StandardView.of(standard, isWithin(standard));
    }

    /** One of the page that was read last: its project is not asked for again. */
    StandardView viewOfPage(Standard standard) {
        return StandardView.of(standard, isWithinByPage(standard));
    }

    private boolean isWithinByPage(Standard standard) {
        return caller.seesAllCouncils() || takingPart.contains(standard.project);
    }

    VersionView view(StandardVersion version) {
        var project = project(version.standard);
        var within = isWithin(version.standard);
        var possible = new LinkedHashSet<>(version.possibleActions());
        if (!projects.isLedByCaller(project)) {
            possible.removeAll(OF_THE_LEAD);
        }
        if (!projects.isJoinedByCaller(project)) {
            possible.remove("votes");
        }
        if (!version.standard.isCarriedOn(project)) {
            possible.removeAll(Set.of("consultation", "votes", "agreement"));
        }
        return VersionView.of(
                version,
                within && !version.isDraft() ? Tally.of(project, Vote.on(version)) : null,
                actions.of(VersionResource.class, possible));
    }

    /** What this caller's copy must do of one of the page that was read last. */
    Changes.Item<StandardView> change(StandardQuery query, Standard standard) {
        if (standard.visibility != Visibility.PUBLIC && !isWithinByPage(standard)) {
            return Changes.Item.delete(standard.key());
        }
        var view = viewOfPage(standard);
        return query.matches(view) ? Changes.Item.upsert(standard.key(), view) : Changes.Item.delete(standard.key());
    }

    List<Standard> list(StandardQuery query, String after, int limit) {
        var conditions = filters(query).and("id < %s", after == null ? null : UUID.fromString(after));
        if (query.state() != null) {
            var drafts = query.state() == StandardVersion.State.DRAFT ? " and " + within(conditions) : "";
            conditions.andAll("id in (select standard from standard_version where state = %s)" + drafts, query.state());
        }
        return page(conditions.run(entities, Standard.class, "standard", "id desc", limit));
    }

    List<Standard> changed(StandardQuery query, Position after, long before, int limit) {
        if (caller.seesAllCouncils()) {
            return filters(query)
                    .andAll("(changed_in, id) > (%s, %s)", after.transaction(), UUID.fromString(after.key()))
                    .and("changed_in < %s", before)
                    .run(entities, Standard.class, "standard", "changed_in, id", limit);
        }
        takingPart = isOfNobody() ? Set.of() : takingPart();
        return StandardChanges.read(entities, lasting(query), takingPart, after, before, limit);
    }

    /** The transaction in which one of the page that was read last changed for this caller. */
    long changedIn(Standard standard) {
        return isWithinByPage(standard) ? standard.changedIn : standard.toldIn;
    }

    /** All projects that the caller takes part in. */
    private Set<UUID> takingPart() {
        var conditions = new Conditions();
        var own = own(conditions);
        return Set.copyOf(conditions
                .bind(Scalars.query(entities, "select distinct project from participant where " + own, UUID.class))
                .getResultList());
    }

    /** Notes what the caller takes part in, for all of the page at once. */
    private List<Standard> page(List<Standard> found) {
        takingPart = found.isEmpty() || caller.seesAllCouncils() || isOfNobody() ? Set.of() : takingPartIn(found);
        return found;
    }

    private Set<UUID> takingPartIn(List<Standard> found) {
        var conditions = new Conditions()
                .and("id = any(%s)", found.stream().map(one -> one.id).toArray(UUID[]::new));
        conditions.andAny(List.of(within(conditions)));
        var projects =
                Scalars.query(entities, "select distinct project from standard" + conditions.where(), UUID.class);
        // A flush makes Hibernate forget what it is to fetch in batches: versions would be read one standard at a time.
        return Set.copyOf(conditions
                .bind(projects)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .getResultList());
    }

    /** What never changes of a standard, and what this caller may see. */
    private Conditions filters(StandardQuery query) {
        var conditions = lasting(query);
        if (!caller.seesAllCouncils()) {
            conditions.andAny(List.of("visibility = 'PUBLIC'", within(conditions)));
        }
        return conditions;
    }

    private static Conditions lasting(StandardQuery query) {
        return new Conditions()
                .and("service = %s", query.service())
                .and("area = %s", query.area())
                .and("project = %s", query.project());
    }

    /** That the caller takes part in the standard's project, as a condition. */
    private String within(Conditions conditions) {
        if (caller.seesAllCouncils()) {
            return "true";
        }
        return "project in (select project from participant where %s)".formatted(own(conditions));
    }

    /** That a participant is the caller's, as a condition. */
    private String own(Conditions conditions) {
        return "(council = any(%s) or party = any(%s)) and state in ('INVITED', 'JOINED')"
                .formatted(
                        conditions.parameter(caller.readableCouncils().toArray(new String[0])),
                        conditions.parameter(caller.parties().toArray(new String[0])));
    }
}
