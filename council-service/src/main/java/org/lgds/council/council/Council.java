package org.lgds.council.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import org.hibernate.annotations.BatchSize;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.delta.ChangesFeed;
import org.lgds.kit.event.Change;
import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.problem.Problem;

/** A principal council: the legal body, not the boundary that a GSS code names. Its register code is its id for ever. */
@Entity
public class Council extends Aggregate {

    public enum State {
        PROPOSED,
        SHADOW,
        ACTIVE,
        ABOLISHED,
        WITHDRAWN
    }

    public enum Type {
        COUNTY,
        NON_METROPOLITAN_DISTRICT,
        UNITARY,
        METROPOLITAN_DISTRICT,
        LONDON_BOROUGH,
        CITY_CORPORATION,
        SCOTTISH_UNITARY,
        WELSH_UNITARY,
        NI_DISTRICT
    }

    static final Lifecycle<State> LIFECYCLE = Lifecycle.of(State.class)
            .action("shadow", State.PROPOSED, State.SHADOW)
            .action("withdrawal", State.PROPOSED, State.WITHDRAWN)
            .action("vesting", State.SHADOW, State.ACTIVE)
            .action("abolition", State.ACTIVE, State.ABOLISHED);

    private static final String REGISTER = "The register file says so.";

    @Id
    public String code;

    public String name;
    public String nameCy;

    @Enumerated(EnumType.STRING)
    public Type type;

    @Enumerated(EnumType.STRING)
    public Tier tier;

    @Enumerated(EnumType.STRING)
    public Nation nation;

    @Enumerated(EnumType.STRING)
    public Region region;

    @Enumerated(EnumType.STRING)
    public State state;

    public LocalDate startsOn;
    public LocalDate endsOn;
    public String slug;
    public String homepage;

    @Embedded
    public Facts facts;

    @ElementCollection
    @CollectionTable(name = "council_identifier", joinColumns = @JoinColumn(name = "council"))
    @BatchSize(size = 100)
    public List<CouncilIdentifier> identifiers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "council_membership", joinColumns = @JoinColumn(name = "council"))
    @BatchSize(size = 100)
    public List<Membership> memberships = new ArrayList<>();

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
        council.describe(line);
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

    static List<Council> after(CouncilQuery query, String code, int limit) {
        return query.conditions()
                .and("code > %s", code)
                .run(getEntityManager(), Council.class, "council c", "code", limit);
    }

    /** Councils that have, or had, this identifier in a scheme, or in any when none is given. */
    static List<Council> called(LookupQuery query, String code, int limit) {
        var conditions = new Conditions();
        var identifier = "lower(value) = lower(%s)".formatted(conditions.parameter(query.value()))
                + (query.scheme() == null ? "" : " and scheme = " + conditions.parameter(query.scheme()));
        return conditions
                .andAll(CouncilQuery.identified(identifier))
                .and("code > %s", code)
                .run(getEntityManager(), Council.class, "council c", "code", limit);
    }

    static List<Council> changed(ChangesFeed.Position after, long before, int limit) {
        return new Conditions()
                .andAll("(changed_in, code) > (%s, %s)", after.transaction(), after.key())
                .and("changed_in < %s", before)
                .run(getEntityManager(), Council.class, "council", "changed_in, code", limit);
    }

    @Override
    public String key() {
        return code;
    }

    /** The county it lies in now. */
    public Optional<String> county() {
        return memberships.stream()
                .filter(membership -> membership.validTo() == null && membership.county() != null)
                .map(Membership::county)
                .findFirst();
    }

    /** The authority it is a member of now. */
    public Optional<Authority> authority() {
        return memberships.stream()
                .filter(membership -> membership.validTo() == null && membership.authority() != null)
                .map(Membership::authority)
                .findFirst();
    }

    public CouncilEvent register(Instant now) {
        return event("council.registered", null, now);
    }

    /** Takes over what the register file now says; an event for each kind of change, none when it says nothing new. */
    public List<CouncilEvent> revise(
            RegisteredCouncil line, Authority authority, boolean authorityChanged, Instant now) {
        var events = new ArrayList<CouncilEvent>();
        if (!name.equals(line.name()) || !Objects.equals(nameCy, line.nameCy())) {
            name = line.name();
            nameCy = line.nameCy();
            events.add(event("council.renamed", state, now));
        }
        if (!line.facts().equals(facts)) {
            facts = line.facts();
            events.add(event("council.facts_updated", state, now));
        }
        events.addAll(identify(line.identifiers(), now));
        if (belong(line.county(), authority) || authorityChanged) {
            events.add(event("council.membership_changed", state, now));
        }
        if (describe(line)) {
            events.add(event("council.changed", state, now));
        }
        return events;
    }

    private List<CouncilEvent> identify(List<CouncilIdentifier> wanted, Instant now) {
        var before = Set.copyOf(identifiers);
        if (before.equals(Set.copyOf(wanted))) {
            return List.of();
        }
        var known = new HashSet<String>();
        before.forEach(identifier -> known.add(identifier.scheme() + identifier.value()));
        var added = wanted.stream().anyMatch(identifier -> known.add(identifier.scheme() + identifier.value()));
        var ended = before.stream().anyMatch(identifier -> !identifier.superseded() && !wanted.contains(identifier));
        identifiers.clear();
        identifiers.addAll(wanted);
        var events = new ArrayList<CouncilEvent>();
        if (added) {
            events.add(event("council.identifier_added", state, now));
        }
        if (ended || !added) {
            events.add(event("council.identifier_ended", state, now));
        }
        return events;
    }

    /** True if that is new. */
    private boolean belong(String county, Authority authority) {
        if (Objects.equals(county().orElse(null), county)
                && Objects.equals(
                        authority().map(body -> body.code).orElse(null), authority == null ? null : authority.code)) {
            return false;
        }
        memberships.clear();
        if (county != null) {
            memberships.add(Membership.ofCounty(county));
        }
        if (authority != null) {
            memberships.add(Membership.ofAuthority(authority));
        }
        return true;
    }

    /** The rest of a line; true if anything of it is new. */
    private boolean describe(RegisteredCouncil line) {
        var before = CouncilView.of(this, null);
        type = line.type();
        tier = line.tier();
        nation = line.inNation();
        region = line.inRegion();
        slug = line.slug();
        homepage = line.homepage();
        startsOn = line.startsOn();
        return !before.equals(CouncilView.of(this, null));
    }

    private CouncilEvent event(String event, State from, Instant now) {
        var sequence = changed(now);
        return new CouncilEvent(event, CouncilView.of(this, null), Change.of(from, state, REGISTER), sequence);
    }
}
