package org.lgds.council.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.lgds.council.scoring.Question.Type;

/** The questionnaire of {@code lgds-dmf} 1.0.0, read from its file by a reader of the tests' own, and answers to it. */
final class Dmf {

    static final Rules RULES = new Rules(
            List.of(0, 20, 40, 60, 80),
            new Rules.Points(List.of(0, 25, 50, 75, 100), List.of(0, 25, 50, 75, 100), 0),
            new Rules.Caps(3, 70, 3, 1),
            new Rules.Evidence(
                    Map.of(
                            Strength.NONE, Fraction.of(1, 5),
                            Strength.STATED, Fraction.of(1, 2),
                            Strength.DOCUMENTED, Fraction.of(4, 5),
                            Strength.VERIFIED, Fraction.of(1)),
                    40,
                    70),
            80);

    static final Questionnaire QUESTIONNAIRE = new Questionnaire(dimensions(), RULES);

    private Dmf() {}

    /** The same answer to every question of a kind, on some strength. */
    static Map<String, Answer> all(int scale, boolean gate, int percentage, Strength evidence) {
        return answers(question -> true, scale, gate, percentage, evidence);
    }

    static Map<String, Answer> answers(
            Predicate<Question> wanted, int scale, boolean gate, int percentage, Strength evidence) {
        var answers = new HashMap<String, Answer>();
        for (var dimension : QUESTIONNAIRE.dimensions()) {
            dimension.questions().stream()
                    .filter(wanted)
                    .forEach(question -> answers.put(
                            question.id(),
                            switch (question.type()) {
                                case SCALE -> Answer.of(scale, evidence);
                                case BOOLEAN -> Answer.of(gate, evidence);
                                case PERCENTAGE -> Answer.of(percentage, evidence);
                            }));
        }
        return answers;
    }

    static Answer percentage(String value, Strength evidence) {
        return new Answer(new BigDecimal(value), evidence);
    }

    private static List<Dimension> dimensions() {
        try (var file = Dmf.class.getResourceAsStream("/framework/lgds-dmf-1.0.0.json")) {
            var dimensions = new ArrayList<Dimension>();
            for (var node : new ObjectMapper().readTree(file).path("dimensions")) {
                var questions = new ArrayList<Question>();
                node.path("questions").forEach(question -> questions.add(question(question)));
                dimensions.add(new Dimension(
                        node.path("id").asText(),
                        node.path("kind").asText().equals("condition"),
                        node.path("weight_bp").asInt(),
                        questions));
            }
            return dimensions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Question question(JsonNode node) {
        var bounds = new ArrayList<Integer>();
        node.path("band_lower_bounds").forEach(bound -> bounds.add(bound.asInt()));
        return new Question(
                node.path("id").asText(),
                Type.valueOf(node.path("type").asText().toUpperCase(Locale.ROOT)),
                node.path("weight").asInt(),
                node.has("gate_level") ? node.path("gate_level").asInt() : null,
                bounds);
    }
}
