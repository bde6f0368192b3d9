package org.lgds.engagement.conformance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import org.lgds.engagement.standard.StandardVersion;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;
import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.security.Visibility;

/** A council's statement, or a supplier's for a product, against a minimum standard (DOMAIN.md 5.7). */
@Entity
public class ConformanceClaim extends ConformanceRecord {

    /** Where a claim stands. */
    public enum State {
        /** The claimant says so. */
        SELF_DECLARED(Visibility.SECTOR),
        /** LGDS is looking at it. */
        UNDER_ASSESSMENT(Visibility.SECTOR),
        /** Every must is met. */
        MET(Visibility.PUBLIC),
        /** Some musts are met. */
        PARTLY_MET(Visibility.COUNCIL),
        /** It is not met. */
        NOT_MET(Visibility.COUNCIL),
        /** Was met, so that whoever read that learns that it holds no more. */
        EXPIRED(Visibility.PUBLIC),
        /** Its council went on with another claim with the same version. */
        CLOSED(Visibility.SECTOR);

        private final Visibility visibility;

        State(Visibility visibility) {
            this.visibility = visibility;
        }
    }

    static final Lifecycle<State> LIFECYCLE = Lifecycle.of(State.class)
            .action("assessment-start", State.SELF_DECLARED, State.UNDER_ASSESSMENT)
            .action("assessment", State.UNDER_ASSESSMENT, State.MET)
            .action("transfer", State.SELF_DECLARED, State.SELF_DECLARED)
            .action("transfer", State.UNDER_ASSESSMENT, State.UNDER_ASSESSMENT)
            .action("transfer", State.MET, State.MET)
            .action("expiry", State.MET, State.EXPIRED)
            .action("merger", List.of(State.SELF_DECLARED, State.UNDER_ASSESSMENT), State.CLOSED)
            .action("merger", State.MET, State.EXPIRED);

    /**
     * Of claims with one version, open ones or ones that are met, the greatest is that with which a council goes on: the one further
     * on, of equals the one that holds longer, then the one that says more criteria are met, then the newer.
     */
    static final Comparator<ConformanceClaim> BY_STANDING = Comparator.<ConformanceClaim, State>comparing(
                    one -> one.state)
            .thenComparing(one -> one.expiresOn, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(one -> one.evidence.stream().filter(Evidence::met).count())
            .thenComparing(one -> one.declaredOn)
            .thenComparing(one -> one.id);

    static ConformanceClaim of(NewClaim wanted, StandardVersion version, LocalDate today) {
        var claim = new ConformanceClaim();
        claim.id = Ids.next();
        claim.standard = version.standard.id;
        claim.standardVersion = version.id;
        claim.number = version.number;
        claim.service = version.standard.service;
        claim.council = wanted.council();
        claim.party = wanted.party();
        claim.product = wanted.product();
        claim.statement = wanted.statement();
        claim.evidence = List.copyOf(wanted.evidence());
        claim.declaredOn = today;
        return claim;
    }

    Set<String> councils() {
        return council == null ? Set.of() : Set.of(council);
    }

    Set<String> possibleActions() {
        var possible = LIFECYCLE.actionsFrom(state);
        if (proposedSuccessor == null) {
            possible.remove("transfer");
        } else {
            // Nobody assesses it meanwhile.
            possible.retainAll(Set.of("transfer"));
        }
        return possible;
    }

    /** Of which council it is for a reorganisation: of that which it waits for, or of its own. */
    String followedBy() {
        return proposedSuccessor == null ? council : proposedSuccessor;
    }

    /** That by which its claimant stands until this one is met. */
    Optional<ConformanceClaim> formerlyMet() {
        return ConformanceClaim.<ConformanceClaim>find(
                        "standardVersion = ?1 and (council = ?2 or product = ?3) and state = ?4 and id <> ?5",
                        standardVersion,
                        council,
                        product,
                        State.MET,
                        id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    boolean isOpen() {
        return state == State.SELF_DECLARED || state == State.UNDER_ASSESSMENT;
    }

    /** The council that follows its own has it from now on. */
    ConformanceEvent follow(String heir, Instant now) {
        LIFECYCLE.move("transfer", state);
        var former = new ArrayList<>(formerCouncils);
        former.add(council);
        formerCouncils = List.copyOf(former);
        council = heir;
        proposedSuccessor = null;
        return tell("conformance.changed", state, null, now);
    }

    /** A council claims once: it goes on with another claim with this version. */
    ConformanceEvent close(ConformanceClaim kept, String heir, LocalDate today, Instant now) {
        var why = "Council %s has one %s claim with a version of a standard: it goes on with claim %s of council %s."
                .formatted(heir, isOpen() ? "open" : "met", kept.id, kept.council);
        return giveWay(kept, why, today, now);
    }

    /** What was assessed since is met too, and holds longer. */
    ConformanceEvent renew(ConformanceClaim renewed, LocalDate today, Instant now) {
        return giveWay(renewed, "Claim %s, assessed since, is met.".formatted(renewed.id), today, now);
    }

    private ConformanceEvent giveWay(ConformanceClaim kept, String why, LocalDate today, Instant now) {
        var to = LIFECYCLE.move("merger", state);
        continuedIn = kept.id;
        proposedSuccessor = null;
        reason = why;
        expiredOn = to == State.EXPIRED ? today : null;
        return decide(to, to == State.EXPIRED ? "conformance.expired" : "conformance.changed", why, now);
    }

    /** It waits for a choice among several successors. */
    ConformanceEvent propose(String heir, Instant now) {
        proposedSuccessor = heir;
        return tell("conformance.changed", state, null, now);
    }

    ConformanceEvent declare(Instant now) {
        return decide(State.SELF_DECLARED, "conformance.declared", now);
    }

    ConformanceEvent startAssessment(Instant now) {
        return decide(LIFECYCLE.move("assessment-start", state), "conformance.assessment_started", now);
    }

    /**
     * Each criterion was assessed.
     *
     * @param supersededOn the day the version was superseded; null while it was not
     */
    ConformanceEvent assess(
            Finding finding,
            StandardVersion version,
            LocalDate supersededOn,
            LocalDate today,
            ConformanceSettings settings,
            Instant now) {
        LIFECYCLE.move("assessment", state);
        var found = finding.of(version.criteria);
        outcomes = List.copyOf(finding.outcomes());
        assessedOn = today;
        if (found == State.MET) {
            metOn = today;
            expiresOn = settings.expiry(today, supersededOn);
        }
        return decide(found, "conformance.assessed", now);
    }

    /** Its version was superseded. */
    ConformanceEvent expireBy(LocalDate day, Instant now) {
        expiresOn = day;
        return tell("conformance.changed", state, null, now);
    }

    ConformanceEvent expire(Instant now) {
        var to = LIFECYCLE.move("expiry", state);
        expiredOn = expiresOn;
        return decide(to, "conformance.expired", now);
    }

    private ConformanceEvent decide(State to, String event, Instant now) {
        return decide(to, event, null, now);
    }

    private ConformanceEvent decide(State to, String event, String why, Instant now) {
        var from = state;
        state = to;
        visibility = to.visibility;
        return tell(event, from, why, now);
    }

    private ConformanceEvent tell(String event, State from, String why, Instant now) {
        return ConformanceEvent.of(event, this, Change.of(from, state, why), changed(now));
    }
}
