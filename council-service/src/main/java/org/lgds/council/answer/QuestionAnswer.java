package org.lgds.council.answer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.lgds.council.scoring.Answer;
import org.lgds.council.scoring.Strength;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.data.Ids;

/**
 * What an assessment's council says to one question. It is a row of its own with a version of its own, there from the start,
 * so that several people answer at once and none undoes what another said.
 */
@Entity
public class QuestionAnswer extends Aggregate {

    @Id
    public UUID id;

    @Column(updatable = false)
    public UUID assessment;

    @Column(updatable = false)
    public String question;

    /** Of a scale from 1, of a boolean 1 or 0, of a percentage 0 to 100; null while unanswered or not applicable. */
    public BigDecimal value;

    public String notApplicableReason;
    public String narrative;

    @Enumerated(EnumType.STRING)
    public Strength evidence;

    /** Taken over from the last assessment, and not looked at since. */
    public boolean carried;

    /** The subject of who said it. */
    public String answeredBy;

    public Instant answeredAt;

    static QuestionAnswer unanswered(UUID assessment, String question, Instant now) {
        var answer = new QuestionAnswer();
        answer.id = Ids.next();
        answer.assessment = assessment;
        answer.question = question;
        answer.changed(now);
        return answer;
    }

    /** All answers of an assessment, answered or not. */
    public static List<QuestionAnswer> of(UUID assessment) {
        return list("assessment", assessment);
    }

    public static Optional<QuestionAnswer> of(UUID assessment, String question) {
        return find("assessment = ?1 and question = ?2", assessment, question).firstResultOptional();
    }

    @Override
    public String key() {
        return assessment + "/" + question;
    }

    public boolean isAnswered() {
        return value != null || notApplicableReason != null;
    }

    /** As it counts, where it is answered. */
    public Optional<Answer> counted() {
        if (value != null) {
            return Optional.of(new Answer(value, evidence));
        }
        return notApplicableReason == null ? Optional.empty() : Optional.of(Answer.NOT_APPLICABLE);
    }

    /** Says something; false if that is what it says already, and somebody did look at it. */
    public boolean say(Said said, String by, Instant now) {
        if (!carried && says(said)) {
            return false;
        }
        keep(said, by, now);
        carried = false;
        return true;
    }

    public boolean says(Said said) {
        return said.equals(said());
    }

    /** Takes the answer back. False if there is none. */
    public boolean clear(String by, Instant now) {
        if (!isAnswered()) {
            return false;
        }
        keep(Said.NOTHING, by, now);
        carried = false;
        return true;
    }

    /** What was taken over holds. False if nothing waits to be confirmed. */
    public boolean confirm(String by, Instant now) {
        if (!carried) {
            return false;
        }
        keep(said(), by, now);
        carried = false;
        return true;
    }

    void carry(Said said, String by, Instant now) {
        keep(said, by, now);
        carried = true;
    }

    /** In its own words, with what it came to after others had looked at it. */
    Said settledAs(Answer counted) {
        return new Said(
                counted.value(),
                counted.applies() ? null : notApplicableReason == null ? "Found not applicable." : notApplicableReason,
                narrative,
                counted.applies() ? counted.evidence() : null);
    }

    Said said() {
        return new Said(value == null ? null : value.stripTrailingZeros(), notApplicableReason, narrative, evidence);
    }

    private void keep(Said said, String by, Instant now) {
        value = said.value();
        notApplicableReason = said.notApplicableReason();
        narrative = said.narrative();
        evidence = said.evidence();
        answeredBy = by;
        answeredAt = now;
        changed(now);
    }
}
