package org.lgds.council.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.lgds.kit.event.Change;
import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** A principal council: the legal body, not the boundary that a GSS code names. Its register code is its id for ever. */
@Entity
public class Council extends RegisterEntry {

    /** Where a council is in its life: a shadow council is elected, and takes over once it is active. */
    public enum State {
        PROPOSED,
        SHADOW,
        ACTIVE,
        ABOLISHED,
        WITHDRAWN
    }

    /** What kind of council it is, which says its tier and its nation. */
    public enum Type {
        /** A county council, upper tier, in England. */
        COUNTY(Tier.UPPER, Nation.ENGLAND, "E10"),
        /** A district in a county, lower tier, in England. */
        NON_METROPOLITAN_DISTRICT(Tier.LOWER, Nation.ENGLAND, "E07"),
        /** A unitary authority, single tier, in England. */
        UNITARY(Tier.SINGLE, Nation.ENGLAND, "E06"),
        /** A metropolitan district, single tier, in England. */
        METROPOLITAN_DISTRICT(Tier.SINGLE, Nation.ENGLAND, "E08"),
        /** A London borough, single tier. */
        LONDON_BOROUGH(Tier.SINGLE, Nation.ENGLAND, "E09"),
        /** The City of London, single tier. */
        CITY_CORPORATION(Tier.SINGLE, Nation.ENGLAND, "E09"),
        /** A council in Scotland, single tier. */
        SCOTTISH_UNITARY(Tier.SINGLE, Nation.SCOTLAND, "S12"),
        /** A council in Wales, single tier. */
        WELSH_UNITARY(Tier.SINGLE, Nation.WALES, "W06"),
        /** A district in Northern Ireland, single tier. */
        NI_DISTRICT(Tier.SINGLE, Nation.NORTHERN_IRELAND, "N09");
        private final Tier tier;
        private final Nation nation;
        private final String gssPrefix;

        Type(Tier tier, Nation nation, String gssPrefix) {
            this.tier = tier;
            this.nation = nation;
            this.gssPrefix = gssPrefix;
        }

        public Tier tier() {
            return tier;
        }

        public Nation nation() {
            return nation;
        }

        /** What the GSS codes of such councils begin with (DOMAIN.md 3.1). */
        public String gssPrefix() {
            return gssPrefix;
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

    @Enumerated(EnumType.STRING)
    public State state;

    /** Of one that ended, all who follow it, the nearest first: those that ended since as well, and who follows these. */
    public List<String> successors = List.of();

    /** Those of its successors that are in being: where its matters are now. */
    public List<String> resolvesTo = List.of();

    /** A council in being, as the register file has it. */
    public static Council registered(RegisteredCouncil line, Authority authority) {
        var council = new Council();
        council.state = State.ACTIVE;
        council.startsOn = line.startsOn();
        council.enter(line.outcome(), line.identifiers());
        council.keep(line.news(null, null));
        council.belong(line.county(), authority);
        return council;
    }

    /** A council that ended before the register was kept. */
    public static Council former(FormerCouncil line, List<String> followedBy, List<String> inBeing) {
        var council = new Council();
        council.state = State.ABOLISHED;
        council.startsOn = line.startsOn();
        council.endsOn = line.endsOn();
        council.successors = followedBy;
        council.resolvesTo = inBeing;
        council.enter(line.outcome(), line.identifiers());
        if (line.county() != null) {
            council.memberships.add(Membership.ofCounty(line.county()).endedOn(line.endsOn()));
        }
        return council;
    }

    /** A council that a reorganisation would make; its facts come from its predecessors, and have no day before it begins. */
    public static Council proposed(CouncilOutcome outcome, Facts derived, Effect effect) {
        var council = new Council();
        council.state = State.PROPOSED;
        council.enter(
                outcome,
                List.of(
                        CouncilIdentifier.inUse(Scheme.CODE, outcome.code()),
                        CouncilIdentifier.inUse(Scheme.SLUG, outcome.slug())));
        council.keep(DatedFacts.news(null, derived, measure -> null, effect.why()));
        return council;
    }

    /** A copy of one as it stood on a day, which no session knows, so nothing of it is ever written. */
    static Council past(Council now, LocalDate day, State state, Map<String, Boolean> followers) {
        var past = new Council();
        past.state = state;
        past.standAs(now, day);
        past.successors = now.successors.stream().filter(followers::containsKey).toList();
        past.resolvesTo = past.successors.stream().filter(followers::get).toList();
        return past;
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

    public CouncilEvent enterShadow(Effect effect) {
        state = LIFECYCLE.move("shadow", state);
        shadowOn = effect.on();
        return moved(State.PROPOSED, "council.entered_shadow", effect);
    }

    /** It entered shadow on another day than was known. */
    public List<CouncilEvent> inShadowSince(Effect effect) {
        if (effect.on().equals(shadowOn)) {
            return List.of();
        }
        shadowOn = effect.on();
        return List.of(event("council.changed", effect));
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
        if (describe(outcome, effect.on())) {
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

    @Override
    void mustBeActive() {
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
