package org.lgds.engagement.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A revision of a council's action plan; the council and LGDS read it. Its actions are read on their own.
 *
 * @param revision its number, from 1
 * @param summary what it is about
 * @param proposedOn the day it was proposed; absent before
 * @param agreedOn the day the council agreed; absent before
 * @param agreedBy subject of the token of who agreed for the council
 * @param closedOn the day it was closed; absent before
 */
public record PlanView(
        UUID id,
        UUID engagement,
        String council,
        String proposedSuccessor,
        int revision,
        String summary,
        ActionPlan.State state,
        LocalDate proposedOn,
        LocalDate agreedOn,
        String agreedBy,
        LocalDate closedOn,
        String reason,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    static PlanView of(ActionPlan plan, List<String> allowedActions) {
        return new PlanView(
                plan.id,
                plan.engagement,
                plan.council,
                plan.proposedSuccessor,
                plan.revision,
                plan.summary,
                plan.state,
                plan.proposedOn,
                plan.agreedOn,
                plan.agreedBy,
                plan.closedOn,
                plan.reason,
                plan.createdAt,
                plan.updatedAt,
                allowedActions);
    }
}
