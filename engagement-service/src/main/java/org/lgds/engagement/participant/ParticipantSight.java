package org.lgds.engagement.participant;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import org.lgds.engagement.project.Participant;
import org.lgds.engagement.project.ParticipantView;
import org.lgds.engagement.project.Project;
import org.lgds.engagement.project.ProjectSight;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Visibility;

/** Participants of a project as this caller sees them, with what they may do. */
@RequestScoped
class ParticipantSight {

    private static final String ENDS_ALL = "programme-manager";

    private final Caller caller;
    private final ProjectSight projects;
    private final AllowedActions actions;

    ParticipantSight(Caller caller, ProjectSight projects, AllowedActions actions) {
        this.caller = caller;
        this.projects = projects;
        this.actions = actions;
    }

    /**
     * A participant this caller may know of. An invitation, also a lapsed one, is known to those it concerns and to LGDS; who has left
     * is known to nobody here.
     *
     * @throws Problem 404 for others
     */
    Participant in(Project project, UUID participant) {
        var within = projects.reach(project).reaches(Visibility.COUNCIL);
        return project.participants.stream()
                .filter(one -> one.id.equals(participant) && one.state != Participant.State.LEFT)
                .filter(one -> within || one.hasJoined() || one.isReadBy(caller))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("participant", participant));
    }

    ParticipantView view(Participant participant) {
        var possible = participant.possibleActions();
        possible.removeIf(action -> !isOpen(action, participant));
        return ParticipantView.of(participant, actions.of(ParticipantResource.class, possible));
    }

    private boolean isOpen(String action, Participant participant) {
        return switch (action) {
            case "confirmation" -> participant.isSpokenForBy(caller);
            case "signature" ->
                participant.isSpokenForBy(caller) && !participant.project.charterWriters.contains(caller.subject());
            case "leaving" -> isToEnd(participant) && OpenAwards.letLeave(participant);
            case "lead" -> caller.hasRole(ENDS_ALL) && OpenAwards.letLead(participant);
            default -> true;
        };
    }

    /** A council that has ended ends nothing any more. */
    private boolean isToEnd(Participant participant) {
        return caller.hasRole(ENDS_ALL) || participant.isSpokenForBy(caller) && participant.proposedSuccessor == null;
    }
}
