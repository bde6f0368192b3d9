package org.lgds.council.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.council.answer.Answers;
import org.lgds.council.framework.FrameworkVersion;
import org.lgds.council.framework.content.FrameworkContent;
import org.lgds.council.review.Review;
import org.lgds.council.review.Reviews;
import org.lgds.council.scoring.DimensionScore;
import org.lgds.kit.problem.Problem;

/** What the answers of an assessment come to: from its framework, what was said and what reviews adjusted, so it can be computed again. */
@ApplicationScoped
public class Scoring {

    /** What the assessment's framework asks. */
    public FrameworkContent content(Assessment assessment) {
        return FrameworkVersion.find(assessment.framework)
                .map(version -> version.content)
                .orElseThrow(() -> new IllegalStateException("no framework " + assessment.framework));
    }

    /** At any coverage. */
    public ScoreView score(Assessment assessment) {
        return score(assessment, review -> true);
    }

    /** The same for who may know of these reviews alone. */
    ScoreView score(Assessment assessment, Predicate<Review> known) {
        return ScoreView.of(content(assessment).questionnaire(), counted(assessment, known));
    }

    /** What to do next: failed gates first, then the questions whose next higher answer would lift the score most. */
    public List<StepView> steps(Assessment assessment) {
        return steps(assessment, review -> true);
    }

    /** The same for who may know of these reviews alone. */
    List<StepView> steps(Assessment assessment, Predicate<Review> known) {
        return content(assessment)
                .questionnaire()
                .gains(counted(assessment, known).settled())
                .stream()
                .map(StepView::of)
                .toList();
    }

    CountedAnswers counted(Assessment assessment) {
        return counted(assessment, review -> true);
    }

    private static CountedAnswers counted(Assessment assessment, Predicate<Review> known) {
        var reviews = Reviews.of(assessment.id, assessment.round).only(known);
        var unmoderated = reviews.byPeers(Answers.of(assessment.id).counted());
        return new CountedAnswers(unmoderated, reviews.moderated(unmoderated), reviews.isModerated());
    }

    /**
     * What stands between a draft and its submission: {@code coverage:<dimension>}, {@code confirmation:<question>} of what
     * was carried over, and {@code sign-off}.
     */
    List<String> lacking(Assessment assessment) {
        var lacking = lackingAnswers(assessment);
        if (assessment.signedBy == null) {
            lacking.add("sign-off");
        }
        return lacking;
    }

    /**
     * Lets only an assessment go on whose answers are complete.
     *
     * @param lacking what is lacking
     * @throws Problem 409 with all of it
     */
    static void mustLackNothing(List<String> lacking) {
        if (!lacking.isEmpty()) {
            throw Problem.of(
                            Assessment.INCOMPLETE,
                            "Every dimension must be answered to its minimum coverage, what was carried over be confirmed,"
                                    + " and the senior responsible officer sign; see lacking.")
                    .with("lacking", lacking);
        }
    }

    List<String> lackingAnswers(Assessment assessment) {
        var answers = Answers.of(assessment.id);
        var lacking = new ArrayList<String>();
        content(assessment).questionnaire().belowCoverage(answers.counted()).stream()
                .map(DimensionScore::id)
                .forEach(dimension -> lacking.add("coverage:" + dimension));
        answers.unconfirmed().forEach(question -> lacking.add("confirmation:" + question));
        return lacking;
    }
}
