package org.lgds.engagement.project;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An organisation that takes part in a project, and as what; people are never named.
 *
 * @param role what it is in the project
 * @param council the council's code; absent for any other organisation
 * @param formerCouncils codes of the councils whose place it was before reorganisations
 * @param proposedSuccessor which of several successors should have the place; it waits until that is confirmed
 * @param party the organisation's id; absent for a council
 * @param name the organisation's name; absent for a council
 * @param supplier of a supplier, whether councils use it already
 * @param sector of a provider, what it does for the same people
 * @param lapsesOn the last day on which an invitation can be confirmed
 * @param joinedOn the day it joined; absent before
 * @param leftOn the day it left; absent before
 * @param signedRevision the revision of the charter that it has signed; absent before
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
