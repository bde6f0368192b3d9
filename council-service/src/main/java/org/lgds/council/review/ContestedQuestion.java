package org.lgds.council.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.lgds.kit.data.Ids;

/** A question on which a council contests its provisional result. Once settled, it stays so. */
@Entity
public class ContestedQuestion extends PanacheEntityBase {

    /** What the second moderator found. */
    public enum Outcome {
        /** The result is right about it. */
        STANDS,
        /** The answer is another. */
        ADJUSTED
    }

    @Id
    public UUID id;

    public UUID assessment;
    public int round;
    public String question;
    public String reason;
    public String contestedBy;
    public Instant contestedAt;

    @Enumerated(EnumType.STRING)
    public Outcome outcome;

    /** Why, to the council. */
    public String answer;

    public String settledBy;
    public Instant settledAt;

    public static ContestedQuestion of(
            UUID assessment, int round, String question, String reason, String by, Instant now) {
        var contested = new ContestedQuestion();
        contested.id = Ids.next();
        contested.assessment = assessment;
        contested.round = round;
        contested.question = question;
        contested.reason = reason;
        contested.contestedBy = by;
        contested.contestedAt = now;
        return contested;
    }

    /** Of an assessment, the oldest first. */
    public static List<ContestedQuestion> of(UUID assessment) {
        return list("assessment = ?1 order by id", assessment);
    }

    /** Those that wait to be settled. */
    public static List<ContestedQuestion> waiting(UUID assessment) {
        return list("assessment = ?1 and outcome is null order by id", assessment);
    }

    public void settle(Outcome found, String why, String by, Instant now) {
        outcome = found;
        answer = why;
        settledBy = by;
        settledAt = now;
    }
}
