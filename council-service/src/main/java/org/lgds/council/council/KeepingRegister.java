package org.lgds.council.council;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.event.Journal;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * Records by hand what happened to a council in being, or puts a mistake right; what ends, makes or merges councils is a
 * structural change. Nothing lies ahead: a day to come may still turn out otherwise.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class KeepingRegister {

    public static final ProblemType CONTRADICTION =
            new ProblemType("register-contradiction", 409, "It contradicts what the register has");

    private final Journal journal;
    private final EntityManager entities;
    private final Clock clock;

    KeepingRegister(Journal journal, EntityManager entities, Clock clock) {
        this.journal = journal;
        this.entities = entities;
        this.clock = clock;
    }

    public void identify(Council council, NewIdentifier body) {
        var scheme = new Scheme(body.scheme());
        council.mustBeActive();
        mustHaveForm(council, scheme, body.value());
        mustNotLieAhead("/validFrom", body.validFrom());
        var before = council.inUse(scheme);
        var same = before.filter(one -> one.value().equals(body.value()));
        if (same.isPresent()) {
            add(dated(council, same.get(), body));
        } else {
            before.ifPresent(
                    one -> mustFollow("/validFrom", "identifier " + one.value(), one.validFrom(), body.validFrom()));
            mustBeFree(council, scheme, body);
            add(council.identify(scheme, body.value(), effect(body.validFrom(), body.reason())));
        }
        lookAtNamesOfOthers();
    }

    public void endIdentifier(Council council, IdentifierEnd body) {
        var scheme = new Scheme(body.scheme());
        council.mustBeActive();
        mustNotLieAhead("/validTo", body.validTo());
        if (scheme.isNeeded()) {
            throw Problem.of(
                    CONTRADICTION,
                    "A council in being has a %s: give the one that takes its place instead of ending it.",
                    scheme.name());
        }
        var inUse = council.inUse(scheme)
                .orElseThrow(() -> Problem.of(
                        CONTRADICTION, "Council %s has no %s in use that could end.", council.code, scheme.name()));
        mustNotEndBefore(inUse.validFrom(), body.validTo());
        add(council.endIdentifier(scheme, effect(body.validTo(), body.reason())));
    }

    public void rename(Council council, NewName body) {
        council.mustBeActive();
        mustNotLieAhead("/validFrom", body.validFrom());
        if (body.nameCy() != null && council.nation != Nation.WALES) {
            throw Problem.invalidBody("/nameCy", "Only councils in Wales have a Welsh name; leave it out.");
        }
        council.formerNames.stream()
                .map(FormerName::validTo)
                .max(LocalDate::compareTo)
                .filter(since -> body.validFrom() != null)
                .ifPresent(since -> mustFollow("/validFrom", "name", since, body.validFrom()));
        add(council.rename(body.name(), body.nameCy(), effect(body.validFrom(), body.reason())));
    }

    public void join(Council council, NewMembership body) {
        council.mustBeActive();
        mustNotLieAhead("/validFrom", body.validFrom());
        var membership = body.county() == null ? memberOf(body.authority()) : lyingIn(council, body.county());
        council.memberships.stream()
                .filter(one -> one.isNow() && one.isOfTheSameKind(membership) && !one.isOfTheSame(membership))
                .forEach(one -> mustFollow("/validFrom", "membership", one.validFrom(), body.validFrom()));
        add(council.join(membership, effect(body.validFrom(), body.reason())));
    }

    public void leave(Council council, MembershipEnd body) {
        council.mustBeActive();
        mustNotLieAhead("/validTo", body.validTo());
        var membership = council.memberships.stream()
                .filter(one -> one.isNow() && one.isOf(body.county(), body.authority()))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        CONTRADICTION,
                        "Council %s does not belong to %s; nothing could end.",
                        council.code,
                        body.county() == null ? body.authority() : body.county()));
        mustNotEndBefore(membership.validFrom(), body.validTo());
        add(council.leave(membership::equals, effect(body.validTo(), body.reason())));
    }

    public void record(Council council, NewFact body) {
        council.mustBeActive();
        mustNotLieAhead("/asOf", body.asOf());
        if (!body.measure().allows(body.value())) {
            throw Problem.invalidBody("/value", "It must be %s.", body.measure().range());
        }
        if (body.measure() != Measure.POPULATION && body.estimatedFor() != null) {
            throw Problem.invalidBody("/estimatedFor", "Only a population is estimated for a year; leave it out.");
        }
        add(council.record(List.of(body.fact()), effect(body.asOf(), body.source())));
    }

    /** Of an identifier in use since nobody knows when, it may be found out. */
    private List<CouncilEvent> dated(Council council, CouncilIdentifier inUse, NewIdentifier body) {
        if (body.validFrom() == null || body.validFrom().equals(inUse.validFrom())) {
            return List.of();
        }
        if (inUse.validFrom() != null) {
            throw Problem.of(CONTRADICTION, "It is in use since %s already.", inUse.validFrom());
        }
        return council.date(inUse, effect(body.validFrom(), body.reason()));
    }

    private static void mustHaveForm(Council council, Scheme scheme, String value) {
        if (scheme.equals(Scheme.CODE)) {
            throw Problem.of(CONTRADICTION, "The register code %s is the council's for ever.", council.code);
        }
        if (!scheme.hasForm(value)) {
            throw Problem.invalidBody("/value", "It does not have the form of a %s.", scheme.name());
        }
        if (scheme.equals(Scheme.GSS) && !value.startsWith(council.type.gssPrefix())) {
            throw Problem.invalidBody(
                    "/value", "The GSS code of such a council begins with %s.", council.type.gssPrefix());
        }
    }

    private void mustNotLieAhead(String pointer, LocalDate day) {
        if (day != null && day.isAfter(LocalDate.now(clock))) {
            throw Problem.invalidBody(
                    pointer, "Give a day up to today; what is to come is a structural change, or recorded on its day.");
        }
    }

    private static void mustFollow(String pointer, String what, LocalDate since, LocalDate from) {
        if (from == null) {
            throw Problem.invalidBody(pointer, "Say from which day on: the present %s ends on it.", what);
        }
        if (since != null && !from.isAfter(since)) {
            throw Problem.of(CONTRADICTION, "The present %s is of %s; another can only follow it.", what, since);
        }
    }

    private static void mustNotEndBefore(LocalDate from, LocalDate to) {
        if (from != null && to.isBefore(from)) {
            throw Problem.of(CONTRADICTION, "It began on %s and cannot end before.", from);
        }
    }

    private void mustBeFree(Council council, Scheme scheme, NewIdentifier body) {
        Scalars.query(entities, """
                        select council from council_identifier where scheme = ?1 and value = ?2
                            and (daterange(valid_from, valid_to) && daterange(cast(?3 as date), null) or ?4 and council <> ?5)
                        limit 1""", String.class)
                .setParameter(1, scheme.column())
                .setParameter(2, body.value())
                .setParameter(3, body.validFrom())
                .setParameter(4, scheme.isForEver())
                .setParameter(5, council.code)
                .getResultStream()
                .findFirst()
                .ifPresent(holder -> {
                    throw Problem.of(
                            CONTRADICTION,
                            "The %s %s is council %s's in that time; one identifier names one council on any day.",
                            scheme.name(),
                            body.value(),
                            holder);
                });
    }

    private static Membership memberOf(String code) {
        return Membership.ofAuthority(Authority.<Authority>findByIdOptional(code)
                .orElseThrow(() ->
                        Problem.of(ProblemType.UNKNOWN_REFERENCE, "There is no authority %s in the register.", code)));
    }

    private static Membership lyingIn(Council council, String code) {
        // Held as vesting holds them, or the county could end as the council joins it.
        var county = Optional.ofNullable(
                        Councils.held(List.of(code, council.code)).get(code))
                .orElseThrow(() ->
                        Problem.of(ProblemType.UNKNOWN_REFERENCE, "There is no council %s in the register.", code));
        if (county.type != Council.Type.COUNTY || county.state != Council.State.ACTIVE || council.tier != Tier.LOWER) {
            throw Problem.of(
                    CONTRADICTION, "Only a district lies in a county, and only in a county council that is in being.");
        }
        return Membership.ofCounty(code);
    }

    private Effect effect(LocalDate on, String why) {
        return new Effect(on, why, clock.instant());
    }

    private void add(List<CouncilEvent> events) {
        events.forEach(journal::add);
    }

    /** Two may take one name at once, so the database looks too; here, where a refusal can still be told. */
    private void lookAtNamesOfOthers() {
        entities.flush();
        entities.createNativeQuery("set constraints all immediate").executeUpdate();
    }
}
