package org.lgds.council.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.lgds.council.council.CouncilIdentifier.Scheme;
import org.lgds.kit.event.Change;
import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** A principal council: the legal body, not the boundary that a GSS code names. Its register code is its id for ever. */
@Entity
public class Council extends RegisterEntry {

    public enum State {
        PROPOSED,
        SHADOW,
        ACTIVE,
        ABOLISHED,
        WITHDRAWN
    }

    /** What kind of council it is, which says its tier and its nation. */
    public enum Type {
        COUNTY(Tier.UPPER, Nation.ENGLAND),
        NON_METROPOLITAN_DISTRICT(Tier.LOWER, Nation.ENGLAND),
        UNITARY(Tier.SINGLE, Nation.ENGLAND),
        METROPOLITAN_DISTRICT(Tier.SINGLE, Nation.ENGLAND),
        LONDON_BOROUGH(Tier.SINGLE, Nation.ENGLAND),
        CITY_CORPORATION(Tier.SINGLE, Nation.ENGLAND),
        SCOTTISH_UNITARY(Tier.SINGLE, Nation.SCOTLAND),
        WELSH_UNITARY(Tier.SINGLE, Nation.WALES),
        NI_DISTRICT(Tier.SINGLE, Nation.NORTHERN_IRELAND);

        private final Tier tier;
        private final Nation nation;

        Type(Tier tier, Nation nation) {
            this.tier = tier;
            this.nation = nation;
        }

        public Tier tier() {
            return tier;
        }

        public Nation nation() {
            return nation;
        }

        /** True if such a council can lie in a region; those outside England are regions of their own. */
        public boolean isIn(Region region) {
            return nation == region.nation();
        }
    }

    static final Lifecycle<State> LIFECYCLE = Lifecycle.of(State.class)
            .action("shadow", State.PROPOSED, State.SHADOW)
            .action("withdrawal", State.PROPOSED, State.WITHDRAWN)
            // An order that is revoked after the shadow elections leaves a council that never comes into being.
            .action("revocation", State.SHADOW, State.WITHDRAWN)
            .action("vesting", State.SHADOW, State.ACTIVE)
            .action("abolition", State.ACTIVE, State.ABOLISHED);

    private static final String REGISTER = "The register file says so.";

    @Enumerated(EnumType.STRING)
    public State state;

    /** Null if it never was a shadow council, or nobody knows. */
    public LocalDate shadowOn;

    public LocalDate startsOn;

    /** The first day it is not in being, or not even planned, any more. */
    public LocalDate endsOn;

    /** Of one that ended, all who follow it, the nearest first: those that ended since as well, and who follows these. */
    public List<String> successors = List.of();

    /** Those of its successors that are in being: where its matters are now. */
    public List<String> resolvesTo = List.of();

    /** A council in being, as the register file has it. */
    public static Council registered(RegisteredCouncil line, Authority authority) {
        var council = new Council();
        council.code = line.code();
        council.state = State.ACTIVE;
        council.name = line.name();
        council.nameCy = line.nameCy();
        council.facts = line.facts();
        council.identifiers.addAll(line.identifiers());
        council.belong(line.county(), authority);
        council.describe(line.outcome());
        council.startsOn = line.startsOn();
        return council;
    }

    /** A council that ended before the register was kept. */
    public static Council former(FormerCouncil line, List<String> followedBy, List<String> inBeing) {
        var council = new Council();
        council.code = line.code();
        council.state = State.ABOLISHED;
        council.name = line.name();
        council.startsOn = line.startsOn();
        council.endsOn = line.endsOn();
        council.successors = followedBy;
        council.resolvesTo = inBeing;
        council.identifiers.addAll(line.identifiers());
        council.describe(line.outcome());
        if (line.county() != null) {
            council.memberships.add(Membership.ofCounty(line.county()).endedOn(line.endsOn()));
        }
        return council;
    }

    /** A council that a reorganisation would make; its facts come from its predecessors. */
    public static Council proposed(CouncilOutcome outcome, Facts derived) {
        var council = new Council();
        council.code = outcome.code();
        council.state = State.PROPOSED;
        council.name = outcome.name();
        council.nameCy = outcome.nameCy();
        council.facts = derived;
        council.identifiers.add(CouncilIdentifier.inUse(Scheme.CODE, outcome.code()));
        council.identifiers.add(CouncilIdentifier.inUse(Scheme.SLUG, outcome.slug()));
        council.describe(outcome);
        return council;
    }

