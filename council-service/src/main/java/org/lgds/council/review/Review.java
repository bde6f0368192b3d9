package org.lgds.council.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.lgds.kit.data.Ids;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** One person's look at an assessment in one of its rounds. */
@Entity
public class Review extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID assessment;
    public int round;

    @Enumerated(EnumType.STRING)
    public Stage stage;

    /** The subject of who looks at it. */
    public String reviewer;

    /** The council that a peer comes from. */
    public String council;

    public String namedBy;
    public Instant namedAt;
    public Instant completedAt;

    /** When it was taken from them, before they had completed it. */
    public Instant releasedAt;

    /** A peer's, as LGDS names them. */
    public static Review ofPeer(
            UUID assessment, int round, String reviewer, String council, String namedBy, Instant now) {
        var review = of(Stage.PEER, assessment, round, reviewer, now);
        review.council = council;
        review.namedBy = namedBy;
        return review;
    }

    /** A moderator's, who takes it up. */
    public static Review ofModerator(Stage stage, UUID assessment, int round, String moderator, Instant now) {
        return of(stage, assessment, round, moderator, now);
    }

    private static Review of(Stage stage, UUID assessment, int round, String reviewer, Instant now) {
        var review = new Review();
        review.id = Ids.next();
        review.assessment = assessment;
        review.round = round;
        review.stage = stage;
        review.reviewer = reviewer;
        review.namedBy = reviewer;
        review.namedAt = now;
        return review;
    }

    /** All of an assessment, of every round, the oldest first. */
    public static List<Review> of(UUID assessment) {
        return list("assessment = ?1 order by id", assessment);
    }

    /** One of an assessment. */
    public static Optional<Review> of(UUID assessment, UUID id) {
        return find("id = ?1 and assessment = ?2", id, assessment).firstResultOptional();
    }

    /** Those of a round that were not taken from anybody, the oldest first. */
    public static List<Review> held(UUID assessment, int round) {
        return list("assessment = ?1 and round = ?2 and releasedAt is null order by id", assessment, round);
    }

    /** True of one that its reviewer is on. */
    public boolean isOn() {
        return completedAt == null && releasedAt == null;
    }

    /**
     * Its reviewer has said what they have to say.
     *
     * @throws Problem 409 for one that is over
     */
    public void complete(Instant now) {
        mustBeOn();
        completedAt = now;
    }

    /** It is taken from its reviewer; what they said is kept, and does not count. */
    public void release(Instant now) {
        mustBeOn();
        releasedAt = now;
    }

    /**
     * Lets only one go on that is not over.
     *
     * @throws Problem 409 {@code wrong-state}
     */
    public void mustBeOn() {
        if (!isOn()) {
            throw Problem.of(
                    ProblemType.WRONG_STATE, "The review is over; what was said in it stays as it was completed.");
        }
    }
}
