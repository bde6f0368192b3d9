package org.lgds.engagement.plan;

import java.time.LocalDate;
import java.util.UUID;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.list.Conditions;

/**
 * Filters of the list of an engagement's actions.
 *
 * @param plan only those in this revision of the plan, by its id
 * @param owner only those of this owner: the subject of a token, or an organisation
 * @param dueBefore only those that are due before this day
 */
public record ActionQuery(
        @RestQuery UUID plan,
        @RestQuery Action.State state,
        @RestQuery String owner,
        @RestQuery LocalDate dueBefore) {

    Conditions conditions(UUID engagement) {
        return new Conditions()
                .and("engagement = %s", engagement)
                .and("id in (select action from plan_action where plan = %s)", plan)
                .and("state = %s", state)
                .and("%s in (owner_subject, owner_organisation)", owner)
                .and("due_on < %s", dueBefore);
    }
}
