package org.lgds.council.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import jakarta.persistence.MappedSuperclass;

/** What the register says of a council, with an event for each kind of thing that it says anew. */
@MappedSuperclass
public abstract class RegisterEntry extends RegisterFields {

    static final String REGISTER = "The register file says so.";

    /** An event that leaves the state as it is. */
    abstract CouncilEvent event(String name, Effect effect);

    /** It comes into the register. */
    void enter(CouncilOutcome outcome, List<CouncilIdentifier> called) {
        code = outcome.code();
        name = outcome.name();
        nameCy = outcome.nameCy();
        identifiers.addAll(called);
        describe(outcome, null);
    }

    List<CouncilEvent> identify(List<CouncilIdentifier> wanted, Effect effect) {
        var news = Identifiers.news(identifiers, wanted);
        if (!news.isEmpty()) {
            identifiers.clear();
            identifiers.addAll(wanted);
            slug = inUse(Scheme.SLUG).map(CouncilIdentifier::value).orElse(slug);
        }
        return news.stream().map(event -> event(event, effect)).toList();
    }

    /** Another identifier of a scheme from the day on. */
    List<CouncilEvent> identify(Scheme scheme, String value, Effect effect) {
        var inUse = inUse(scheme).filter(one -> one.value().equals(value));
        return value == null || inUse.isPresent()
                ? List.of()
                : identify(Identifiers.replaced(identifiers, scheme, value, effect.on()), effect);
    }

    /**
     * Takes over what the register file says otherwise than it did before, facts from today, so that what was recorded here since
     * stays; an event for each kind of change, none when it says nothing new.
     *
     * @param said what the file said before, null where it did not have the council
     */
    public List<CouncilEvent> revise(
            RegisteredCouncil said,
            RegisteredCouncil says,
            Authority authority,
            boolean authorityChanged,
            LocalDate today,
            Instant now) {
        var effect = new Effect(null, REGISTER, now);
        var events = new ArrayList<CouncilEvent>();
        if (says.nameDiffers(said)) {
            events.addAll(rename(says.name(), says.nameCy(), new Effect(says.nameSince(), REGISTER, now)));
        }
        events.addAll(record(says.news(said == null ? facts : said.facts(), today), effect));
        var identified = said == null ? List.<CouncilIdentifier>of() : said.identifiers();
        events.addAll(identify(Identifiers.revised(identifiers, identified, says.identifiers()), effect));
        if (says.membershipDiffers(said) && belong(says.county(), authority) || authorityChanged) {
            events.add(event("council.membership_changed", effect));
        }
        var before = startsOn;
        if (says.startsOn() != null && (said == null || !says.startsOn().equals(said.startsOn()))) {
            startsOn = says.startsOn();
        }
        if (describe(says.outcomeBeside(said), null) || !Objects.equals(before, startsOn)) {
            events.add(event("council.changed", effect));
        }
        return events;
    }

    /**
     * Takes over what another register says, from a day on; an event for each kind of change.
     *
     * @throws org.lgds.kit.problem.Problem 409 if it is not in being, or something began after that day
     */
    public List<CouncilEvent> learn(Learnt learnt, Effect effect) {
        mustBeActive();
        var events = new ArrayList<>(rename(learnt.name(), learnt.nameCy(), effect));
        learnt.identifiers().forEach((scheme, value) -> events.addAll(identify(new Scheme(scheme), value, effect)));
        var known = new ArrayList<>(identifiers);
        learnt.formerGss().forEach(gss -> known.add(CouncilIdentifier.former(Scheme.GSS, gss)));
        events.addAll(identify(known, effect));
        if (learnt.county() != null) {
            events.addAll(join(Membership.ofCounty(learnt.county()), effect));
        }
        if (learnt.authority() != null) {
            events.addAll(join(Membership.ofAuthority(learnt.authority()), effect));
        }
        if (learnt.homepage() != null && !learnt.homepage().equals(homepage)) {
            homepage = learnt.homepage();
            events.add(event("council.changed", effect));
        }
        mustHavePeriods();
        return events;
    }

    abstract void mustBeActive();

    /** An identifier is in use since the day. */
    List<CouncilEvent> date(CouncilIdentifier inUse, Effect effect) {
        identifiers.replaceAll(one -> one.equals(inUse) ? inUse.since(effect.on()) : one);
        return List.of(event("council.changed", effect));
    }

    List<CouncilEvent> endIdentifier(Scheme scheme, Effect effect) {
        return identify(Identifiers.ended(identifiers, scheme, effect.on()), effect);
    }

    /** A Welsh name that is absent stays. The former name is kept where a day is known. */
    List<CouncilEvent> rename(String newName, String newNameCy, Effect effect) {
        var same = Objects.equals(name, newName == null ? name : newName)
                && Objects.equals(nameCy, newNameCy == null ? nameCy : newNameCy);
        if (same) {
            return List.of();
        }
        if (effect.on() != null) {
            var since = formerNames.stream()
                    .map(FormerName::validTo)
                    .max(LocalDate::compareTo)
                    .orElse(null);
            formerNames.add(new FormerName(name, nameCy, since, effect.on()));
        }
        name = newName == null ? name : newName;
        nameCy = newNameCy == null ? nameCy : newNameCy;
        return List.of(event("council.renamed", effect));
    }

