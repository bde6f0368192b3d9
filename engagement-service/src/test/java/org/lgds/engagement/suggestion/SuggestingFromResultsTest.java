package org.lgds.engagement.suggestion;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

/** A final result lets LGDS propose a request in the weakest dimension, once, in whatever order things are told. */
@QuarkusTest
@TestProfile(RealTokens.class)
class SuggestingFromResultsTest {

    private static final Map<String, Integer> WEAK_IN_DATA = Map.of("commitment", 3, "reuse", 2, "data", 1, "silo", 2);
    private static final Map<String, Integer> WEAK_IN_REUSE = Map.of("commitment", 3, "reuse", 1, "data", 2);
    private static final String MAY = "2026-05-01T10:00:00Z";
    private static final String JUNE = "2026-06-01T10:00:00Z";

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @Inject
    States states;

    @Inject
    Outboxes outbox;

    @Test
    void theWeakestDimensionIsTheFocusOfADraft() {
        states.council("SUA", 1, "active");
        states.result(first, 5, "SUA", MAY, WEAK_IN_DATA);
        var request = only("SUA");
        editor("SUA")
                .get(request)
                .body("state", equalTo("draft"))
                .body("focus.dimensions", contains("data"))
                .body("suggestion.cause", equalTo("result"))
                .body("suggestion.assessment", equalTo(first.toString()))
                .body("allowedActions", contains("withdrawal"));
        assertThat(outbox.names("lgds.engagement-requests", Scene.id(request))).containsExactly("request.changed");
        assertThat(outbox.of("lgds.engagement-requests", Scene.id(request)))
                .allSatisfy(Contracts::assertKept)
                .extracting(Outboxes.Sent::audience)
                .containsOnly("council:SUA");
        editor("SUA").get("/v1/engagement-requests?suggested=false").body("items", empty());
        editor("LDS").get(request).statusCode(404);
    }

    @Test
    void toldAgainOrLaterInAnotherRecordNothingIsSuggestedAnew() {
        states.council("SUB", 1, "active");
        var record = states.resultRecord(first, 5, "SUB", MAY, WEAK_IN_DATA);
        states.hand(record);
        states.hand(record);
        states.result(first, 5, "SUB", MAY, WEAK_IN_DATA);
        states.result(first, 6, "SUB", MAY, WEAK_IN_DATA);
        var request = only("SUB");
        editor("SUB").act(request, "withdrawal", "reason", "Not now.").statusCode(200);
        states.result(first, 7, "SUB", MAY, WEAK_IN_DATA);
        assertThat(requests("SUB")).hasSize(1);
    }

    @Test
    void whatIsAskedForAlreadyIsNotSuggested() {
        states.council("SUC", 1, "active");
        var asked = editor("SUC")
                .post(
                        "/v1/engagement-requests",
                        Map.of("council", "SUC", "title", "t", "focus", Map.of("dimensions", List.of("data"))))
                .statusCode(201)
                .extract()
                .<String>path("id");
        states.result(first, 5, "SUC", MAY, WEAK_IN_DATA);
        assertThat(requests("SUC")).containsExactly(asked);
    }

    @Test
    void aSuggestionLeftAloneGoesWhenTheResultIsSuperseded() {
        states.council("SUD", 1, "active");
        states.result(first, 5, "SUD", MAY, WEAK_IN_DATA);
        var request = only("SUD");
        end(first, 6);
        end(first, 6);
        editor("SUD").get(request).body("state", equalTo("withdrawn"));
        assertThat(outbox.names("lgds.engagement-requests", Scene.id(request)))
                .containsExactly("request.changed", "request.withdrawn");
        states.result(second, 5, "SUD", JUNE, WEAK_IN_DATA);
        assertThat(drafts("SUD")).hasSize(1);
    }

    @Test
    void aSuggestionThatTheCouncilWroteInIsItsOwn() {
        states.council("SUE", 1, "active");
        states.result(first, 5, "SUE", MAY, WEAK_IN_DATA);
        var request = only("SUE");
        editor("SUE")
                .put(request, Map.of("title", "Our data", "focus", Map.of("dimensions", List.of("data"))))
                .statusCode(200)
                .body("suggestion.cause", equalTo("result"));
        end(first, 6);
        states.result(second, 5, "SUE", JUNE, WEAK_IN_DATA);
        editor("SUE").get(request).body("state", equalTo("draft"));
        assertThat(requests("SUE")).hasSize(1);
    }

    @Test
    void theNextResultMayBeToldBeforeTheEndOfTheOneBefore() {
        states.council("SUF", 1, "active");
        states.result(first, 5, "SUF", MAY, WEAK_IN_DATA);
        states.result(second, 5, "SUF", JUNE, WEAK_IN_DATA);
        var standing = drafts("SUF");
        assertThat(standing).hasSize(1);
        end(first, 6);
        assertThat(drafts("SUF")).isEqualTo(standing);
        editor("SUF").get(Scene.REQUESTS + standing.get(0)).body("suggestion.assessment", equalTo(second.toString()));
    }

    @Test
    void anOlderResultThatIsToldLateSuggestsNothing() {
        states.council("SUG", 1, "active");
        states.result(second, 5, "SUG", JUNE, WEAK_IN_DATA);
        states.result(first, 5, "SUG", MAY, WEAK_IN_REUSE);
        end(first, 6);
        assertThat(requests("SUG")).hasSize(1);
        editor("SUG").get(only("SUG")).body("focus.dimensions", contains("data"));
    }

    @Test
    void theEndMayBeToldBeforeTheResult() {
        states.council("SUH", 1, "active");
        end(first, 6);
        states.result(first, 5, "SUH", MAY, WEAK_IN_DATA);
        assertThat(requests("SUH")).isEmpty();
    }

    @Test
    void nothingIsSuggestedToACouncilThatHasEnded() {
        states.council("SUI", 1, "abolished");
        states.result(first, 5, "SUI", MAY, WEAK_IN_DATA);
        assertThat(requests("SUI")).isEmpty();
    }

    @Test
    void ofEqualScoresTheFirstInTheFrameworkCounts() {
        states.council("SUJ", 1, "active");
        states.result(first, 5, "SUJ", MAY, Map.of("join_up", 2, "silo", 2, "reuse", 2, "astrology", 1));
        editor("SUJ").get(only("SUJ")).body("focus.dimensions", contains("silo"));
    }

    private void end(UUID assessment, long sequence) {
        states.hand(states.record("lgds.results.state", "assessment", assessment.toString(), sequence, null));
    }

    private static String only(String council) {
        assertThat(requests(council)).hasSize(1);
        return Scene.REQUESTS + requests(council).get(0);
    }

    private static List<String> drafts(String council) {
        return editor(council)
                .get("/v1/engagement-requests?state=draft&suggested=true")
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static List<String> requests(String council) {
        return editor(council)
                .get("/v1/engagement-requests?limit=100")
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static Person editor(String council) {
        return new Person("editor-" + council, "council-editor", council);
    }
}
