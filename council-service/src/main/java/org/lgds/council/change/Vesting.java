package org.lgds.council.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.lgds.council.assessment.Standing;
import org.lgds.council.baseline.Inheriting;
import org.lgds.council.council.Authority;
import org.lgds.council.council.Council;
import org.lgds.council.council.CouncilEvent;
import org.lgds.council.council.CouncilOutcome;
import org.lgds.council.council.Effect;
import org.lgds.council.provision.override.Overriding;
import org.lgds.kit.event.Journal;

/**
 * Lets a change take effect, in one transaction: predecessors end on the day, successors are in being from it, memberships
 * and boundaries change with it, and who ended before is followed by who follows now (DOMAIN.md 3.2 and 6.H, steps 2
 * and 3).
 */
@ApplicationScoped
class Vesting {

    private final RegisterRules register;
    private final Standing assessments;
    private final Inheriting baselines;
    private final Overriding overrides;
    private final Journal journal;
    private final EntityManager entities;

    Vesting(
            RegisterRules register,
            Standing assessments,
            Inheriting baselines,
            Overriding overrides,
            Journal journal,
            EntityManager entities) {
        this.entities = entities;
        this.register = register;
        this.assessments = assessments;
        this.baselines = baselines;
        this.overrides = overrides;
        this.journal = journal;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void vest(StructuralChange change, LocalDate today, Instant now) {
        var event = change.vest(today, now);
        var plan = VestingPlan.held(change);
        LineRules.mustBeNothing(register.againstVesting(change, plan.councils()));
        var effect = new Effect(change.vestsOn, change.title, now);
        var facts = plan.facts();
        var heirs = plan.heirs();
        var leaving = plan.leaving();
        var following = plan.following();
        var events = new ArrayList<CouncilEvent>();
        change.lines()
                .ends()
                .forEach((code, successors) ->
                        events.addAll(council(plan, code).abolish(successors, successors, effect)));
        for (var code : change.lines().successors()) {
            events.addAll(takeOver(plan, code, effect));
            if (facts.containsKey(code)) {
                events.addAll(council(plan, code).measure(facts.get(code).orElse(null), effect));
            }
        }
        leaving.forEach(one -> events.addAll(one.council().leaveCounty(one.county(), effect)));
        following.forEach(one -> events.addAll(one.council().follow(one.successors(), one.resolvesTo(), effect)));
        mustHavePeriods(plan.councils().values());
        var ending = change.lines().ends().keySet();
        assessments.withdrawOf(ending, "The council ended by: " + change.title);
        overrides.endOf(ending, change.vestsOn, "The council ended by: " + change.title);
        baselines.inherit(change.id, change.vestsOn, heirs, now);
        events.forEach(journal::add);
        journal.add(event);
        mustNameOneCouncilEach();
    }

    /** What ends on the vesting day must not have begun since; before anything of it is written. */
    private static void mustHavePeriods(Collection<Council> councils) {
        LineRules.mustBeNothing(councils.stream()
                .filter(Council::endsBeforeItBegan)
                .map(council -> "What council %s has now began after the vesting day.".formatted(council.code))
                .sorted()
                .toList());
    }

    /** Councils may swap identifiers, so the database looks at the end; here, where a refusal can be told. */
    private void mustNameOneCouncilEach() {
        entities.flush();
        entities.createNativeQuery("set constraints all immediate").executeUpdate();
    }

    private static List<CouncilEvent> takeOver(VestingPlan plan, String code, Effect effect) {
        var outcome = plan.outcomeOf(code);
        return plan.change().lines().created().contains(code)
                ? council(plan, code).becomeActive(outcome, authority(outcome), effect)
                : council(plan, code).goOn(outcome, authority(outcome), effect);
    }

    private static Council council(VestingPlan plan, String code) {
        return plan.councils().get(code);
    }

    private static Authority authority(CouncilOutcome outcome) {
        return outcome.authority() == null ? null : Authority.findById(outcome.authority());
    }
}
