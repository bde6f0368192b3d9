package org.lgds.council.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.BatchSize;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.problem.Problem;

/** What the register says of a council: of what changes over time, what is so now and what was before. */
@MappedSuperclass
public abstract class RegisterFields extends Aggregate {

    @Id
    public String code;

    public String name;
    public String nameCy;

    @Enumerated(EnumType.STRING)
    public Council.Type type;

    @Enumerated(EnumType.STRING)
    public Tier tier;

    @Enumerated(EnumType.STRING)
    public Nation nation;

    @Enumerated(EnumType.STRING)
    public Region region;

    /** Null if it never was a shadow council, or nobody knows. */
    public LocalDate shadowOn;

    public LocalDate startsOn;

    /** The first day it is not in being, or not even planned, any more. */
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

    @ElementCollection
    @CollectionTable(name = "council_former_name", joinColumns = @JoinColumn(name = "council"))
    @BatchSize(size = 100)
    public List<FormerName> formerNames = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "council_former_type", joinColumns = @JoinColumn(name = "council"))
    @BatchSize(size = 100)
    public List<FormerType> formerTypes = new ArrayList<>();

    /** All that was ever recorded; what counts now is in {@link #facts}. */
    @ElementCollection
    @CollectionTable(name = "council_fact", joinColumns = @JoinColumn(name = "council"))
    @BatchSize(size = 100)
    public List<Fact> datedFacts = new ArrayList<>();

    @Override
    public String key() {
        return code;
    }

    /** The county it lies in now. */
    public Optional<String> county() {
        return memberships.stream()
                .filter(membership -> membership.isNow() && membership.county() != null)
                .map(Membership::county)
                .findFirst();
    }

    /** The authority it is a member of now. */
    public Optional<Authority> authority() {
        return memberships.stream()
                .filter(membership -> membership.isNow() && membership.authority() != null)
                .map(Membership::authority)
                .findFirst();
    }

    /** Its identifier in a scheme now. */
    public Optional<CouncilIdentifier> inUse(Scheme scheme) {
        return identifiers.stream()
                .filter(one -> one.scheme().equals(scheme) && !one.superseded())
                .findFirst();
    }

    void describe(Council.Type as) {
        type = as;
        tier = as.tier();
        nation = as.nation();
    }

    /** Has the names it is to have, and none it had before it comes into being; true if they are others. */
    boolean takesNames(CouncilOutcome outcome) {
        var before = Arrays.asList(name, nameCy);
        name = outcome.name();
        nameCy = outcome.nameCy();
        return !before.equals(Arrays.asList(name, nameCy));
    }

    /** Takes over what another was on a day; what is superseded and has no day was so ever before. */
    void standAs(RegisterFields now, LocalDate day) {
        code = now.code;
        region = now.region;
        homepage = now.homepage;
        updatedAt = now.updatedAt;
        shadowOn = upTo(now.shadowOn, day);
        startsOn = upTo(now.startsOn, day);
        endsOn = upTo(now.endsOn, day);
        name = now.name;
        nameCy = now.nameCy;
        now.formerNames.stream()
                .filter(one -> held(one.validFrom(), one.validTo(), day))
                .forEach(one -> {
                    name = one.name();
                    nameCy = one.nameCy();
                });
        now.formerNames.stream().filter(one -> !one.validTo().isAfter(day)).forEach(formerNames::add);
        describe(now.type);
        now.formerTypes.stream()
                .filter(one -> held(one.validFrom(), one.validTo(), day))
                .forEach(one -> describe(one.type()));
        now.formerTypes.stream().filter(one -> !one.validTo().isAfter(day)).forEach(formerTypes::add);
        identifiers.addAll(Identifiers.on(now.identifiers, day));
        slug = inUse(Scheme.SLUG).map(CouncilIdentifier::value).orElse(now.slug);
        now.memberships.stream()
                .filter(one -> one.validFrom() == null || !one.validFrom().isAfter(day))
                .map(one -> new Membership(one.county(), one.authority(), one.validFrom(), upTo(one.validTo(), day)))
                .forEach(memberships::add);
        facts = DatedFacts.on(now.datedFacts, day);
    }

    /** True if something would end before it began, which a day that was chosen too early would make. */
    public boolean endsBeforeItBegan() {
        return identifiers.stream().anyMatch(one -> endsBefore(one.validFrom(), one.validTo()))
                || memberships.stream().anyMatch(one -> endsBefore(one.validFrom(), one.validTo()))
                || formerNames.stream().anyMatch(one -> endsBefore(one.validFrom(), one.validTo()))
                || formerTypes.stream().anyMatch(one -> endsBefore(one.validFrom(), one.validTo()));
    }

    void mustHavePeriods() {
        if (endsBeforeItBegan()) {
            throw Problem.of(
                    KeepingRegister.CONTRADICTION,
                    "What council %s has now began after that day; give a later validFrom.",
                    code);
        }
    }

    private static boolean endsBefore(LocalDate from, LocalDate to) {
        return from != null && to != null && to.isBefore(from);
    }

    /** The day, unless it lies ahead of another: nobody knew it then. */
    private static LocalDate upTo(LocalDate one, LocalDate day) {
        return one == null || one.isAfter(day) ? null : one;
    }

    private static boolean held(LocalDate from, LocalDate to, LocalDate day) {
        return (from == null || !from.isAfter(day)) && to.isAfter(day);
    }
}
