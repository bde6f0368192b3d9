package org.lgds.engagement.project;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.arc.All;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Visibility;
import org.lgds.kit.version.Versions;

/** Projects as this caller sees them: for the sector until they are chartered, then for all; parts for the participants. */
@RequestScoped
public class ProjectSight {

    private static final String LEADS_ALL = "programme-manager";

    private final Caller caller;
    private final AllowedActions actions;
    private final List<Steps> steps;
    private final ListingProjects listing;
    private final Versions versions;
    private final EntityManager entities;

    ProjectSight(
            Caller caller,
            AllowedActions actions,
            @All List<Steps> steps,
            ListingProjects listing,
            Versions versions,
            EntityManager entities) {
        this.caller = caller;
        this.actions = actions;
        this.steps = steps;
        this.listing = listing;
        this.versions = versions;
        this.entities = entities;
    }

    /**
     * A project this caller may read.
     *
     * @throws Problem 404 for one that is not there, or that they may not know of
     */
    public Project of(UUID id) {
        return Project.<Project>findByIdOptional(id)
                .filter(this::shows)
                .orElseThrow(() -> Problem.notFound("project", id));
    }

    /**
     * A project that this caller takes part in, is invited to, or sees as LGDS.
     *
     * @throws Problem 404 for others
     */
    public Project within(UUID id) {
        return Project.<Project>findByIdOptional(id)
                .filter(found -> reach(found).reaches(Visibility.COUNCIL))
                .orElseThrow(() -> Problem.notFound("project", id));
    }

    /**
     * The same, held until the transaction ends: for what several do to it at once, each to a part with a version of its
     * own. A council that acts is held first, and nothing is changed before: what was read without the lock is
     * read again.
     */
    public Project held(UUID id) {
        entities.clear();
        return Project.held(id).filter(this::shows).orElseThrow(() -> Problem.notFound("project", id));
    }

    /**
     * A project that its lead council or LGDS is to change, as the caller has seen it.
     *
     * @throws Problem 403 for another council, and for a lead council after its end
     */
    public Project toBeChanged(UUID id) {
        var project = of(id);
        mustBeLedByCaller(project);
        versions.mustMatch(project);
        return project;
    }

    /** Lets only programme managers and the people of the lead council go on; the council is held. */
    public void mustBeLedByCaller(Project project) {
        if (caller.hasRole(LEADS_ALL)) {
            return;
        }
        var lead = project.together()
                .lead()
                .orElseThrow(() -> Problem.of(
                        ProblemType.OTHER_COUNCIL, "No council leads this project; a programme manager changes it."));
        caller.mustBeOf(lead.council);
        KnownCouncil.inBeing(lead.council);
    }

    /** True for programme managers and the people of the lead council. */
    public boolean isLedByCaller(Project project) {
        return caller.hasRole(LEADS_ALL)
                || project.together()
                        .lead()
                        .filter(lead -> caller.isOf(lead.council))
                        .isPresent();
    }

    /**
     * The participant that the caller acts for, which has joined; a council is held.
     *
     * @throws Problem 403 {@code other-party} for whoever has not joined
     */
    public Participant mustBeJoinedByCaller(Project project) {
        var own = joinedByCaller(project)
                .orElseThrow(() ->
                        Problem.of(Parties.OTHER_PARTY, "Only participants that have joined the project do this."));
        if (own.council != null) {
            KnownCouncil.inBeing(own.council);
        }
        return own;
    }

    /**
     * The same for what is written down as of one participant: whoever acts for several names it.
     *
     * @param named the participant; null for the only one
     */
    public Participant mustBeJoinedByCaller(Project project, UUID named) {
        var own = project.together().actedFor(caller, named);
        if (own.council != null) {
            KnownCouncil.inBeing(own.council);
        }
        return own;
    }

    public boolean isJoinedByCaller(Project project) {
        return joinedByCaller(project).isPresent();
    }

    private Optional<Participant> joinedByCaller(Project project) {
        return project.together().joined().filter(one -> one.isOf(caller)).findFirst();
    }

    /** How much of it this caller sees. */
    public Visibility reach(Project project) {
        return project.together().reach(caller);
    }

    public boolean shows(Project project) {
        return reach(project).reaches(project.visibility);
    }

    ProjectView view(Project project) {
        return ProjectView.of(project, reach(project), null, actions(project));
    }

    /** With the competing projects that this caller may know of. */
    public ProjectView whole(Project project) {
        var competing = listing.competing(project, null, null, Competing.SHOWN);
        return ProjectView.of(project, reach(project), competing, actions(project));
    }

    /** What this caller's copy must do. */
    Changes.Item<ProjectView> change(ProjectQuery query, Project project) {
        return shows(project) && query.matches(project, this::showsTakingPart)
                ? Changes.Item.upsert(project.key(), view(project))
                : Changes.Item.delete(project.key());
    }

    /** An invitation is known to those it concerns and to LGDS. */
    private boolean showsTakingPart(Participant participant) {
        return participant.hasJoined() || caller.seesAllCouncils() || participant.isReadBy(caller);
    }

    private List<String> actions(Project project) {
        var possible = new LinkedHashSet<>(project.possibleActions());
        var together = project.together();
        if (together.backers().stream().noneMatch(caller::isOf) || !project.isOpenToCaseOf(caller.subject())) {
            possible.remove("sponsor-case");
        }
        if (!isLedByCaller(project)) {
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
