package org.lgds.council.scoring;

import java.util.HashMap;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lgds.council.scoring.Strength.DOCUMENTED;
import static org.lgds.council.scoring.Strength.STATED;

/** What to do next: the gain of a question is what its next higher answer, documented, adds to its dimension, times W. */
class GainsTest {

    @Test
    void onV2DocumentingTheScalesLiftsMostAndNothingElseLiftsAtAll() {
        var gains = Dmf.QUESTIONNAIRE.gains(Dmf.all(5, true, 90, STATED));

        assertThat(gains).hasSize(24).allSatisfy(gain -> {
            assertThat(gain.next()).isEqualTo(Answer.of(5, DOCUMENTED));
            assertThat(gain.ofDimension()).hasToString("25/2");
            assertThat(gain.failedGate()).isFalse();
        });
        assertThat(gains.get(0).ofWhole()).hasToString("15/8");
        assertThat(gains.get(0).question()).isEqualTo("commitment.strategy");
        assertThat(gains.get(15).dimension()).isEqualTo("technology");
        assertThat(gains.get(15).ofWhole()).hasToString("5/4");
        assertThat(gains.get(23).ofWhole()).hasToString("15/16");
    }

    @Test
    void onV4TheFailedGateComesFirst() {
        var answers = Dmf.all(4, true, 70, DOCUMENTED);
        answers.putAll(Dmf.answers(question -> question.id().startsWith("silo."), 1, false, 0, DOCUMENTED));
        var gains = Dmf.QUESTIONNAIRE.gains(answers);

        assertThat(gains.get(0))
                .isEqualTo(new Gain(
                        "silo",
                        "silo.authority",
                        true,
                        Answer.of(true, DOCUMENTED),
                        Fraction.of(10),
                        Fraction.of(3, 2)));
        var silo =
                gains.stream().filter(gain -> gain.dimension().equals("silo")).toList();
        assertThat(silo).hasSize(5);
        assertThat(silo.subList(1, 4)).allSatisfy(gain -> {
            assertThat(gain.next()).isEqualTo(Answer.of(2, DOCUMENTED));
            assertThat(gain.ofDimension()).hasToString("25/4");
            assertThat(gain.ofWhole()).hasToString("15/16");
        });
        assertThat(silo.get(4).question()).isEqualTo("silo.coverage");
        assertThat(silo.get(4).next()).isEqualTo(Answer.of(20, DOCUMENTED));
        assertThat(silo.get(4).ofDimension()).hasToString("15/4");
        // Elsewhere the gates are met: three scales and a percentage of each of seven dimensions can still rise.
        assertThat(gains).hasSize(5 + 7 * 4);
    }

    @Test
    void aStatedFourIsFollowedByADocumentedFive() {
        var answers = new HashMap<>(Dmf.all(5, true, 90, DOCUMENTED));
        var question = anyScaleOf("silo");
        answers.put(question, Answer.of(4, STATED));

        assertThat(Dmf.QUESTIONNAIRE.gains(answers)).hasSize(1).allSatisfy(gain -> {
            assertThat(gain.question()).isEqualTo(question);
            assertThat(gain.next()).isEqualTo(Answer.of(5, DOCUMENTED));
            assertThat(gain.ofDimension()).hasToString("25/2");
        });
    }

    @Test
    void anUnansweredQuestionStartsFromItsLowestAnswerAndOneThatDoesNotApplyIsNoStep() {
        var answers = new HashMap<>(Dmf.all(5, true, 90, DOCUMENTED));
        answers.remove("commitment.strategy");
        answers.remove("commitment.accountable");
        answers.remove("silo.coverage");
        answers.put("reuse.share_of_builds", Answer.NOT_APPLICABLE);

        assertThat(Dmf.QUESTIONNAIRE.gains(answers))
                .extracting(Gain::question, Gain::next)
                .containsExactly(
                        tuple("commitment.accountable", Answer.of(true, DOCUMENTED)),
                        tuple("commitment.strategy", Answer.of(2, DOCUMENTED)),
                        tuple("silo.coverage", Answer.of(20, DOCUMENTED)));
    }

    @Test
    void whereEverythingIsAtItsTopThereIsNothingToDo() {
        assertThat(Dmf.QUESTIONNAIRE.gains(Dmf.all(5, true, 80, DOCUMENTED))).isEqualTo(List.of());
    }

    private static String anyScaleOf(String dimension) {
        return Dmf.QUESTIONNAIRE.dimensions().stream()
                .filter(one -> one.id().equals(dimension))
                .flatMap(one -> one.questions().stream())
                .filter(question -> question.type() == Question.Type.SCALE)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
