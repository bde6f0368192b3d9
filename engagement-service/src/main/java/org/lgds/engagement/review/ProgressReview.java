package org.lgds.engagement.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import org.lgds.engagement.CouncilFact;
import org.lgds.engagement.council.CouncilRecords.Kind;
import org.lgds.engagement.engagement.Engagement;
import org.lgds.engagement.engagement.EngagementPart;

/** The look back at what a plan came to. It was held as it was held: nothing of it changes. */
@Entity
public class ProgressReview extends EngagementPart {

    static final Kind<ProgressReview> KIND = new Kind<>(ProgressReview.class, "progress_review", "progress_review");

    private enum State {
        HELD
    }

    public LocalDate heldOn;
    public LocalDate planAgreedOn;
    public String findings;

    /** The subject of who recorded it. */
    public String recordedBy;

    static ProgressReview of(Engagement engagement, LocalDate planAgreedOn, NewReview contents, String by) {
        var review = new ProgressReview();
        review.within(engagement);
        review.heldOn = contents.heldOn();
        review.planAgreedOn = planAgreedOn;
        review.findings = contents.findings();
        review.recordedBy = by;
        return review;
    }

    static boolean wasHeld(UUID engagement) {
        return count("engagement", engagement) > 0;
    }

    @Override
    protected Set<String> possibleActions() {
        return Set.of();
    }

    @Override
    protected String events() {
        return KIND.events();
    }

    @Override
    protected State state() {
        return State.HELD;
    }

    @Override
    protected ReviewView view() {
        return ReviewView.of(this);
    }

    CouncilFact hold(Instant now) {
        return told("progress_review.held", null, null, now);
    }
}
