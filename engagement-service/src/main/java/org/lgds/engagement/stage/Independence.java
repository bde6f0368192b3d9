package org.lgds.engagement.stage;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.engagement.project.Participant;
import org.lgds.engagement.project.Project;
import org.lgds.engagement.project.Role;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Predecessors;

/**
 * Whether a panel is independent of a project's participants (DOMAIN.md 5.6): nobody of a participant, of a council that it has
 * followed or that follows it, or that has a predecessor in common with it; no supplier; nobody who advises the project or did before; not its sponsor.
 * Who will follow by an order that is made counts as who has: people of both work on it before its day.
 */
@RequestScoped
class Independence {

    static final ProblemType NOT_INDEPENDENT =
            new ProblemType("panel-not-independent", 409, "The panel is not independent of the project");

    private final Caller caller;
    private final Predecessors predecessors;
    private final EntityManager entities;

    Independence(Caller caller, Predecessors predecessors, EntityManager entities) {
        this.caller = caller;
        this.predecessors = predecessors;
        this.entities = entities;
    }

    /**
     * Lets a panel assess, as it is said to be and as the project's participants are now.
     *
     * @throws Problem 409 naming in {@code members} the subjects of those who may not
     */
    void mustHold(Project project, List<PanelMember> panel) {
        var biased = panel.stream()
                .filter(member -> isBiased(
                        project,
                        member.sub(),
                        member.council() == null ? Set.of() : Set.of(member.council()),
                        member.party() == null ? Set.of() : Set.of(member.party())))
                .map(PanelMember::sub)
                .toList();
        if (!biased.isEmpty()) {
            throw refused("Members of the panel belong to the project's participants, to councils that they follow or"
                            + " that follow them, or to suppliers; choose others.")
                    .with("members", biased);
        }
    }

    /** The same for the caller, by what their token says; whatever was said of them when the panel was chosen. */
    void mustHoldForCaller(Project project) {
        if (isBiased(project, caller.subject(), caller.councils(), caller.parties()) || caller.hasRole("supplier")) {
            throw refused(
                    "Your token is for an organisation that takes part in the project, or that is tied to one; you"
                            + " cannot assess it.");
        }
    }

    private boolean isBiased(Project project, String sub, Set<String> councils, Set<String> parties) {
        if (project.advisors.contains(sub) || sub.equals(project.sponsor)) {
            return true;
        }
        return isTied(councils, project.together().councils())
                || parties.stream().anyMatch(party -> takesPart(project, party) || supplies(party));
    }

    private boolean isTied(Set<String> councils, Set<String> taking) {
        if (councils.isEmpty() || taking.isEmpty()) {
            return false;
        }
        var lineage = lineage(councils);
        lineage.retainAll(lineage(taking));
        return !lineage.isEmpty() || isRelated(councils, taking);
    }

    /** The councils and all that they have followed. */
    private Set<String> lineage(Set<String> councils) {
        var all = new TreeSet<>(councils);
        all.addAll(predecessors.of(councils));
        return all;
    }

    /** By what has taken effect and by orders that are made. */
    private boolean isRelated(Set<String> councils, Set<String> taking) {
        return Scalars.query(
                        entities, "select related_councils(cast(?1 as text[])) && cast(?2 as text[])", Boolean.class)
                .setParameter(1, councils.toArray(new String[0]))
                .setParameter(2, taking.toArray(new String[0]))
                .getSingleResult();
    }

    private static boolean takesPart(Project project, String party) {
        return project.together().all().stream()
                .map(one -> one.party)
                .collect(Collectors.toSet())
                .contains(party);
    }

    /** Known as a supplier from any project. */
    private static boolean supplies(String party) {
        return Participant.count("party = ?1 and role = ?2", party, Role.SUPPLIER) > 0;
    }

    private static Problem refused(String detail) {
        return Problem.of(NOT_INDEPENDENT, "%s", detail);
    }
}
