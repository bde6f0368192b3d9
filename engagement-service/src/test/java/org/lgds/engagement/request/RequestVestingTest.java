package org.lgds.engagement.request;

import java.time.LocalDate;
import java.util.List;

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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.States.line;

/** Open requests go to the successor with their ids; of several a programme manager says which (DOMAIN.md 6.H). */
@QuarkusTest
@TestProfile(RealTokens.class)
class RequestVestingTest {

    private static final LocalDate DAY = LocalDate.parse("2026-04-01");

    @Inject
    States states;

    @Inject
    Outboxes outbox;

    @Test
    void anOpenRequestGoesToTheOnlySuccessorAndAClosedOneStays() {
        councils("RVA", "RVB");
        var open = draft("RVA");
        var closed = draft("RVA");
        editor("RVA").act(closed, "withdrawal", "reason", "r").statusCode(200);
        var record = states.vestedRecord(DAY, List.of(line("RVA", "RVB", "created", 1)));
        states.hand(record);
        states.hand(record);
        states.vested(DAY, List.of(line("RVA", "RVB", "created", 1)));

        editor("RVB")
                .get(open)
                .statusCode(200)
                .body("council", equalTo("RVB"))
                .body("allowedActions", contains("withdrawal"));
        editor("RVB").get(closed).body("council", equalTo("RVA")).body("allowedActions", empty());
        editor("RVA").get(open).statusCode(404);
        assertThat(outbox.names("lgds.engagement-requests", Scene.id(open)))
                .containsExactly("request.changed", "request.changed");
        assertThat(outbox.of("lgds.engagement-requests", Scene.id(open)))
                .allSatisfy(Contracts::assertKept)
                .extracting(Outboxes.Sent::audience)
                .containsExactly("council:RVA", "council:RVB");
        editor("RVB").act(open, "withdrawal", "reason", "Ours is another need.").statusCode(200);
    }

    @Test
    void ofSeveralSuccessorsTheLargerIsProposedAndTheRequestWaits() {
        councils("RVC", "RVD", "RVE");
        var request = draft("RVC");
        states.vested(DAY, List.of(line("RVC", "RVD", "created", .3), line("RVC", "RVE", "created", .7)));

        PROGRAMME
                .get(request)
                .body("council", equalTo("RVC"))
                .body("proposedSuccessor", equalTo("RVE"))
                .body("allowedActions", contains("transfer"));
        PROGRAMME.get("/v1/engagement-requests?proposedSuccessor=RVE").body("items.council", contains("RVC"));
        ADVISOR.get(request).body("allowedActions", empty());
        editor("RVE").get(request).statusCode(200).body("allowedActions", empty());
        editor("RVE").act(request, "withdrawal", "reason", "r").statusCode(403);
        editor("RVC").act(request, "withdrawal", "reason", "r").statusCode(403);
        ADVISOR.act(request, "transfer", "council", "RVD").statusCode(403);
        PROGRAMME.act(request, "transfer", "council", "LDS").statusCode(409);

        PROGRAMME
                .act(request, "transfer", "council", "RVD")
                .statusCode(200)
                .body("council", equalTo("RVD"))
                .body("proposedSuccessor", nullValue());
        PROGRAMME.act(request, "transfer", "council", "RVE").statusCode(409);
        editor("RVE").get(request).statusCode(404);
        editor("RVD").get(request).body("allowedActions", contains("withdrawal"));
        assertThat(outbox.of("lgds.engagement-requests", Scene.id(request)))
                .hasSize(3)
                .allSatisfy(Contracts::assertKept);
    }

    @Test
    void whoKeepsACopyOfAPredecessorsRequestsIsToldThatOneLeft() {
        councils("RVF", "RVG");
        var request = draft("RVF");
        var since = sinceTheEnd(editor("RVF"));
        states.vested(DAY, List.of(line("RVF", "RVG", "created", 1)));
        editor("RVF")
                .get("/v1/engagement-requests/changes?since=" + since)
                .statusCode(200)
                .body("items.find { it.id == '%s' }.op".formatted(Scene.id(request)), equalTo("delete"));
        editor("RVG")
                .get("/v1/engagement-requests/changes")
                .body("items.findAll { it.op == 'upsert' }.id", hasItem(Scene.id(request)));
    }

    @Test
    void anExportHasWhatTheListHas() {
        councils("RVH");
        var request = draft("RVH");
        var csv = editor("RVH")
                .asks()
                .get("/v1/engagement-requests/export?format=csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains(Scene.id(request)).contains("reuse");
        assertThat(editor("RVI")
                        .asks()
                        .get("/v1/engagement-requests/export?format=csv")
                        .asString()
                        .lines())
                .hasSize(1);
    }

    private static String sinceTheEnd(Person person) {
        return person.get("/v1/engagement-requests/changes?limit=1000")
                .statusCode(200)
                .extract()
                .path("since");
    }

    private void councils(String first, String... shadows) {
        states.service(372, "transport-and-streets");
        states.council(first, 1, "active");
        for (var shadow : shadows) {
            states.council(shadow, 1, "shadow");
        }
    }

    private static String draft(String council) {
        var body = Scene.request();
        body.put("council", council);
        return Scene.REQUESTS
                + editor(council)
                        .post("/v1/engagement-requests", body)
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private static Person editor(String council) {
        return new Person("editor-" + council, "council-editor", council);
    }
}
