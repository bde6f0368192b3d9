package org.lgds.council.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.council.scoring.Strength.DOCUMENTED;
import static org.lgds.council.scoring.Strength.STATED;

/** The golden vectors of DOMAIN.md 3.5, with the whole table of expected detail. */
class GoldenVectorsTest {

    private static final Set<String> ALL =
            Set.of("commitment", "silo", "capacity", "service_design", "reuse", "technology", "data", "join_up");

    @Test
    void v1EverythingInTheMiddle() {
        var score = score(Dmf.all(3, true, 50, DOCUMENTED));

        assertOverall(score, "55", "55.0", 3, 3, "80", List.of());
        assertThat(score.dimensions()).hasSize(8);
        ALL.forEach(dimension -> assertDimension(score, dimension, "55", "80", "100", 3, 3, List.of()));
    }

    @Test
    void v2WhatIsOnlyStatedCountsAsThreeAndCapsTheLevel() {
        var score = score(Dmf.all(5, true, 90, STATED));

        assertOverall(score, "125/2", "62.5", 4, 3, "50", List.of("evidence"));
        ALL.forEach(dimension -> {
            assertDimension(score, dimension, "125/2", "50", "100", 4, 3, List.of("evidence"));
            assertThat(score.of(dimension).countedLower()).hasSize(3).allMatch(id -> id.startsWith(dimension + "."));
        });
    }

    @Test
    void v3AFailedGateOfAConditionHoldsTheWholeDown() {
        var answers = Dmf.all(5, true, 90, DOCUMENTED);
        answers.put("capacity.change_live", Answer.of(false, DOCUMENTED));
        var score = score(answers);

        assertOverall(score, "197/2", "98.5", 5, 3, "80", List.of("condition:capacity"));
        assertDimension(score, "capacity", "90", "80", "100", 5, 2, List.of("gate:capacity.change_live"));
        assertOthers(score, Set.of("capacity"), "100", 5);
    }

    @Test
    void v4AConditionAtTheBottomHoldsTheWholeAtTwo() {
        var answers = Dmf.all(4, true, 70, DOCUMENTED);
        answers.putAll(Dmf.answers(question -> question.id().startsWith("silo."), 1, false, 0, DOCUMENTED));
        var score = score(answers);

        assertOverall(score, "527/8", "65.9", 4, 2, "80", List.of("condition:silo"));
        assertDimension(score, "silo", "0", "80", "100", 1, 1, List.of());
        assertOthers(score, Set.of("silo"), "155/2", 4);
    }

    @Test
    void v5UnansweredStaysInTheWeightAndNotApplicableLeavesIt() {
        var score = score(v5());

        assertOverall(score, "14571/272", "53.6", 3, 3, "791/10", List.of());
        assertThat(score.confidence().shown()).hasToString("79.1");
        assertDimension(score, "data", "95/2", "68", "85", 3, 3, List.of());
        assertDimension(score, "reuse", "950/17", "80", "100", 3, 3, List.of());
        assertThat(score.of("reuse").score().shown()).hasToString("55.9");
        assertDimension(score, "technology", "45", "80", "100", 3, 3, List.of());
        assertOthers(score, Set.of("data", "reuse", "technology"), "55", 3);
    }

    @Test
    void eachVectorMayBeSubmitted() {
        assertThat(Dmf.QUESTIONNAIRE.belowCoverage(v5())).isEmpty();
    }

    static Map<String, Answer> v5() {
        var answers = new HashMap<>(Dmf.all(3, true, 50, DOCUMENTED));
        answers.remove("data.owned");
        answers.put("reuse.share_of_builds", Answer.NOT_APPLICABLE);
        answers.put("technology.assured", Answer.of(false, DOCUMENTED));
        return answers;
    }

    private static Score score(Map<String, Answer> answers) {
        return Dmf.QUESTIONNAIRE.score(answers);
    }

    private static void assertOverall(
            Score score, String exact, String shown, int band, int level, String confidence, List<String> caps) {
        assertThat(score.score()).hasToString(exact);
        assertThat(score.score().shown()).hasToString(shown);
        assertThat(score.confidence()).hasToString(confidence);
        assertLevel(score.level(), band, level, caps);
    }

    private static void assertOthers(Score score, Set<String> but, String exact, int level) {
        ALL.stream()
                .filter(dimension -> !but.contains(dimension))
                .forEach(dimension -> assertDimension(score, dimension, exact, "80", "100", level, level, List.of()));
    }

    private static void assertDimension(
            Score score,
            String dimension,
            String exact,
            String confidence,
            String coverage,
            int band,
            int level,
            List<String> caps) {
        var one = score.of(dimension);
        assertThat(one.score()).as(dimension).hasToString(exact);
        assertThat(one.confidence()).as(dimension).hasToString(confidence);
        assertThat(one.coverage()).as(dimension).hasToString(coverage);
        assertLevel(one.level(), band, level, caps);
    }

    private static void assertLevel(Level level, int band, int reached, List<String> caps) {
        assertThat(level.band()).isEqualTo(band);
        assertThat(level.reached()).isEqualTo(reached);
        assertThat(level.caps()).extracting(Cap::cause).isEqualTo(caps);
    }
}
