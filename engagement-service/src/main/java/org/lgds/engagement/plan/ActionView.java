package org.lgds.engagement.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An action as its council and LGDS read it, in answers and in events; which plans it is in is asked by the list's filter. */
public record ActionView(
        UUID id,
        UUID engagement,
        String council,
        String proposedSuccessor,
        String title,
        String detail,
        Owner owner,
        LocalDate dueOn,
        boolean commitment,
        Action.State state,
        LocalDate doneOn,
        String reason,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    static ActionView of(Action action, List<String> allowedActions) {
        return new ActionView(
                action.id,
                action.engagement,
                action.council,
                action.proposedSuccessor,
                action.title,
                action.detail,
                action.owner,
                action.dueOn,
                action.commitment,
                action.state,
                action.doneOn,
                action.reason,
                action.createdAt,
                action.updatedAt,
                allowedActions);
    }
}
