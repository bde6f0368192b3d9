package org.lgds.council.scoring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgds.council.scoring.Question.Type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.council.scoring.Strength.DOCUMENTED;
import static org.lgds.council.scoring.Strength.NONE;
import static org.lgds.council.scoring.Strength.STATED;
import static org.lgds.council.scoring.Strength.VERIFIED;

/** One rule of DOMAIN.md 3.5 at a time, at its edges. */
class ScoringRulesTest {

    @Test
    void anEmptyDraftScoresNothingAndIsFullyUnsure() {
        var score = Dmf.QUESTIONNAIRE.score(Map.of());

        assertThat(score.score()).isEqualTo(Fraction.ZERO);
        assertThat(score.confidence()).isEqualTo(Fraction.ZERO);
        assertThat(score.level()).isEqualTo(new Level(1, 1, List.of()));
        assertThat(score.dimensions())
                .allSatisfy(dimension -> assertThat(dimension.coverage()).isEqualTo(Fraction.ZERO));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "19.99, 0",
        "20, 25",
        "39.999, 25",
        "40, 50",
        "59, 50",
        "60, 75",
        "79.9, 75",
        "80, 100",
        "100, 100"
    })
    void aPercentageGivesPointsForEachBoundItReaches(String percentage, int points) {
        var question = new Question("q", Type.PERCENTAGE, 15, null, List.of(20, 40, 60, 80));

        assertThat(question.points(Dmf.percentage(percentage, NONE), Dmf.RULES)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "3, NONE, 50, false",
        "4, NONE, 50, true",
        "5, STATED, 50, true",
        "4, DOCUMENTED, 75, false",
        "5, VERIFIED, 100, false",
        "2, STATED, 25, false"
    })
    void aScaleAboveThreeNeedsDocuments(int value, Strength evidence, int points, boolean lower) {
        var question = new Question("q", Type.SCALE, 25, null, List.of());
        var answer = Answer.of(value, evidence);

        assertThat(question.points(answer, Dmf.RULES)).isEqualTo(points);
        assertThat(question.isCountedLower(answer, Dmf.RULES)).isEqualTo(lower);
    }

    @ParameterizedTest
    @CsvSource({"1999, 1", "2000, 2", "3999, 2", "4000, 3", "5999, 3", "6000, 4", "7999, 4", "8000, 5", "10000, 5"})
    void aBandUsesTheUnroundedValue(int hundredths, int band) {
        assertThat(Dmf.RULES.band(Fraction.of(hundredths, 100))).isEqualTo(band);
    }

    @Test
    void aScoreShownAsTheNextBandsBoundIsStillBelowIt() {
        var justBelow = Fraction.of(59_999, 1000);

        assertThat(justBelow.shown()).hasToString("60.0");
        assertThat(Dmf.RULES.band(justBelow)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"0, LOW", "39.9, LOW", "40, MEDIUM", "69.99, MEDIUM", "70, HIGH", "100, HIGH"})
    void confidenceHasALabel(String confidence, Confidence label) {
        assertThat(Dmf.RULES.evidence().label(Fraction.of(new BigDecimal(confidence))))
                .isEqualTo(label);
    }

    @Test
    void anUnansweredGateIsAFailedOne() {
        var answers = Dmf.all(5, true, 100, VERIFIED);
        answers.remove("technology.assured");

        assertThat(Dmf.QUESTIONNAIRE.score(answers).of("technology").level())
                .isEqualTo(new Level(5, 3, List.of(new Cap("gate:technology.assured", 3))));
    }

    @Test
    void everyCapBelowTheBandIsReturnedTheLowestFirst() {
        var answers = Dmf.all(5, true, 100, VERIFIED);
        answers.putAll(Dmf.answers(question -> question.id().startsWith("silo."), 5, false, 100, DOCUMENTED));
        answers.put("silo.coverage", Dmf.percentage("100", NONE));
        answers.put("silo.authority", Answer.of(false, NONE));
        var level = Dmf.QUESTIONNAIRE.score(answers).of("silo").level();

        assertThat(level.band()).isEqualTo(5);
        assertThat(level.reached()).isEqualTo(2);
        assertThat(level.caps()).containsExactly(new Cap("gate:silo.authority", 2), new Cap("evidence", 3));
    }

    @Test
    void eachOfTheWeakestConditionsIsNamed() {
        var answers = Dmf.all(5, true, 100, VERIFIED);
        answers.put("silo.authority", Answer.of(false, VERIFIED));
        answers.put("capacity.change_live", Answer.of(false, VERIFIED));

        assertThat(Dmf.QUESTIONNAIRE.score(answers).level().caps())
                .extracting(Cap::cause)
                .containsExactlyInAnyOrder("condition:silo", "condition:capacity");
    }

    @Test
    void aWeakCapabilityHoldsNothingElseDown() {
        var answers = Dmf.all(5, true, 100, VERIFIED);
        answers.put("reuse.check_recorded", Answer.of(false, VERIFIED));

        assertThat(Dmf.QUESTIONNAIRE.score(answers).level().caps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"commitment.strategy, 75, false", "commitment.accountable, 90, true", "commitment.cases, 85, true"})
    void oneUnansweredScaleBlocksASubmissionAGateOrPercentageDoesNot(String question, String coverage, boolean enough) {
        var answers = Dmf.all(3, true, 50, DOCUMENTED);
        answers.remove(question);

        assertThat(Dmf.QUESTIONNAIRE.score(answers).of("commitment").coverage()).hasToString(coverage);
        assertThat(Dmf.QUESTIONNAIRE.belowCoverage(answers).isEmpty()).isEqualTo(enough);
    }

    @Test
    void aDimensionWithoutAnyApplicableQuestionIsLeftOutOfTheWhole() {
        var asked = new Question("a.q", Type.SCALE, 100, null, List.of());
        var left = new Question("b.q", Type.SCALE, 100, null, List.of());
        var two = new Questionnaire(
                List.of(new Dimension("a", true, 2500, List.of(asked)), new Dimension("b", true, 7500, List.of(left))),
                Dmf.RULES);
        var score = two.score(Map.of("a.q", Answer.of(4, DOCUMENTED), "b.q", Answer.NOT_APPLICABLE));

        assertThat(score.score()).hasToString("75");
        assertThat(score.confidence()).hasToString("80");
        assertThat(score.of("b").isScored()).isFalse();
        assertThat(two.belowCoverage(Map.of("a.q", Answer.of(4, DOCUMENTED), "b.q", Answer.NOT_APPLICABLE)))
                .isEmpty();
        assertThat(two.score(Map.of("a.q", Answer.NOT_APPLICABLE, "b.q", Answer.NOT_APPLICABLE))
                        .level())
                .isNull();
    }

    @Test
    void agreementIsTheShareOfTheAnsweredWeightThatModerationLeft() {
        var before = new HashMap<>(Dmf.all(3, true, 50, DOCUMENTED));
        before.put("reuse.share_of_builds", Answer.NOT_APPLICABLE);
        before.remove("data.owned");
        var after = new HashMap<>(before);
        after.put("silo.authority", Answer.of(false, DOCUMENTED));
        after.put("silo.coverage", Dmf.percentage("50", VERIFIED));
        after.put("technology.cyber", Answer.of(3, STATED));

        // 800 less two questions of weight 15; a gate of 10 and a scale of 25 did not stand.
        assertThat(Dmf.QUESTIONNAIRE.agreement(before, after)).isEqualTo(Fraction.of(73_500, 770));
        assertThat(Dmf.QUESTIONNAIRE.agreement(Map.of(), after)).isNull();
    }
}
