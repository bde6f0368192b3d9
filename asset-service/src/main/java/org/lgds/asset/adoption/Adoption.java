package org.lgds.asset.adoption;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import org.lgds.asset.asset.AssetVersion;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;
import org.lgds.kit.security.Visibility;

/**
 * A council's use of an asset. A council system says where the council is: an adoption may begin anywhere and jump
 * forward; a step back is a correction and needs its reason. One adoption of a pair is open at a time.
 */
@Entity
public class Adoption extends AdoptionRecord {

    /** Of several as far, the one confirmed last, then the oldest. */
    private static final Comparator<Adoption> FURTHEST = Comparator.comparing((Adoption one) -> one.stage)
            .thenComparing(one -> one.standing.confirmedAt())
            .thenComparing(one -> one.id, Comparator.reverseOrder());

    /** An adoption that says nothing yet; {@link #claim} must follow before it is persisted. */
    static Adoption of(String council, UUID asset) {
        var adoption = new Adoption();
        adoption.id = Ids.next();
        adoption.council = council;
        adoption.assetId = asset;
        adoption.widest = Visibility.LGDS;
        adoption.transferredFrom = List.of();
        return adoption;
    }

    /**
     * Takes a claim over, and confirms what was long not confirmed.
     *
     * @param adoptable what the asset and the council allow
     * @return what happened, in order: nothing if the claim says nothing new
     * @throws org.lgds.kit.problem.Problem 409 when the claim breaks a rule; the adoption is then unchanged
     */
    List<AdoptionEvent> claim(AdoptionClaim claim, Adoptable adoptable, Told told) {
        new ClaimRules(this, adoptable, told.today()).check(claim);
        var from = stage;
        var news = AdoptionNews.of(this, claim, told);
        var events = new ArrayList<AdoptionEvent>();
        if (isOpen() && (standing.stale() || news.isNone() && standing.isToBeConfirmed(told.now()))) {
            events.add(confirm(told));
        }
        if (!news.isNone()) {
            takeOver(claim, told);
            var seen = news.isOwn() ? Visibility.COUNCIL : visibility;
            events.add(event(news.event(), seen, Change.of(from, stage, claim.reason()), told.now()));
        }
        return events;
    }

    /** Confirms an open claim; written only when the kept date is old. */
    List<AdoptionEvent> confirmAgain(Told told) {
        return standing.isToBeConfirmed(told.now()) ? List.of(confirm(told)) : List.of();
    }

    /** Ends it because the system that keeps it does not name it any more. */
    AdoptionEvent leaveInventory(Told told) {
        var from = stage;
        var to = stage == Stage.LIVE ? Stage.RETIRED : Stage.ABANDONED;
        move(to, null, to == Stage.ABANDONED ? ReasonCode.NOT_IN_INVENTORY : null, told);
        standing = Standing.confirmed(standing, told);
        return event(stage.event, visibility, Change.of(from, stage, null), told.now());
    }

    /** Its council does not come into being. */
    AdoptionEvent fallAway(String why, Told told) {
        var from = stage;
        var to = stage == Stage.LIVE ? Stage.RETIRED : Stage.ABANDONED;
        move(to, why, to == Stage.ABANDONED ? ReasonCode.REORGANISATION : null, told);
        return event(stage.event, visibility, Change.of(from, stage, why), told.now());
    }

    /** It went to the successors of its council. */
    AdoptionEvent transfer(String why, Told told) {
        var from = stage;
        move(Stage.TRANSFERRED, why, null, told);
        return event(stage.event, visibility, Change.of(from, stage, why), told.now());
    }

    /** Goes on from the adoptions of its council's predecessors, from the furthest of them unless it is as far itself. */
    AdoptionEvent succeed(List<Adoption> predecessors, String why, Told told) {
        transferredFrom = Stream.concat(
                        transferredFrom.stream(), predecessors.stream().map(one -> one.id))
                .distinct()
                .toList();
        var furthest = Collections.max(predecessors, FURTHEST);
        var from = stage;
        if (from != null && !from.isBefore(furthest.stage)) {
            return changed(Visibility.COUNCIL, told.now());
        }
        assetVersion = furthest.assetVersion;
        wentLiveOn = furthest.wentLiveOn;
        evidenceUrl = furthest.evidenceUrl;
        warning = furthest.warning;
        move(furthest.stage, null, null, told);
        milestones = furthest.milestones;
        standing = Standing.inherited(standing, furthest.standing, told);
        return event(stage.event, visibility, Change.of(from, stage, why), told.now());
    }

