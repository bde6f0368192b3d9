package org.lgds.asset.finding;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.lgds.asset.spend.DuplicateSpend;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;
import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * Suspected or confirmed repetition (DOMAIN.md 4.7). What is found again joins the open one; what was dismissed is
 * suspected again only once a member has changed; what was addressed stays so.
 */
@Entity
public class DuplicationFinding extends Aggregate {

    /** Where a finding stands: dismissed ones are none, or have to be borne. The first two are open. */
    public enum State {
        SUSPECTED,
        CONFIRMED,
        ADDRESSED,
        DISMISSED
    }

    public static final Lifecycle<State> LIFECYCLE = Lifecycle.of(State.class)
            .action("confirmation", State.SUSPECTED, State.CONFIRMED)
            .action("dismissal", List.of(State.SUSPECTED, State.CONFIRMED), State.DISMISSED)
            .action("addressing", State.CONFIRMED, State.ADDRESSED);

    private static final String GONE = "What it was raised for is no longer so.";

    @Id
    public UUID id;

    @Enumerated(EnumType.STRING)
    public FindingKind kind;

    public Integer service;
    public Integer interaction;
    public String council;
    public String product;
    public String category;
    public UUID assetLow;
    public UUID assetHigh;

    @Enumerated(EnumType.STRING)
    public State state;

    /** An editor raised it. */
    public boolean byHand;

    /** False while its test no longer finds what was confirmed or raised by hand. */
    public boolean holds;

    public Members members;
    public UUID[] memberIds;
    public List<String> councils;

    /** Every council that was ever a member's: whom the changes feed tells when it leaves their sight. */
    public List<String> onceCouncils;

    public BigDecimal match;
    public DuplicateSpend spend;

    /** As it is told to whom not every cost is. */
    @AttributeOverride(name = "reference", column = @Column(name = "banded_reference"))
    @AttributeOverride(name = "avoidablePence", column = @Column(name = "banded_avoidable_pence"))
    @AttributeOverride(name = "preventablePence", column = @Column(name = "banded_preventable_pence"))
    @AttributeOverride(name = "confidence", column = @Column(name = "banded_confidence"))
    public DuplicateSpend banded;

    public String method;

    /** What the members were and said at the last look; see {@link Assessment}. */
    public String fingerprint;

    public String reason;

    @Enumerated(EnumType.STRING)
    public DismissalCode reasonCode;

    @Enumerated(EnumType.STRING)
    public Outcome outcome;

    /** A new finding; it must be persisted. */
    public static DuplicationFinding of(Assessment found, boolean byHand) {
        var finding = new DuplicationFinding();
        finding.id = Ids.next();
        finding.kind = found.key().kind();
        finding.service = found.key().service();
        finding.interaction = found.key().interaction();
        finding.council = found.key().council();
        finding.product = found.key().product();
        finding.category = found.key().category();
        finding.assetLow = found.key().assetLow();
        finding.assetHigh = found.key().assetHigh();
        finding.byHand = byHand;
        finding.onceCouncils = List.of();
        return finding;
    }

    @Override
    public String key() {
        return id.toString();
    }

    public FindingKey subject() {
        return new FindingKey(kind, service, interaction, council, product, category, assetLow, assetHigh);
    }

    public boolean isOpen() {
        return state == State.SUSPECTED || state == State.CONFIRMED;
    }

    public DuplicationEvent suspect(Assessment found, Instant now) {
        takeOver(found);
        return moved(State.SUSPECTED, "duplication.suspected", null, now);
    }

    /** Takes over what an open finding's members and figures are now; null if nothing is new. */
    public DuplicationEvent recalculate(Assessment found, Instant now) {
        if (holds && says(found)) {
            return null;
        }
        takeOver(found);
        return moved(state, "duplication.recalculated", null, now);
    }

    /** True of an ended one that looked at all that was found now, as it is now: nothing new to suspect. */
    public boolean knew(Assessment found) {
        return Set.of(fingerprint.split(" "))
                .containsAll(Set.of(found.fingerprint().split(" ")));
    }

    /** Suspects a dismissed one again, of which a member has changed. */
    public DuplicationEvent reopen(Assessment found, Instant now) {
        if (state != State.DISMISSED) {
            throw Problem.of(ProblemType.WRONG_STATE, "Only a dismissed finding is suspected again.");
        }
        takeOver(found);
        return moved(State.SUSPECTED, "duplication.reopened", "A member has changed.", now);
    }

    /**
     * Its test finds nothing any more. A mere suspicion is dropped, and raised again when the test finds something; what
     * people raised or confirmed stays open for them to end. Null if that is known.
     */
    public DuplicationEvent lapse(Instant now) {
        if (state == State.SUSPECTED && !byHand) {
            reasonCode = DismissalCode.OTHER;
            fingerprint = "";
            return moved(State.DISMISSED, "duplication.dismissed", GONE, now);
        }
        if (!holds) {
            return null;
        }
        holds = false;
        return moved(state, "duplication.recalculated", GONE, now);
    }

    public DuplicationEvent confirm(Instant now) {
        return moved(LIFECYCLE.move("confirmation", state), "duplication.confirmed", null, now);
    }

    public DuplicationEvent dismiss(DismissalCode code, String why, Instant now) {
        var next = LIFECYCLE.move("dismissal", state);
        reasonCode = code;
        return moved(next, "duplication.dismissed", why, now);
    }

    public DuplicationEvent address(Outcome reached, String why, Instant now) {
        var next = LIFECYCLE.move("addressing", state);
        outcome = reached;
        return moved(next, "duplication.addressed", why, now);
    }

    private DuplicationEvent moved(State next, String event, String why, Instant now) {
        var from = state;
        state = next;
        if (next != State.DISMISSED) {
            reasonCode = null;
        }
        reason = why == null && from == next ? reason : why;
        return DuplicationEvent.of(event, this, Change.of(from, next, why), changed(now));
    }

    private boolean says(Assessment found) {
        return members.equals(found.members())
                && Objects.equals(match, found.match())
                && spend.equals(found.spend())
                && banded.equals(found.banded())
                && method.equals(found.method())
                && fingerprint.equals(found.fingerprint());
    }

    private void takeOver(Assessment found) {
        holds = true;
        members = found.members();
        memberIds = members.ids();
        councils = members.councils();
        var once = new TreeSet<>(onceCouncils);
        once.addAll(councils);
        onceCouncils = List.copyOf(once);
        match = found.match();
        spend = found.spend();
        banded = found.banded();
        method = found.method();
        fingerprint = found.fingerprint();
    }
}
