package org.lgds.engagement.project;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Who takes part, as what; organisations alone, never people.
 *
 * @param formerCouncils whose place it was before reorganisations
 * @param lapsesOn the last day on which an invitation can be confirmed
 * @param proposedSuccessor which of several successors should have the place; it waits until that is confirmed
 */
public record ParticipantView(
        UUID id,
        Role role,
        String council,
        List<String> formerCouncils,
        String proposedSuccessor,
        String party,
        String name,
        Supplier supplier,
        Sector sector,
        Participant.State state,
        LocalDate lapsesOn,
        LocalDate joinedOn,
        LocalDate leftOn,
        Integer signedRevision,
        List<String> allowedActions) {

    public static ParticipantView of(Participant participant, List<String> allowedActions) {
        return new ParticipantView(
                participant.id,
                participant.role,
                participant.council,
                participant.formerCouncils.isEmpty() ? null : participant.formerCouncils,
                participant.proposedSuccessor,
                participant.party,
                participant.name,
                participant.supplier,
                participant.sector,
                participant.state,
                participant.state == Participant.State.JOINED ? null : participant.lapsesOn,
                participant.joinedOn,
                participant.leftOn,
                participant.signedRevision,
                allowedActions);
    }

    static ParticipantView of(Participant participant) {
        return of(participant, null);
    }
}
