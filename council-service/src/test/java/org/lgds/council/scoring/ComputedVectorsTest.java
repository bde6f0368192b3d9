package org.lgds.council.scoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Sixty assessments whose scores another program computed from DOMAIN.md 3.5, with Python's fractions. */
class ComputedVectorsTest {

    static Stream<JsonNode> vectors() throws IOException {
        var json = new ObjectMapper();
        try (var file = ComputedVectorsTest.class.getResourceAsStream("/scoring/vectors.ndjson")) {
            var vectors = new ArrayList<JsonNode>();
            for (var line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                vectors.add(json.readTree(line));
            }
            assertThat(vectors).hasSize(60);
            return vectors.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyFigureIsTheSame(JsonNode vector) {
        var score = Dmf.QUESTIONNAIRE.score(answers(vector.path("answers")));
        var expected = vector.path("expected");

        assertThat(score.score()).hasToString(expected.path("score").asText());
        assertThat(score.score().shown()).hasToString(expected.path("shown").asText());
        assertThat(score.confidence()).hasToString(expected.path("confidence").asText());
        assertLevel(score.level(), expected);
        assertThat(expected.path("dimensions")).hasSize(8);
        for (var dimension : expected.path("dimensions")) {
            assertDimension(score.of(dimension.path("id").asText()), dimension);
        }
    }

    private static void assertDimension(DimensionScore score, JsonNode expected) {
        assertThat(score.score()).hasToString(expected.path("score").asText());
        assertThat(score.score().shown()).hasToString(expected.path("shown").asText());
        assertThat(score.confidence()).hasToString(expected.path("confidence").asText());
        assertThat(score.coverage()).hasToString(expected.path("coverage").asText());
        assertThat(score.countedLower()).containsExactlyInAnyOrderElementsOf(texts(expected.path("countedLower")));
        assertLevel(score.level(), expected);
    }

    private static void assertLevel(Level level, JsonNode expected) {
        assertThat(level.band()).isEqualTo(expected.path("band").asInt());
        assertThat(level.reached()).isEqualTo(expected.path("level").asInt());
        assertThat(level.caps())
                .extracting(Cap::cause)
                .containsExactlyInAnyOrderElementsOf(texts(expected.path("caps")));
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static Map<String, Answer> answers(JsonNode node) {
        var answers = new HashMap<String, Answer>();
        node.properties().forEach(entry -> {
            var value = entry.getValue().get(0);
            var evidence = Strength.valueOf(entry.getValue().get(1).asText().toUpperCase(Locale.ROOT));
            answers.put(
                    entry.getKey(), value.isNull() ? Answer.NOT_APPLICABLE : Dmf.percentage(value.asText(), evidence));
        });
        return answers;
    }
}