    /**
     * The council with a register code.
     *
     * @throws Problem 404 when there is none
     */
    public static Council of(String code) {
        return Council.<Council>findByIdOptional(code).orElseThrow(() -> Problem.notFound("council", code));
    }

    public CouncilEvent register(Instant now) {
        return moved(null, "council.registered", new Effect(null, REGISTER, now));
    }

    public CouncilEvent propose(Effect effect) {
        return moved(null, "council.registered", effect);
    }

    /** Takes over what the register file now says; an event for each kind of change, none when it says nothing new. */
    public List<CouncilEvent> revise(
            RegisteredCouncil line, Authority authority, boolean authorityChanged, Instant now) {
        var effect = new Effect(null, REGISTER, now);
        var events = new ArrayList<>(rename(line.name(), line.nameCy(), effect));
        events.addAll(measure(line.facts(), effect));
        events.addAll(identify(line.identifiers(), effect));
        if (belong(line.county(), authority) || authorityChanged) {
            events.add(event("council.membership_changed", effect));
        }
        var startedElse = line.startsOn() != null && !line.startsOn().equals(startsOn);
        startsOn = startedElse ? line.startsOn() : startsOn;
        if (describe(line.outcome()) || startedElse) {
            events.add(event("council.changed", effect));
        }
        return events;
    }

    public CouncilEvent enterShadow(Effect effect) {
        state = LIFECYCLE.move("shadow", state);
        shadowOn = effect.on();
        return moved(State.PROPOSED, "council.entered_shadow", effect);
    }

    /** It never comes into being, as its reorganisation is not to be. */
    public CouncilEvent withdraw(Effect effect) {
        var from = state;
        state = LIFECYCLE.move(from == State.SHADOW ? "revocation" : "withdrawal", from);
        endsOn = effect.on();
        return moved(from, "council.withdrawn", effect);
    }

    /** It takes over from its predecessors. */
    public List<CouncilEvent> becomeActive(CouncilOutcome outcome, Authority authority, Effect effect) {
        state = LIFECYCLE.move("vesting", state);
        startsOn = effect.on();
        var events = new ArrayList<CouncilEvent>();
        events.add(moved(State.SHADOW, "council.became_active", effect));
        events.addAll(takeUp(outcome, authority, effect));
        return events;
    }

    /** It goes on through a reorganisation, as what the outcome says. */
    public List<CouncilEvent> goOn(CouncilOutcome outcome, Authority authority, Effect effect) {
        mustBeActive();
        var events = new ArrayList<>(rename(outcome.name(), outcome.nameCy(), effect));
        events.addAll(identify(Scheme.SLUG, outcome.slug(), effect));
        if (describe(outcome)) {
            events.add(event("council.changed", effect));
        }
        events.addAll(takeUp(outcome, authority, effect));
        return events;
    }

    /** It ends, and so do its memberships and its identifiers, apart from those it has for ever. */
    public List<CouncilEvent> abolish(List<String> followedBy, List<String> inBeing, Effect effect) {
        mustBeActive();
        var events = new ArrayList<>(leave(membership -> true, effect));
        var ended = Identifiers.ended(identifiers, effect.on());
        identifiers.clear();
        identifiers.addAll(ended);
        state = LIFECYCLE.move("abolition", State.ACTIVE);
        endsOn = effect.on();
        successors = followedBy;
        resolvesTo = inBeing;
        events.add(moved(State.ACTIVE, "council.abolished", effect));
        return events;
    }

    /** One of those who follow it has ended too. */
    public List<CouncilEvent> follow(List<String> followedBy, List<String> inBeing, Effect effect) {
        if (successors.equals(followedBy) && resolvesTo.equals(inBeing)) {
            return List.of();
        }
        successors = followedBy;
        resolvesTo = inBeing;
        return List.of(event("council.changed", effect));
    }

    private void mustBeActive() {
        if (state != State.ACTIVE) {
            var now = state.name().toLowerCase(Locale.ROOT);
            throw Problem.of(ProblemType.WRONG_STATE, "Council %s is not in being: it is %s.", code, now);
        }
    }

    @Override
    CouncilEvent event(String event, Effect effect) {
        return moved(state, event, effect);
    }

    private CouncilEvent moved(State from, String event, Effect effect) {
        var sequence = changed(effect.now());
        return new CouncilEvent(event, CouncilView.of(this, null), Change.of(from, state, effect.why()), sequence);
    }
}
