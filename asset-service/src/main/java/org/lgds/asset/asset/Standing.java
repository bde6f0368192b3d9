package org.lgds.asset.asset;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.lgds.asset.readiness.Check;
import org.lgds.asset.readiness.CheckState;
import org.lgds.asset.readiness.Readiness;
import org.lgds.asset.usage.Usage;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** What LGDS and the owner vouch for once an asset is listed: endorsement, deprecation, and how fresh it is. */
@Embeddable
public class Standing {

    static final ProblemType NOT_ENDORSABLE =
            new ProblemType("asset-not-endorsable", 409, "The asset cannot be endorsed yet");

    /** What an asset must score to be endorsed (DOMAIN.md 4.1). */
    static final int ENDORSABLE_SCORE = 4;

    private LocalDate endorsedOn;
    private LocalDate endorsedUntil;
    private String deprecationReason;
    private UUID successorId;
    private Instant lastReviewedAt;
    private boolean stale;

    /**
     * LGDS's mark of best practice; it holds up to the day before {@code until}.
     *
     * @param since the first day it holds
     * @param until the day it ends, itself not included
     */
    public record Endorsement(LocalDate since, LocalDate until) {}

    /**
     * Why an asset should not be taken up any more, and what should be instead.
     *
     * @param reason why it should not be taken up any more
     * @param successor id of the asset to take instead; absent where there is none
     */
    public record Deprecation(String reason, UUID successor) {}

    public Endorsement endorsement() {
        return endorsedOn == null ? null : new Endorsement(endorsedOn, endorsedUntil);
    }

    public Deprecation deprecation() {
        return deprecationReason == null ? null : new Deprecation(deprecationReason, successorId);
    }

    public Instant lastReviewedAt() {
        return lastReviewedAt;
    }

    /** True when nobody has confirmed for long that what is said of it still holds. */
    public boolean isStale() {
        return stale;
    }

    /**
     * Endorses it from a day on, for a term.
     *
     * @throws Problem 409 naming what is missing
     */
    void endorse(Readiness readiness, int liveCouncils, LocalDate today, Period term) {
        var missing = new ArrayList<String>();
        if (readiness.score() < ENDORSABLE_SCORE) {
            missing.add("a readiness of %d or more, and it has %d".formatted(ENDORSABLE_SCORE, readiness.score()));
        }
        if (!Usage.isShared(liveCouncils)) {
            missing.add("two councils in which it is live, and there is " + liveCouncils);
        }
        if (!missing.isEmpty()) {
            throw Problem.of(NOT_ENDORSABLE, "An endorsed asset needs %s.", String.join("; and ", missing))
                    .with("missing", missing);
        }
        endorsedOn = today;
        endorsedUntil = today.plus(term);
    }

    /** True where the conditions of endorsement held when they were last looked at. */
    static boolean isEndorsable(Readiness readiness) {
        return readiness.score() >= ENDORSABLE_SCORE && readiness.state(Check.LIVE_IN_TWO_COUNCILS) == CheckState.MET;
    }

    void endEndorsement() {
        endorsedOn = null;
        endorsedUntil = null;
    }

    void deprecate(String reason, UUID successor) {
        endEndorsement();
        stale = false;
        deprecationReason = reason;
        successorId = successor;
    }

    void review(Instant now) {
        lastReviewedAt = now;
        stale = false;
    }

    void becomeStale() {
        stale = true;
    }
}
