package org.lgds.council.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.lgds.council.change.StructuralChange.State;
import org.lgds.council.council.Council;
import org.lgds.council.council.CouncilEvent;
import org.lgds.council.council.Councils;
import org.lgds.council.council.Effect;
import org.lgds.kit.data.Turns;
import org.lgds.kit.event.Journal;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * Leads changes through their stages and the councils they make along with them. Changes are made one after another: two that
 * name the same council would each be right without the other.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Reorganising {

    private static final Set<Council.State> NOT_IN_BEING = Set.of(Council.State.PROPOSED, Council.State.SHADOW);

    private final RegisterRules register;
    private final Vesting vesting;
    private final Journal journal;
    private final Turns turns;
    private final Clock clock;

    Reorganising(RegisterRules register, Vesting vesting, Journal journal, Turns turns, Clock clock) {
        this.register = register;
        this.vesting = vesting;
        this.journal = journal;
        this.turns = turns;
        this.clock = clock;
    }

    /** Waits until no other change is being made, for the rest of the transaction; before anything is read. */
    void takeTurn() {
        turns.take("structural-changes", List.of("all"));
    }

    StructuralChange of(UUID id) {
        return StructuralChange.<StructuralChange>findByIdOptional(id)
                .orElseThrow(() -> Problem.notFound("structural change", id));
    }

    StructuralChange propose(NewChange body) {
        var councils = Councils.of(new ChangeLines(body.lines()).councils());
        var change = StructuralChange.propose(body, checked(body, null, councils));
        make(change, councils);
        var event = change.proposed(clock.instant());
        change.persist();
        journal.add(event);
        return change;
    }

    /** A change that the register file knows; one in shadow makes its councils and lets them enter it. */
    void record(RegisteredChange line) {
        var councils = Councils.of(new ChangeLines(line.lines()).councils());
        var lines = Shares.completed(line.lines(), councils);
        LineRules.mustHold(lines, line.body().outcomes(), line.state() == State.VESTED);
        var change = StructuralChange.recorded(line, lines);
        if (line.state() == State.VESTED) {
            var vested = change.told("structural_change.vested", clock.instant());
            change.persist();
            journal.add(vested);
            return;
        }
        make(change, councils);
        var event = change.enterShadow(today(), clock.instant());
        change.persist();
        letCouncilsEnterShadow(change);
        journal.add(event);
    }

    /** What an order has fixed cannot be made or unmade any more. */
    void revise(StructuralChange change, NewChange body) {
        var made = change.lines().created();
        var codes = new ChangeLines(body.lines()).councils();
        codes.addAll(made);
        var councils = Councils.of(codes);
        if (StructuralChange.ORDERED.contains(change.state)) {
            reviseOrdered(change, body, councils);
            return;
        }
        var event = change.revise(body, checked(body, change.id, councils), clock.instant());
        make(change, councils);
        made.removeAll(change.lines().created());
        withdraw(change, made, "It is not part of the change any more.", councils);
        event.ifPresent(journal::add);
    }

    private void reviseOrdered(StructuralChange change, NewChange body, Map<String, Council> councils) {
        mustBeTheOnly(body.reference(), change.id);
        var lines = Shares.completed(Shares.kept(body.lines(), change.lines), councils);
        change.mustKeepItsOrder(body, lines);
        LineRules.mustHold(lines, body.outcomes());
        LineRules.mustBeNothing(register.againstOutcomes(new ChangeLines(lines), body.outcomes(), councils, change.id));
        var event = change.revise(body, lines, clock.instant());
        LineRules.mustBeNothing(register.againstDay(change, councils));
        redraft(new VestingPlan(change, councils), new Effect(null, change.title, clock.instant()));
        if (change.state == State.SHADOW) {
            moveShadowDay(change, councils);
        }
        event.ifPresent(journal::add);
    }

    private void moveShadowDay(StructuralChange change, Map<String, Council> councils) {
        if (change.shadowDay().isAfter(today())) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "Its councils are in shadow already: give as shadowFrom the day since when, up to today.");
        }
        var effect = new Effect(change.shadowDay(), change.title, clock.instant());
        for (var code : change.lines().created()) {
            councils.get(code).inShadowSince(effect).forEach(journal::add);
        }
    }

    void consult(StructuralChange change, Stage stage) {
        journal.add(change.consult(stage, today(), clock.instant()));
    }

    void decide(StructuralChange change, Stage stage) {
        journal.add(change.decide(stage, today(), clock.instant()));
    }

    void order(StructuralChange change, Order order) {
        var event = change.order(order, today(), clock.instant());
        var councils = Councils.of(change.lines().councils());
        LineRules.mustBeNothing(register.againstProposing(change.lines(), change.outcomes, councils, change.id));
        LineRules.mustBeNothing(register.againstOrdering(change));
        LineRules.mustBeNothing(register.againstDay(change, councils));
        journal.add(event);
    }

    void enterShadow(StructuralChange change) {
        var event = change.enterShadow(today(), clock.instant());
        letCouncilsEnterShadow(change);
        journal.add(event);
    }

    private void letCouncilsEnterShadow(StructuralChange change) {
        var plan = VestingPlan.held(change);
        var effect = new Effect(change.shadowDay(), change.title, clock.instant());
        redraft(plan, effect);
        change.lines()
                .created()
                .forEach(code -> journal.add(plan.councils().get(code).enterShadow(effect)));
    }

    /** The councils that an order makes are at once what is said of them: nothing is left for the vesting day to find out. */
    private void redraft(VestingPlan plan, Effect effect) {
        var facts = plan.facts();
        for (var code : plan.change().lines().created()) {
            plan.councils()
                    .get(code)
                    .redraft(plan.outcomeOf(code), facts.get(code).orElse(null), effect)
                    .forEach(journal::add);
        }
    }

    void vest(StructuralChange change) {
        vesting.vest(change, today(), clock.instant());
    }

    void cancel(StructuralChange change, String reason) {
        var event = change.cancel(reason, clock.instant());
        var made = change.lines().created();
        withdraw(change, made, reason, Councils.of(made));
        journal.add(event);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<ChangeLine> checked(NewChange body, UUID id, Map<String, Council> councils) {
        mustBeTheOnly(body.reference(), id);
        var lines = Shares.completed(body.lines(), councils);
        LineRules.mustHold(lines, body.outcomes());
        LineRules.mustBeNothing(register.againstProposing(new ChangeLines(lines), body.outcomes(), councils, id));
        return lines;
    }

    private static void mustBeTheOnly(String reference, UUID id) {
        if (reference != null
                && StructuralChange.count("reference = ?1 and (?2 is null or id <> ?2)", reference, id) > 0) {
            throw Problem.of(
                    LineRules.NOT_POSSIBLE,
                    "There is a change with the reference %s already; choose another.",
                    reference);
        }
    }

    /** Registers those it makes, or writes them anew, unless another change has them too. */
    private void make(StructuralChange change, Map<String, Council> councils) {
        var effect = new Effect(null, change.title, clock.instant());
        var facts = new VestingPlan(change, councils).facts();
        var known = new TreeMap<String, Council>();
        var registered = new ArrayList<CouncilEvent>();
        for (var code : change.lines().created()) {
            if (councils.containsKey(code)) {
                known.put(code, councils.get(code));
            } else {
                var made =
                        Council.proposed(change.outcomeOf(code), facts.get(code).orElse(null), effect);
                registered.add(made.propose(effect));
                made.persist();
            }
        }
        // Only now, as this writes the lines, which name those that were just made.
        registered.forEach(journal::add);
        known.forEach((code, council) -> {
            if (!register.isMadeByAnother(council, change.id)) {
                council.redraft(change.outcomeOf(code), facts.get(code).orElse(null), effect)
                        .forEach(journal::add);
            }
        });
    }

    private void withdraw(StructuralChange change, Set<String> codes, String why, Map<String, Council> councils) {
        var effect = new Effect(today(), why, clock.instant());
        for (var code : new TreeSet<>(codes)) {
            var council = councils.get(code);
            if (NOT_IN_BEING.contains(council.state) && !register.isMadeByAnother(council, change.id)) {
                journal.add(council.withdraw(effect));
            }
        }
    }
}
