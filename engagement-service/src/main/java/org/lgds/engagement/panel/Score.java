package org.lgds.engagement.panel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.ColumnTransformer;
import org.lgds.engagement.programme.Criterion;
import org.lgds.engagement.programme.Programme;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;
import org.lgds.kit.problem.Problem;

/** How one member of the panel scores an application: a record of its own, which changes nothing of the application. */
@Entity
public class Score extends Aggregate {

    @Id
    public UUID id;

    public UUID programme;
    public UUID application;

    /** Subject of the member. */
    public String member;

    /** By criterion, from 0 to the programme's {@code maxScore}. */
    @Convert(converter = ScoresColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    public Map<String, Integer> scores;

    /** The scores weighted by the criteria, in hundredths of a point. */
    public int weighted;

    public String comment;

    public static Score of(String member, UUID programme, UUID application) {
        var score = new Score();
        score.id = Ids.next();
        score.member = member;
        score.programme = programme;
        score.application = application;
        return score;
    }

    public static boolean isGiven(String member, UUID application) {
        return count("member = ?1 and application = ?2", member, application) > 0;
    }

    @Override
    public String key() {
        return id.toString();
    }

    /**
     * Scores it, the first time or anew.
     *
     * @throws Problem 400 unless each criterion has a score in range, and nothing else has
     */
    public ScoreEvent give(GivenScores given, Programme by, Instant now) {
        given.mustFit(by);
        scores = new TreeMap<>(given.scores());
        weighted = weighted(by.criteria, scores);
        comment = given.comment();
        var sequence = changed(now);
        return new ScoreEvent("score.changed", ScoreView.of(this, null), new Change(null, "given", null), sequence);
    }

    static int weighted(List<Criterion> criteria, Map<String, Integer> scores) {
        return criteria.stream()
                .mapToInt(criterion -> criterion.weight() * scores.get(criterion.code()))
                .sum();
    }
}
