package org.lgds.engagement.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.lgds.engagement.engagement.Engagement;
import org.lgds.engagement.engagement.EngagementIsOver;
import org.lgds.kit.event.Journal;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Keeps an engagement's plans and actions in step with each other and with the engagement, which is held. */
@ApplicationScoped
class Planning {

    private final Journal journal;
    private final EntityManager entities;
    private final Clock clock;

    Planning(Journal journal, EntityManager entities, Clock clock) {
        this.journal = journal;
        this.entities = entities;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A first or a next revision. Throws {@link Problem} 409 while another is being drafted. */
    ActionPlan draft(Engagement engagement, NewPlan contents) {
        ActionPlan.in(engagement.id, ActionPlan.State.DRAFT).ifPresent(there -> {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "Revision %d is being drafted: change that one, or have it proposed first.",
                    there.revision);
        });
        var last = ActionPlan.last(engagement.id);
        var plan = ActionPlan.draft(engagement, last, contents);
        journal.add(plan.begin(clock.instant()));
        plan.persist();
        entities.flush();
        last.ifPresent(before -> entities.createNativeQuery("""
                        insert into plan_action (plan, action)
                        select ?1, plan_action.action from plan_action join action on action.id = plan_action.action
                        where plan_action.plan = ?2 and action.state <> 'DROPPED'""")
                .setParameter(1, plan.id)
                .setParameter(2, before.id)
                .executeUpdate());
        return plan;
    }

    /** Agrees a revision; the one that was agreed until now is closed. */
    void agree(ActionPlan plan, Engagement engagement, String by) {
        ActionPlan.in(engagement.id, ActionPlan.State.AGREED)
                .ifPresent(former -> close(former, "Revision %d was agreed.".formatted(plan.revision)));
        // One is agreed at a time, after each statement.
        entities.flush();
        journal.add(plan.agree(engagement.commitmentAction, by, today(), clock.instant()));
    }

    void close(ActionPlan plan, String reason) {
        journal.add(plan.close(reason, today(), clock.instant()));
    }

    /** A new action in the revision that is being drafted. Throws {@link Problem} 409 where none is. */
    Action add(Engagement engagement, NewAction contents) {
        var plan = ActionPlan.in(engagement.id, ActionPlan.State.DRAFT)
                .orElseThrow(() -> Problem.of(
                        ProblemType.CONFLICT,
                        "No plan is being drafted: begin one, or the next revision of what was proposed or agreed."));
        stay(plan.id);
        var action = Action.planned(engagement, contents);
        journal.add(action.begin(clock.instant()));
        action.persist();
        entities.flush();
        entities.createNativeQuery("insert into plan_action (plan, action) values (?1, ?2)")
                .setParameter(1, plan.id)
                .setParameter(2, action.id)
                .executeUpdate();
        return action;
    }

    /** An action that reads differently now, and so do the plans that were proposed with it. */
    Action retold(Action action) {
        ActionPlan.proposedWith(action.id).forEach(plan -> journal.add(plan.reword(clock.instant())));
        return action;
    }

    /** Several add to one draft at once; it is not proposed meanwhile, as the council would see another than was. */
    private void stay(UUID plan) {
        var isDraft = !entities.createNativeQuery(
                        "select 1 from action_plan where id = ?1 and state = 'DRAFT' for share")
                .setParameter(1, plan)
                .getResultList()
                .isEmpty();
        if (!isDraft) {
            throw Problem.of(ProblemType.CHANGED_MEANWHILE, "The plan was proposed just now: begin its next revision.");
        }
    }

    /** Nobody sees to an engagement's actions after its end, and no plan of it is in force. */
    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes EngagementIsOver over) {
        ActionPlan.in(over.engagement(), ActionPlan.State.AGREED).ifPresent(plan -> close(plan, over.reason()));
        Action.open(over.engagement()).forEach(action -> journal.add(action.end(over.reason(), clock.instant())));
    }
}
