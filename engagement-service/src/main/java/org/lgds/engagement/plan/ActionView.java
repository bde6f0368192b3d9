package org.lgds.engagement.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Something a council does as its action plan says; the council and LGDS read it.
 *
 * @param detail what is to be done
 * @param owner whose it is to do
 * @param commitment true of what the engagement was accepted on
 * @param doneOn the day it was done; absent before
 * @param reason what blocks it, or why it was dropped
 */
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
