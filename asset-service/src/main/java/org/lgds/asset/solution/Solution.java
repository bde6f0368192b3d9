package org.lgds.asset.solution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Visibility;

/** What serves a service in a council: built, bought, shared or done by hand. */
@Entity
public class Solution extends Aggregate {

    @Id
    public UUID id;

    public String council;

    /** LGSL code. */
    public Integer service;

    /** LGIL code; null where it serves the whole of the service. */
    public Integer interaction;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    @Enumerated(EnumType.STRING)
    public Phase phase;

    public String title;
    public String need;
    public LocalDate startedOn;
    public LocalDate liveOn;
    public LocalDate retiredOn;

    /** The latest cost record; all five are null where there is none. */
    public Long oneOffPence;

    public Long yearlyPence;

    /** The part of the one-off cost that is committed already. */
    public Long spentPence;

    public Integer priceBase;

    @Enumerated(EnumType.STRING)
    public Provenance provenance;

    /** The council's consent to show its costs to other councils, who else see bands. */
    public boolean costsShared;

    public UUID supplier;
    public String product;
    public String category;
    public LocalDate contractEndsOn;
    public UUID assetId;
    public String assetVersion;

    /** It came by reorganisation, from the councils named. */
    public boolean inherited;

    public List<String> inheritedFrom;

    /** Of an inherited one the solution of the first predecessor, which all that are made from it have in common; else null. */
    public UUID root;

    /** False for an inherited one that its council has not looked at yet. */
    public boolean confirmed;

    /** Its council does not provide the service, as far as was known when it was last written. */
    public boolean outsideTier;

    /** The council system's own reference: with the council, its second key. */
    public String externalId;

    /** The client that wrote it last. */
    public String client;

    /** A solution of which nothing is said yet; {@link #claim} must follow before it is persisted. */
    static Solution of(String council) {
        var solution = new Solution();
        solution.id = Ids.next();
        solution.council = council;
        solution.inheritedFrom = List.of();
        return solution;
    }

    static Optional<Solution> ofSystem(String council, String externalId) {
        return Solution.<Solution>find("council = ?1 and externalId = ?2", council, externalId)
                .firstResultOptional();
    }

    /**
     * What a successor has of a predecessor's solution, for it to confirm. The predecessor's consent and its system's
     * reference do not go along.
     */
    static Solution inherited(Solution from, String successor) {
        var solution = of(successor);
        solution.takeOver(SolutionClaim.of(from), from.supplier);
        solution.externalId = null;
        solution.outsideTier = from.outsideTier;
        solution.inherited = true;
        solution.inheritedFrom = Stream.concat(from.inheritedFrom.stream(), Stream.of(from.council))
                .distinct()
                .toList();
        solution.root = from.root == null ? from.id : from.root;
        solution.client = from.client;
        return solution;
    }

    @Override
    public String key() {
        return id.toString();
    }

    /** The latest cost, or null. */
    public Cost cost() {
        return oneOffPence == null ? null : new Cost(oneOffPence, yearlyPence, spentPence, priceBase, provenance);
    }

    /**
     * Takes a claim over, its cost aside. An inherited solution that its council names is confirmed by that.
     *
     * @return the event, or null if the claim says nothing new
     * @throws Problem 409 when the claim breaks a rule; the solution is then unchanged
     */
    SolutionEvent claim(SolutionClaim claim, Terms terms, String client, Instant now) {
        var isNew = phase == null;
        terms.check(isNew ? null : this, claim);
        var before = isNew ? null : SolutionEvent.Record.of(this);
        var from = phase;
        takeOver(claim, terms.supplier(claim));
        confirmed = true;
        outsideTier = terms.isOutsideTier(outsideTier);
        var after = SolutionEvent.Record.of(this);
        if (after.equals(before)) {
            return null;
        }
        this.client = client;
        // What only the council's own reference differs in is news for it alone.
        var audience = isNew || !after.facts().equals(before.facts()) ? Visibility.SECTOR : Visibility.COUNCIL;
        return SolutionEvent.of(eventFrom(from), this, audience, Change.of(from, phase, claim.reason()), changed(now));
    }

    /**
     * Has another latest cost from now on.
     *
     * @throws Problem 409 when more is spent than it costs
     */
    SolutionEvent costs(Cost cost, String client, Instant now) {
        if (cost.isOverspent()) {
            throw Problem.of(Terms.NOT_POSSIBLE, "What is spent of the one-off cost cannot be more than all of it.");
        }
        oneOffPence = cost.oneOffPence();
        yearlyPence = cost.yearlyPence();
        spentPence = cost.spentPence();
        priceBase = cost.priceBase();
        provenance = cost.provenance();
        this.client = client;
        return SolutionEvent.of(
                "solution.cost_recorded", this, Visibility.COUNCIL, Change.of(phase, phase, null), changed(now));
    }

    /** Its council says that what it inherited is so. */
    SolutionEvent confirm(String client, Instant now) {
        if (confirmed) {
            throw Problem.of(ProblemType.WRONG_STATE, "The solution is confirmed already.");
        }
        confirmed = true;
        this.client = client;
        return event("solution.changed", phase, null, now);
    }

    /** Its supplier was merged into another. */
    SolutionEvent isSuppliedBy(UUID other, String reason, Instant now) {
        supplier = other;
        return event("solution.changed", phase, reason, now);
    }

    /** Its council has it from a predecessor. */
    SolutionEvent inherit(Instant now) {
        return event("solution.recorded", null, null, now);
    }

    /** It ended with its council on that day: it went to the successors, or the council does not come into being. */
    SolutionEvent end(String name, LocalDate on, String reason, Instant now) {
        var from = phase;
        phase = Phase.RETIRED;
        liveOn = liveOn != null && liveOn.isAfter(on) ? null : liveOn;
        startedOn = startedOn != null && startedOn.isAfter(on) ? null : startedOn;
        retiredOn = on;
        return event(name, from, reason, now);
    }

    /** What may be done with it now, by whoever may. */
    Set<String> actions() {
        var actions = new LinkedHashSet<>(List.of("phase", "costs", "confirmation"));
        actions.removeIf(action -> action.equals("phase") && phase == Phase.RETIRED);
        actions.removeIf(action -> action.equals("confirmation") && confirmed);
        return actions;
    }

    private String eventFrom(Phase from) {
        if (from == null || from == phase) {
            return from == null ? "solution.recorded" : "solution.changed";
        }
        return phase == Phase.RETIRED ? "solution.retired" : "solution.phase_changed";
    }

    private SolutionEvent event(String name, Phase from, String reason, Instant now) {
        return SolutionEvent.of(name, this, Visibility.SECTOR, Change.of(from, phase, reason), changed(now));
    }

    private void takeOver(SolutionClaim claim, UUID supplier) {
        service = claim.service();
        interaction = claim.interaction();
        kind = claim.kind();
        phase = claim.phase();
        title = claim.title();
        need = claim.need();
        startedOn = claim.startedOn();
        liveOn = claim.liveOn();
        retiredOn = claim.retiredOn();
        costsShared = claim.costsShared() == null ? costsShared : claim.costsShared();
        this.supplier = supplier;
        product = claim.product();
        category = claim.category();
        contractEndsOn = claim.contractEndsOn();
        assetId = claim.asset();
        assetVersion = claim.assetVersion();
        externalId = claim.externalId();
    }
}
