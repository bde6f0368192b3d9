package org.lgds.engagement.project;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkus.arc.All;
import jakarta.enterprise.context.RequestScoped;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.security.Caller;

/** What this caller may do with a project now, by the endpoints of all features that move one. */
@RequestScoped
class ProjectActions {

    private final Caller caller;
    private final AllowedActions actions;
    private final List<Steps> steps;

    ProjectActions(Caller caller, AllowedActions actions, @All List<Steps> steps) {
        this.caller = caller;
        this.actions = actions;
        this.steps = steps;
    }

    /** Of what the diagram has from here: what an endpoint of this caller's role and scope does; null for an anonymous caller. */
    List<String> of(Project project, boolean led) {
        var possible = new LinkedHashSet<>(project.possibleActions());
        var together = project.together();
        if (together.backers().stream().noneMatch(caller::isOf) || !project.isOpenToCaseOf(caller.subject())) {
            possible.remove("sponsor-case");
        }
        if (!led) {
            possible.retainAll(Set.of("sponsor-case"));
        }
        if (caller.anonymous()) {
            return null;
        }
        var open = steps.stream()
                .flatMap(offer -> actions.of(offer.resource(), possible).stream())
                .collect(Collectors.toSet());
        return possible.stream().filter(open::contains).toList();
    }
}
