package org.lgds.engagement.project;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.delta.ChangesFeed.Position;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Visibility;

/** Finds the projects that this caller may list: public ones, the sector's for councils and LGDS, and those they take part in. */
@RequestScoped
public class ListingProjects {

    private final Caller caller;
    private final EntityManager entities;

    ListingProjects(Caller caller, EntityManager entities) {
        this.caller = caller;
        this.entities = entities;
    }

    List<Project> list(ProjectQuery query, String after, int limit) {
        var conditions = new Conditions()
                .and("state = %s", query.state())
                .and("kind = %s", query.kind())
                .and("service = %s", query.service())
                .and("area = %s", query.area())
                .and("id < %s", after == null ? null : UUID.fromString(after));
        takenPartIn(conditions, query.council());
        visible(conditions, false);
        return conditions.run(entities, Project.class, "project", "id desc", limit);
    }

    List<Project> changed(Position after, long before, int limit) {
        var conditions = new Conditions()
                .andAll("(changed_in, id) > (%s, %s)", after.transaction(), UUID.fromString(after.key()))
                .and("changed_in < %s", before);
        visible(conditions, true);
        return conditions.run(entities, Project.class, "project", "changed_in, id", limit);
    }

    /**
     * Other open projects on the same service that this caller may know of, the oldest first.
     *
     * @param answered null for all
     */
    List<Competing> competing(Project project, Boolean answered, String after, int limit) {
        if (project.service == null || !project.state.isOpen()) {
            return List.of();
        }
        var conditions = new Conditions()
                .and("service = %s", project.service)
                .and("id <> %s", project.id)
                .and("id > %s", after == null ? null : UUID.fromString(after))
                .andAll("state not in ('CLOSED', 'STOPPED')");
        if (answered != null) {
            var ids = project.answers.stream().map(Answer::project).toArray(UUID[]::new);
            conditions.andAll(answered ? "id = any(%s)" : "id <> all(%s)", (Object) ids);
        }
        visible(conditions, false);
        return conditions.run(entities, Project.class, "project", "id", limit).stream()
                .map(other -> Competing.of(other, project))
                .toList();
    }

    private void takenPartIn(Conditions conditions, String council) {
        if (council != null) {
            var states = caller.sees(council) ? "('JOINED', 'INVITED')" : "('JOINED')";
            conditions.andAll(
                    "id in (select project from participant where council = %s and state in " + states + ")", council);
        }
    }

    /** True for whoever may list all projects, also those that are not public yet. */
    public boolean seesTheSector() {
        return Visibility.of(caller, Set.of()).reaches(Visibility.SECTOR);
    }

    /** Of projects that are not public yet, the condition for those that others may list: their organisation takes part. */
    public String ofOwnParty(Conditions conditions) {
        return ofOwnParty(conditions, " and state in ('INVITED', 'JOINED')");
    }

    private String ofOwnParty(Conditions conditions, String which) {
        return "id in (select project from participant where party = any("
                + conditions.parameter(caller.parties().toArray(new String[0])) + ")" + which + ")";
    }

    /** {@code once} also finds what a party took part in that has left. */
    private void visible(Conditions conditions, boolean once) {
        if (!seesTheSector()) {
            conditions.andAny(
                    List.of("visibility = 'PUBLIC'", once ? ofOwnParty(conditions, "") : ofOwnParty(conditions)));
        }
    }
}
