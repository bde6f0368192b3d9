package org.lgds.engagement.project;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who takes part, as what; organisations alone, never people. */
public record ParticipantView(
        UUID id,
        Role role,
        String council,
        String party,
        String name,
        Supplier supplier,
        Sector sector,
        Participant.State state,
        LocalDate joinedOn,
        LocalDate leftOn,
        Integer signedRevision,
        List<String> allowedActions) {

    public static ParticipantView of(Participant participant, List<String> allowedActions) {
        return new ParticipantView(
                participant.id,
                participant.role,
                participant.council,
                participant.party,
                participant.name,
                participant.supplier,
                participant.sector,
                participant.state,
                participant.joinedOn,
                participant.leftOn,
                participant.signedRevision,
                allowedActions);
    }

    static ParticipantView of(Participant participant) {
        return of(participant, null);
    }
}
