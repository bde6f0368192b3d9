package org.lgds.engagement.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Diagram;
import org.lgds.engagement.Scene;
import org.lgds.engagement.engagement.Engaged;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.BRISTOL_EDITOR;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;

@QuarkusTest
@TestProfile(RealTokens.class)
class SessionResourceTest {

    @Inject
    Outboxes outbox;

    @Inject
    Scene scene;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    private static Map<String, Object> session(Object days) {
        return new HashMap<>(Map.of(
                "heldOn", Engaged.today().toString(),
                "days", days,
                "advisor", "sub-of-advisor",
                "kind", "workshop",
                "note", "Eleven systems on one wall."));
    }

    private static String recorded(String engagement, Object days) {
        return engagement + "/sessions/"
                + ADVISOR.post(engagement + "/sessions", session(days))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    @Test
    void theDiagramAndTheRoleDecideOnEachStep() {
        var engagement = scene.engagement();
        new Diagram<>(Session.LIFECYCLE)
                .action("change", session(1), ADVISOR, PROGRAMME)
                .action("withdrawal", Map.of("reason", "Never held."), ADVISOR, PROGRAMME)
                .holds(Session.State.class, state -> {
                    var session = recorded(engagement, 1);
                    if (state == Session.State.WITHDRAWN) {
                        ADVISOR.act(session, "withdrawal", "reason", "Never held.")
                                .statusCode(200);
                    }
                    return session;
                });
    }

    @Test
    void daysAreCountedInQuartersHoweverManyRecordThemAtOnce() {
        var engagement = scene.engagement();
        var recorded = new ArrayList<CompletableFuture<String>>();
        for (int i = 0; i < 10; i++) {
            recorded.add(CompletableFuture.supplyAsync(() -> recorded(engagement, 0.75)));
        }
        recorded.forEach(CompletableFuture::join);
        EDITOR.get(engagement).body("daysUsed", equalTo(7.5f));

        var session = recorded.get(0).join();
        ADVISOR.put(session, session(2.25)).statusCode(200);
        EDITOR.get(engagement).body("daysUsed", equalTo(9.0f));
        ADVISOR.act(session, "withdrawal", "reason", "Never held.").statusCode(200);
        EDITOR.get(engagement).body("daysUsed", equalTo(6.75f));

        var events = outbox.of("lgds.engagements", Scene.id(engagement));
        assertThat(events).hasSize(13).allSatisfy(Contracts::assertKept);
        assertThat(events.get(12).data().path("daysUsed").asDouble()).isEqualTo(6.75);
        assertThat(outbox.of("lgds.engagements", Scene.id(session))).hasSize(3).allSatisfy(Contracts::assertKept);
    }

    @Test
    void aSessionOfNoQuarterIsRefusedAndOneToComeToo() {
        var engagement = scene.engagement();
        for (var days : new Object[] {0.3, -0.25, 20.25}) {
            ADVISOR.post(engagement + "/sessions", session(days))
                    .statusCode(400)
                    .body("errors.pointer", contains("/days"));
        }
        var toCome = session(1);
        toCome.put("heldOn", Engaged.today().plusDays(1).toString());
        ADVISOR.post(engagement + "/sessions", toCome).statusCode(400).body("errors.pointer", contains("/heldOn"));
        var nothing = session(0);
        nothing.remove("note");
        ADVISOR.post(engagement + "/sessions", nothing).statusCode(400).body("errors.pointer", contains("/note"));
        ADVISOR.post(engagement + "/sessions", session(0)).statusCode(201);
        ADVISOR.get(engagement).body("daysUsed", equalTo(0.0f));
    }

    @Test
    void aSessionIsItsCouncilsAndReadInItsEngagementAlone() {
        var engagement = scene.engagement();
        var session = recorded(engagement, 1);
        EDITOR.get(engagement + "/sessions")
                .body("items.id", contains(Scene.id(session)))
                .body("items[0].allowedActions", empty());
        BRISTOL_EDITOR.get(engagement + "/sessions").statusCode(404);
        BRISTOL_EDITOR.get(session).statusCode(404);
        ADVISOR.get(scene.engagement() + "/sessions/" + Scene.id(session)).statusCode(404);
        ADVISOR.act(engagement, "early-end", "reason", "No sponsor.").statusCode(200);
        ADVISOR.post(engagement + "/sessions", session(1)).statusCode(409);
        ADVISOR.put(session, session(2)).statusCode(409);
    }
}
