package org.lgds.council.provision.override;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import org.lgds.council.council.Council;
import org.lgds.council.council.CouncilAbolished;
import org.lgds.council.lgsl.Service;
import org.lgds.council.provision.rule.ProvisionRule;
import org.lgds.council.provision.rule.Ruling;
import org.lgds.kit.data.Turns;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.Journal;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Overrides the rule of who provides what. Those of one council are written one after another, so that none overlap. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Overriding {

    static final ProblemType NOT_NEEDED = new ProblemType("override-not-needed", 409, "The rule says so already");
    static final ProblemType OVERLAPS =
            new ProblemType("override-overlaps", 409, "Another override holds on these days");

    private final ProvisionRule rule;
    private final Journal journal;
    private final Turns turns;
    private final Clock clock;

    Overriding(ProvisionRule rule, Journal journal, Turns turns, Clock clock) {
        this.rule = rule;
        this.journal = journal;
        this.turns = turns;
        this.clock = clock;
    }

    /** Waits until nobody else writes overrides of the council, for the rest of the transaction; before any is read. */
    void takeTurn(String council) {
        turns.take("service overrides", List.of(council));
    }

    /** Looks without reading the council, which may change until it is held. */
    static void mustBeThere(String council) {
        if (Council.count("code", council) == 0) {
            throw Problem.notFound("council", council);
        }
    }

    ServiceOverride override(String code, NewOverride body) {
        var council = held(code);
        var service = Service.<Service>findByIdOptional(body.service())
                .filter(one -> one.state == Service.State.ACTIVE)
                .orElseThrow(() -> Problem.of(
                        ProblemType.UNKNOWN_REFERENCE,
                        "The services list has no service %s in use; see /v1/services.",
                        body.service()));
        if (council.startsOn != null && body.from().isBefore(council.startsOn)) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "Council %s began on %s; let the override begin then or later.",
                    code,
                    council.startsOn);
        }
        mustBeContrary(rule.of(council, service), body);
        var override = ServiceOverride.of(code, body);
        mustBeAlone(override, body.until());
        var now = clock.instant();
        var provision = CouncilProvision.held(code);
        override.made(now);
        var change = Change.of(null, override.state(today()), body.reason());
        journal.add(provision.overridden(override, change, today(), now));
        return override;
    }

    /** @param until not before the override begins */
    void end(ServiceOverride override, LocalDate until, String why) {
        held(override.council);
        var from = override.state(today());
        ServiceOverride.LIFECYCLE.move("ending", from);
        mustBeAlone(override, until);
        end(CouncilProvision.held(override.council), override, until, why);
    }

    /**
     * Ends what councils have that a reorganisation ends; their successors inherit none, as they provide what their own tier
     * does. Run again, it does nothing more.
     *
     * @param on the first day they are no more
     */
    public void endOf(Collection<String> councils, LocalDate on, String why) {
        var roots = CouncilProvision.held(councils).stream()
                .collect(Collectors.toMap(CouncilProvision::key, Function.identity()));
        ServiceOverride.standing(roots.keySet(), on)
                .forEach(override -> end(roots.get(override.council), override, override.endedBy(on), why));
    }

    private void end(CouncilProvision provision, ServiceOverride override, LocalDate until, String why) {
        var now = clock.instant();
        var from = override.state(today());
        override.end(until, why, now);
        journal.add(provision.ended(override, Change.of(from, override.state(today()), why), today(), now));
    }

    static ServiceOverride of(String council, UUID id) {
        return ServiceOverride.find(council, id).orElseThrow(() -> Problem.notFound("service override", id));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Holds a council, so that it does not end while something is written for it. */
    private static Council held(String code) {
        Council council = Council.findById(code, LockModeType.PESSIMISTIC_READ);
        return switch (council.state) {
            case ACTIVE -> council;
            case ABOLISHED -> throw CouncilAbolished.of(code, council.successors);
            case PROPOSED, WITHDRAWN -> throw Problem.of(ProblemType.WRONG_STATE, "Council %s is not in being.", code);
            case SHADOW ->
                throw Problem.of(
                        ProblemType.COUNCIL_IN_SHADOW,
                        "Council %s is not in being yet; override the rule from its first day.",
                        code);
        };
    }

    private static void mustBeContrary(Ruling byRule, NewOverride body) {
        if (byRule.provides() == body.says()) {
            throw Problem.of(NOT_NEEDED, "That is so by the rule, and needs no override: %s", byRule.reason());
        }
    }

    private static void mustBeAlone(ServiceOverride override, LocalDate until) {
        override.besides(until).ifPresent(other -> {
            throw Problem.of(
                            OVERLAPS,
                            "Override %s holds from %s until %s; end it first, or choose days on which it does not hold.",
                            other.id,
                            other.holdsFrom,
                            other.holdsUntil == null ? "further notice" : other.holdsUntil)
                    .with("override", other.id);
        });
    }
}