    /** Nobody has confirmed it for long. */
    AdoptionEvent becomeStale(Instant now) {
        standing = standing.becomeStale();
        return event("adoption.claim_became_stale", visibility, Change.of(stage, stage, null), now);
    }

    /** The version in use was withdrawn for security; the council and LGDS are told. */
    AdoptionEvent warn(AssetVersion withdrawn, Instant now) {
        warning = SecurityWarning.of(withdrawn);
        return event("adoption.changed", Visibility.COUNCIL, Change.of(stage, stage, withdrawn.withdrawalReason), now);
    }

    /** LGDS stands behind what is claimed, for as long as the stage stays. */
    AdoptionEvent verify(Verification by) {
        verification = by;
        verified = Verified.LGDS;
        return changed(visibility, by.verifiedAt());
    }

    /** What it costs, for the council and LGDS. */
    AdoptionEvent price(Cost wanted, Instant now) {
        cost = wanted;
        return changed(Visibility.COUNCIL, now);
    }

    /** What it saved was assessed, for the council and LGDS. */
    AdoptionEvent benefit(Benefit assessed, Instant now) {
        benefit = assessed;
        return event("adoption.benefit_assessed", Visibility.COUNCIL, Change.of(stage, stage, null), now);
    }

    AdoptionEvent recommend(UUID by, Instant now) {
        recommendation = by;
        return changed(Visibility.COUNCIL, now);
    }

    /** A note was added to it, for the council and LGDS. */
    public AdoptionEvent note(Instant now) {
        return changed(Visibility.COUNCIL, now);
    }

    /** An adaptation was added to it. */
    public AdoptionEvent adapt(AdoptionEvent.Adapted adaptation, Instant now) {
        adaptations++;
        return event("adoption.adapted", visibility, Change.of(stage, stage, null), now)
                .with(adaptation);
    }

    /** The asset has taken an adaptation up. */
    public AdoptionEvent upstream(AdoptionEvent.Adapted adaptation, Instant now) {
        upstreamed++;
        return event("adoption.adaptation_upstreamed", visibility, Change.of(stage, stage, null), now)
                .with(adaptation);
    }

    private AdoptionEvent confirm(Told told) {
        standing = Standing.confirmed(standing, told);
        return event("adoption.confirmed", visibility, Change.of(stage, stage, null), told.now());
    }

    private void takeOver(AdoptionClaim claim, Told told) {
        if (claim.stage().isOpen()) {
            var reference = Reference.after(this, claim, told);
            keeper = reference.keeper();
            externalId = reference.externalId();
            warning = Objects.equals(assetVersion, claim.assetVersion()) ? warning : null;
            assetVersion = claim.assetVersion();
            wentLiveOn = claim.wentLiveOn();
        }
        cost = claim.cost() == null ? cost : claim.cost();
        evidenceUrl = claim.evidenceUrl() == null ? evidenceUrl : claim.evidenceUrl();
        move(claim.stage(), claim.reason(), claim.reasonCode(), told);
        standing = Standing.confirmed(standing, told);
    }

    private void move(Stage to, String why, ReasonCode code, Told told) {
        if (to.isOpen()) {
            var forward = reached == null || reached.isBefore(to);
            reached = forward || to.isBefore(stage) ? to : reached;
        }
        if (stage != to) {
            milestones = Objects.requireNonNullElse(milestones, Milestones.NONE).reach(to, told.today());
            verification = null;
        }
        stage = to;
        reason = why;
        reasonCode = code;
        verified = verification != null ? Verified.LGDS : isSeenLive() ? Verified.EVIDENCE : null;
        visibility = stage.visibility(reached);
        widest = widest.reaches(visibility) ? visibility : widest;
    }

    private boolean isSeenLive() {
        return stage == Stage.LIVE && evidenceUrl != null;
    }

    private AdoptionEvent changed(Visibility seen, Instant now) {
        return event("adoption.changed", seen, Change.of(stage, stage, null), now);
    }

    private AdoptionEvent event(String name, Visibility seen, Change change, Instant now) {
        return AdoptionEvent.of(name, this, seen, change, changed(now));
    }
}
