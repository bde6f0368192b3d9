package org.lgds.council.reviewing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.restassured.response.ValidatableResponse;
import org.lgds.council.Person;
import org.lgds.council.assessment.Assessments;

/** Assessments that others look at, for tests. */
public final class Reviewed {

    static final Person BRISTOL = Person.reviewer("BST");
    static final Person LEEDS = Person.reviewer("LDS");

    private Reviewed() {}

    /** The path of one that waits to be looked at. */
    static String submitted(String council, String assurance) {
        return Assessments.submitted(Map.of("council", council, "assurance", assurance), 4);
    }

    static Map<String, Object> reviewers(Person... people) {
        return Map.of(
                "reviewers",
                Arrays.stream(people)
                        .map(person -> Map.of("reviewer", person.subject(), "council", person.councils()[0]))
                        .toList());
    }

    static String inPeerReview(String council, String assurance) {
        var path = submitted(council, assurance);
        Person.MODERATOR.act(path, "peer-review", reviewers(BRISTOL, LEEDS)).statusCode(200);
        return path;
    }

    static String inModeration(String council) {
        var path = submitted(council, "moderated");
        Person.MODERATOR.act(path, "moderation").statusCode(200);
        return path;
    }

    static String provisional(String council) {
        var path = inModeration(council);
        Person.MODERATOR.act(path, "provisional-result").statusCode(200);
        return path;
    }

    static String contested(String council, String... questions) {
        var path = provisional(council);
        contest(path, council, questions).statusCode(200);
        return path;
    }

    static ValidatableResponse contest(String path, String council, String... questions) {
        return Person.sro(council)
                .act(
                        path,
                        "contest",
                        Map.of(
                                "questions",
                                Arrays.stream(questions)
                                        .map(question ->
                                                Map.of("question", question, "reason", "The board has met since"))
                                        .toList()));
    }

    /** A person's own review that they are on, or have completed. */
    static String review(String path, Person person) {
        List<String> ids = Person.ADVISOR
                .get(path + "/reviews")
                .extract()
                .path("items.findAll { it.reviewer == '" + person.subject() + "' && it.releasedAt == null }.id");
        return ids.get(ids.size() - 1);
    }

    static ValidatableResponse adjust(String path, Person person, String question, Map<String, ?> body) {
        return person.put(path + "/reviews/" + review(path, person) + "/adjustments/" + question, body);
    }
}
