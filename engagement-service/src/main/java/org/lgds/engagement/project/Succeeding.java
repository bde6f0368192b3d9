package org.lgds.engagement.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.lgds.engagement.council.Heirs;
import org.lgds.engagement.council.Heritage;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.event.Journal;

/**
 * Passes places on to successors (DOMAIN.md 6.H), in open projects and in those over whose standards their participants go on to
 * revise: a lead council is followed as lead; two participants that become one council are merged into one, and the project then
 * says that it lacks a third. Where a council has several successors, the one with the largest share of its people is proposed and
 * the place waits.
 */
// Before awards, which whoever moves a project's milestones and outputs holds after it.
@Priority(1)
@ApplicationScoped
public class Succeeding implements Heritage {

    private final EntityManager entities;
    private final Journal journal;
    private final Clock clock;

    Succeeding(EntityManager entities, Journal journal, Clock clock) {
        this.entities = entities;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void pass(Map<String, Heirs> following, LocalDate on) {
        projectsOf(following.keySet().toArray(new String[0])).forEach(id -> pass(held(id), following, on));
    }

    /** What is open, or has a standard, and waits for nothing, or for a council that ends now, in the order of the ids. */
    private List<UUID> projectsOf(String[] councils) {
        return Scalars.query(entities, """
                        select distinct p.id from participant t join project p on p.id = t.project
                        where (t.council = any(?1) and t.proposed_successor is null or t.proposed_successor = any(?1))
                            and t.state in ('INVITED', 'JOINED')
                            and (p.state not in ('CLOSED', 'STOPPED')
                                or exists (select from standard where standard.project = p.id))
                        order by 1""", UUID.class)
                .setParameter(1, councils)
                .getResultList();
    }

    private static Project held(UUID id) {
        return Project.held(id).orElseThrow();
    }

    private void pass(Project project, Map<String, Heirs> following, LocalDate on) {
        for (var place : project.together().all()) {
            var heirs = place.council == null ? null : following.get(place.followedBy());
            if (heirs == null || !place.isOpen()) {
                continue;
            }
            var single = heirs.single();
            if (place.proposedSuccessor == null && single.isPresent()) {
                succeed(place, single.get(), on);
            } else {
                place.propose(heirs.largest(), clock.instant());
                tell(place.hasJoined(), project, "project.changed", null);
            }
        }
    }

    /** Gives a place to the council that follows; where that takes part already, one place remains of the two. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void succeed(Participant place, String heir, LocalDate on) {
        var project = place.project;
        var former = place.council;
        var why = "Council %s has followed council %s.".formatted(heir, former);
        var other = project.together().all().stream()
                .filter(one -> one != place && heir.equals(one.council))
                .findFirst();
        if (other.isEmpty()) {
            place.follow(heir, clock.instant());
            tell(place.hasJoined(), project, "project.changed", why);
        } else {
            merge(place, other.get(), heir, why, on);
        }
    }

    private void merge(Participant place, Participant other, String heir, String why, LocalDate on) {
        var project = place.project;
        var former = place.council;
        var hadJoined = place.hasJoined();
        var leads = place.role == Role.LEAD_COUNCIL || other.role == Role.LEAD_COUNCIL;
        var keepsPlace = hadJoined && !other.hasJoined();
        var kept = keepsPlace ? place : other;
        var dropped = keepsPlace ? other : place;
        var leaves = dropped.hasJoined();
        dropped.merge(why, on, clock.instant());
        // The database knows of one place for a council, and of one lead, at a time.
        entities.flush();
        if (keepsPlace) {
            place.follow(heir, clock.instant());
        } else if (hadJoined || !kept.hasJoined()) {
            // Whose place it was is read with what is joined: an invitation is nobody's to know of.
            kept.takeOver(former);
        }
        var takesTheLead = leads && kept.role != Role.LEAD_COUNCIL;
        if (leads) {
            kept.lead(clock.instant());
        }
        var widely = leaves || kept.hasJoined() && (keepsPlace || takesTheLead);
        tell(
                widely,
                project,
                leaves ? "project.participant_left" : "project.changed",
                widely && !hadJoined ? null : why);
    }

    /** What is seen of those that have joined is told as widely as the project; invitations are for participants and LGDS. */
    private void tell(boolean widely, Project project, String event, String why) {
        journal.add(
                widely
                        ? project.tell(event, project.state, why, clock.instant())
                        : project.tellParticipants(event, why, clock.instant()));
    }
}