    /** What a reorganisation makes of its facts, from the day on; null where they are not known any more. */
    public List<CouncilEvent> measure(Facts measured, Effect effect) {
        return record(DatedFacts.news(facts, measured, measure -> effect.on(), effect.why()), effect);
    }

    /** Keeps facts in the place of those of the same measure and day. */
    List<CouncilEvent> record(List<Fact> news, Effect effect) {
        if (datedFacts.containsAll(news)) {
            return List.of();
        }
        keep(news);
        return List.of(event("council.facts_updated", effect));
    }

    void keep(List<Fact> news) {
        news.forEach(fact -> DatedFacts.keep(datedFacts, fact));
        facts = DatedFacts.now(datedFacts);
    }

    /** Type, region, slug and homepage as far as they are told, the type from a day on; true if anything of it is new. */
    boolean describe(CouncilOutcome outcome, LocalDate on) {
        var before = Arrays.asList(type, region, slug, homepage);
        if (outcome.type() != null) {
            if (on != null && type != null && type != outcome.type()) {
                var since = formerTypes.stream()
                        .map(FormerType::validTo)
                        .max(LocalDate::compareTo)
                        .orElse(null);
                formerTypes.add(new FormerType(type, since, on));
            }
            describe(outcome.type());
        }
        region = outcome.region() == null ? region : outcome.region();
        slug = outcome.slug() == null ? slug : outcome.slug();
        homepage = outcome.homepage() == null ? homepage : outcome.homepage();
        return !before.equals(Arrays.asList(type, region, slug, homepage));
    }

    /** It belongs to a county or an authority from the day on, and to no other any more. */
    List<CouncilEvent> join(Membership membership, Effect effect) {
        var same = memberships.stream().anyMatch(one -> one.isNow() && one.isOfTheSame(membership));
        if (same) {
            return List.of();
        }
        endMemberships(one -> one.isOfTheSameKind(membership), effect.on());
        memberships.add(membership.since(effect.on()));
        return List.of(event("council.membership_changed", effect));
    }

    List<CouncilEvent> leave(Predicate<Membership> which, Effect effect) {
        return endMemberships(which, effect.on()) ? List.of(event("council.membership_changed", effect)) : List.of();
    }

    private boolean endMemberships(Predicate<Membership> which, LocalDate on) {
        var anyEnds = memberships.stream().anyMatch(one -> one.isNow() && which.test(one));
        memberships.replaceAll(one -> one.isNow() && which.test(one) ? one.endedOn(on) : one);
        return anyEnds;
    }

    /** Takes over the memberships of a register file, which has no days; true if that is new. */
    boolean belong(String county, Authority authority) {
        if (Objects.equals(county().orElse(null), county)
                && Objects.equals(
                        authority().map(body -> body.code).orElse(null), authority == null ? null : authority.code)) {
            return false;
        }
        memberships.removeIf(Membership::isNow);
        if (county != null) {
            memberships.add(Membership.ofCounty(county));
        }
        if (authority != null) {
            memberships.add(Membership.ofAuthority(authority));
        }
        return true;
    }

    /** The county it lies in has ended. */
    public List<CouncilEvent> leaveCounty(String ended, Effect effect) {
        return leave(membership -> ended.equals(membership.county()), effect);
    }

    List<CouncilEvent> takeUp(CouncilOutcome outcome, Authority authority, Effect effect) {
        var events = new ArrayList<>(identify(Scheme.GSS, outcome.gss(), effect));
        if (outcome.county() != null) {
            events.addAll(join(Membership.ofCounty(outcome.county()), effect));
        }
        if (authority != null) {
            events.addAll(join(Membership.ofAuthority(authority), effect));
        }
        return events;
    }

    /** Its reorganisation says something else of it, or of its predecessors, before it comes into being. */
    public List<CouncilEvent> redraft(CouncilOutcome outcome, Facts derived, Effect effect) {
        var events = new ArrayList<CouncilEvent>();
        if (takesNames(outcome)) {
            events.add(event("council.renamed", effect));
        }
        if (outcome.slug() != null && !outcome.slug().equals(slug)) {
            identifiers.removeIf(identifier -> identifier.scheme().equals(Scheme.SLUG));
            identifiers.add(CouncilIdentifier.inUse(Scheme.SLUG, outcome.slug()));
        }
        var homepageBefore = homepage;
        homepage = outcome.homepage();
        if (describe(outcome, null) || !Objects.equals(homepage, homepageBefore)) {
            events.add(event("council.changed", effect));
        }
        events.addAll(record(DatedFacts.news(facts, derived, measure -> null, effect.why()), effect));
        return events;
    }
}
