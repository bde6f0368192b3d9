package org.lgds.council.reviewing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.council.Person;
import org.lgds.council.assessment.Assessments;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.council.Person.MODERATOR;
import static org.lgds.council.reviewing.Reviewed.reviewers;

/** Every step from every state by every role: what the diagram does not have is refused, and changes and tells nothing. */
@QuarkusTest
@TestProfile(RealTokens.class)
class StepsTest {

    private static final String SALFORD = "SLF";
    private static final Person SRO = Person.sro(SALFORD);

    private static final Map<String, Object> STEPS = new LinkedHashMap<>(Map.ofEntries(
            entry("sign-off", "{}"),
            entry("submission", "{}"),
            entry("finalisation", "{}"),
            entry("withdrawal", Map.of("reason", "Begun too early")),
            entry("peer-review", reviewers(Reviewed.BRISTOL, Reviewed.LEEDS)),
            entry("review-completion", "{}"),
            entry("moderation", "{}"),
            entry("provisional-result", "{}"),
            entry("return", Map.of("reason", "Too thin")),
            entry("acceptance", "{}"),
            entry("contest", Map.of("questions", List.of(Map.of("question", "data.use", "reason", "It is so")))),
            entry("settlement", Map.of("questions", List.of(Map.of("question", "data.use", "reason", "It is so"))))));

    /** Who may take each step where the diagram has it. */
    private static final Map<String, List<String>> ROLES = Map.ofEntries(
            entry("sign-off", List.of("council-sro")),
            entry("submission", List.of("council-editor", "council-sro")),
            entry("finalisation", List.of("council-sro")),
            entry("withdrawal", List.of("council-editor", "council-sro")),
            entry("peer-review", List.of("moderator")),
            entry("review-completion", List.of("peer-reviewer")),
            entry("moderation", List.of("moderator")),
            entry("provisional-result", List.of("moderator")),
            entry("return", List.of("moderator")),
            entry("acceptance", List.of("council-sro")),
            entry("contest", List.of("council-sro")),
            entry("settlement", List.of("moderator")));

    private static final List<Person> PEOPLE = List.of(
            Person.editor(SALFORD),
            SRO,
            Person.reviewer(SALFORD),
            Reviewed.BRISTOL,
            Person.editor("BST"),
            MODERATOR,
            Person.ADVISOR,
            Person.ADMIN,
            new Person("slf-sync", "council-system", SALFORD),
            new Person("supplier", "supplier"),
            new Person("panel1", "panel-member"));

    /** What the diagram of DOMAIN.md 3.6 has, by assurance and state. */
    private static final Map<String, List<String>> DIAGRAM = Map.ofEntries(
            entry("self_assessed draft", List.of("sign-off", "submission", "withdrawal")),
            entry("self_assessed submitted", List.of("finalisation", "withdrawal", "return")),
            entry("self_assessed final", List.of()),
            entry("self_assessed withdrawn", List.of()),
            entry("peer_reviewed submitted", List.of("peer-review", "withdrawal", "return")),
            entry("peer_reviewed in_peer_review", List.of("peer-review", "review-completion", "return")),
            entry("peer_reviewed provisional", List.of("acceptance", "contest")),
            entry("moderated submitted", List.of("peer-review", "moderation", "withdrawal", "return")),
            entry("moderated in_peer_review", List.of("peer-review", "review-completion", "moderation", "return")),
            entry("moderated in_moderation", List.of("moderation", "provisional-result", "return")),
            entry("moderated provisional", List.of("acceptance", "contest")),
            entry("moderated contested", List.of("contest", "settlement")),
            entry("moderated final", List.of()),
            entry("moderated superseded", List.of()));

    @Inject
    Assessments assessments;

    @Inject
    Outboxes outbox;

    @Test
    void whatTheDiagramDoesNotHaveIsRefusedToEveryRole() {
        DIAGRAM.forEach((place, possible) -> {
            assessments.clear(SALFORD);
            var path = at(place).get();
            var state = place.substring(place.indexOf(' ') + 1);
            Person.ADVISOR.get(path).body("state", equalTo(state));
            var before = outbox.size();
            for (var step : STEPS.keySet()) {
                for (var person : PEOPLE) {
                    var isTheirs = ROLES.get(step).contains(person.role());
                    if (isTheirs && possible.contains(step)) {
                        continue;
                    }
                    var status = person.asks()
                            .header("If-Match", "*")
                            .contentType("application/json")
                            .body(STEPS.get(step))
                            .post(path + "/" + step)
                            .statusCode();
                    assertThat(status)
                            .as("%s by %s from %s", step, person.name(), place)
                            .isIn(isTheirs ? List.of(403, 404, 409) : List.of(403, 404));
                    if (isTheirs && (person.equals(SRO) || person.equals(MODERATOR))) {
                        assertThat(status)
                                .as("%s by %s from %s", step, person.name(), place)
                                .isEqualTo(409);
                    }
                }
            }
            Person.ADVISOR.get(path).body("state", equalTo(state));
            assertThat(outbox.size()).as(place).isEqualTo(before);
        });
    }

    private static Supplier<String> at(String place) {
        return switch (place) {
            case "self_assessed draft" -> () -> Assessments.answered(Map.of("council", SALFORD), 3, 50);
            case "self_assessed submitted" -> () -> Reviewed.submitted(SALFORD, "self_assessed");
            case "self_assessed final" -> () -> Assessments.finished(SALFORD, 3);
            case "self_assessed withdrawn" -> () -> withdrawn();
            case "peer_reviewed submitted" -> () -> Reviewed.submitted(SALFORD, "peer_reviewed");
            case "peer_reviewed in_peer_review" -> () -> Reviewed.inPeerReview(SALFORD, "peer_reviewed");
            case "peer_reviewed provisional" -> () -> reviewed();
            case "moderated submitted" -> () -> Reviewed.submitted(SALFORD, "moderated");
            case "moderated in_peer_review" -> () -> Reviewed.inPeerReview(SALFORD, "moderated");
            case "moderated in_moderation" -> () -> Reviewed.inModeration(SALFORD);
            case "moderated provisional" -> () -> Reviewed.provisional(SALFORD);
            case "moderated contested" -> () -> Reviewed.contested(SALFORD, "data.use");
            case "moderated final" -> () -> accepted();
            case "moderated superseded" -> () -> superseded();
            default -> throw new IllegalArgumentException(place);
        };
    }

    private static String withdrawn() {
        var path = Assessments.started(SALFORD);
        SRO.act(path, "withdrawal", "reason", "Too early").statusCode(200);
        return path;
    }

    private static String reviewed() {
        var path = Reviewed.inPeerReview(SALFORD, "peer_reviewed");
        Reviewed.BRISTOL.act(path, "review-completion").statusCode(200);
        Reviewed.LEEDS.act(path, "review-completion").statusCode(200);
        return path;
    }

    private static String accepted() {
        var path = Reviewed.provisional(SALFORD);
        SRO.act(path, "acceptance").statusCode(200);
        return path;
    }

    private static String superseded() {
        var path = accepted();
        Assessments.finished(SALFORD, 3);
        return path;
    }
}
