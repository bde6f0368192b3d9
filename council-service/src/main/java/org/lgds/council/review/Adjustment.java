package org.lgds.council.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.lgds.council.answer.Said;
import org.lgds.council.scoring.Answer;
import org.lgds.council.scoring.Strength;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.data.Ids;

/**
 * What a reviewer would have answered to one question, beside what the council said. Each reviewer has one for each question
 * from the start, with a version of its own, so that all adjust at once and none another's.
 */
@Entity
public class Adjustment extends Aggregate {

    @Id
    public UUID id;

    public UUID review;
    public UUID assessment;
    public String question;

    /** As of an answer; null while nothing is adjusted, and where the question is found not to apply. */
    public BigDecimal value;

    public boolean notApplicable;

    @Enumerated(EnumType.STRING)
    public Strength evidence;

    /** Why; null while nothing is adjusted. */
    public String reason;

    public Instant madeAt;

    /** Nothing yet. */
    public static Adjustment of(Review review, String question, Instant now) {
        var adjustment = new Adjustment();
        adjustment.id = Ids.next();
        adjustment.review = review.id;
        adjustment.assessment = review.assessment;
        adjustment.question = question;
        adjustment.changed(now);
        return adjustment;
    }

    public static Optional<Adjustment> of(UUID review, String question) {
        return find("review = ?1 and question = ?2", review, question).firstResultOptional();
    }

    /** All of a review, made or not. */
    public static List<Adjustment> of(UUID review) {
        return list("review", review);
    }

    /** Those that were made in these reviews. */
    static List<Adjustment> made(Collection<UUID> reviews) {
        return list("review in ?1 and reason is not null", reviews);
    }

    @Override
    public String key() {
        return review + "/" + question;
    }

    public boolean isMade() {
        return reason != null;
    }

    /** Adjusts the answer; false if that is what it says already. */
    public boolean make(Said said, String why, Instant now) {
        var isSame = isMade() && why.equals(reason) && counted().equals(answer(said));
        if (!isSame) {
            keep(said.value(), said.notApplicableReason() != null, said.evidence(), why, now);
            madeAt = now;
        }
        return !isSame;
    }

    /** Leaves the answer as it is after all. False if it was left so. */
    public boolean takeBack(Instant now) {
        if (!isMade()) {
            return false;
        }
        keep(null, false, null, null, now);
        madeAt = null;
        return true;
    }

    /** As it counts, where it was made. */
    Answer counted() {
        return notApplicable ? Answer.NOT_APPLICABLE : new Answer(value.stripTrailingZeros(), evidence);
    }

    private static Answer answer(Said said) {
        return said.value() == null ? Answer.NOT_APPLICABLE : new Answer(said.value(), said.evidence());
    }

    private void keep(BigDecimal found, boolean isNotApplicable, Strength strength, String why, Instant now) {
        value = found;
        notApplicable = isNotApplicable;
        evidence = strength;
        reason = why;
        changed(now);
    }
}
