package org.lgds.engagement.plan;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Diagram;
import org.lgds.engagement.Scene;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.BRISTOL_EDITOR;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

@QuarkusTest
@TestProfile(RealTokens.class)
class ActionResourceTest {

    private static final Map<String, Object> WHY = Map.of("reason", "The supplier is late.");

    @Inject
    Outboxes outbox;

    @Inject
    Scene scene;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void theDiagramAndTheRoleDecideOnEachStep() {
        var engagement = scene.engagement();
        Plans.draft(engagement);
        new Diagram<>(Action.LIFECYCLE)
                .action("change", Plans.action("Otherwise"), ADVISOR, PROGRAMME, EDITOR, SRO)
                .action("start", null, ADVISOR, PROGRAMME, EDITOR, SRO)
                .action("completion", null, ADVISOR, PROGRAMME, EDITOR, SRO)
                .action("block", WHY, ADVISOR, PROGRAMME, EDITOR, SRO)
                .action("unblocking", null, ADVISOR, PROGRAMME, EDITOR, SRO)
                .action("drop", WHY, ADVISOR, PROGRAMME, SRO)
                .holds(Action.State.class, state -> in(engagement, state));
    }

    private String in(String engagement, Action.State state) {
        var action = Plans.added(engagement, Plans.action("Move the data"));
        switch (state) {
            case IN_PROGRESS -> EDITOR.act(action, "start").statusCode(200);
            case BLOCKED -> EDITOR.act(action, "block", WHY).statusCode(200);
            case DONE -> {
                EDITOR.act(action, "start").statusCode(200);
                EDITOR.act(action, "completion").statusCode(200).body("doneOn", org.hamcrest.Matchers.notNullValue());
            }
            case DROPPED -> ADVISOR.act(action, "drop", WHY).statusCode(200);
            default -> {}
        }
        return action;
    }

    @Test
    void aBlockHasItsReasonUntilItIsLifted() {
        var engagement = scene.engagement();
        Plans.draft(engagement);
        var action = Plans.added(engagement, Plans.action("Move the data"));
        EDITOR.act(action, "start").statusCode(200);
        EDITOR.act(action, "block", Map.of()).statusCode(400);
        EDITOR.act(action, "block", WHY).statusCode(200).body("reason", equalTo("The supplier is late."));
        EDITOR.act(action, "unblocking")
                .statusCode(200)
                .body("state", equalTo("in_progress"))
                .body("reason", nullValue());
        EDITOR.act(action, "completion").statusCode(200);
        assertThat(outbox.names("lgds.engagements", Scene.id(action)))
                .containsExactly(
                        "action.changed", "action.started", "action.blocked", "action.unblocked", "action.completed");
        assertThat(outbox.of("lgds.engagements", Scene.id(action))).isNotEmpty().allSatisfy(Contracts::assertKept);
        ADVISOR.get(action + "/history").body("items[2].reason", equalTo("The supplier is late."));
    }

    @Test
    void severalPeopleEditOnePlanAtOnceAndNoneUndoesAnother() {
        var engagement = scene.engagement();
        var plan = Plans.draft(engagement);
        var seen = ADVISOR.get(plan).extract().header("ETag");
        var added = new ArrayList<CompletableFuture<String>>();
        for (int i = 0; i < 8; i++) {
            var title = "Action " + i;
            added.add(CompletableFuture.supplyAsync(() -> Plans.added(engagement, Plans.action(title))));
        }
        added.forEach(CompletableFuture::join);
        ADVISOR.asks()
                .header("If-Match", seen)
                .contentType(ContentType.JSON)
                .body(Map.of("summary", "The plan itself nobody touched."))
                .put(plan)
                .then()
                .statusCode(200);

        var action = added.get(0).join();
        var etag = EDITOR.get(action).extract().header("ETag");
        put(etag, action, "By Monday").then().statusCode(200);
        put(etag, action, "By Tuesday").then().statusCode(412);
        put(null, action, "By Tuesday").then().statusCode(428);
        EDITOR.get(action).body("title", equalTo("By Monday"));
    }

    private static io.restassured.response.Response put(String etag, String action, String title) {
        var asks = EDITOR.asks().contentType(ContentType.JSON).body(Plans.action(title));
        return (etag == null ? asks : asks.header("If-Match", etag)).put(action);
    }

    @Test
    void whatWasProposedKeepsItsTitleButNotItsDate() {
        var engagement = scene.engagement();
        var plan = Plans.draft(engagement);
        var action = Plans.added(engagement, Plans.action("Move the data"));
        ADVISOR.act(plan, "proposal").statusCode(200);
        EDITOR.put(action, Plans.action("Move some data")).statusCode(409);
        var later = Plans.action("Move the data");
        later.put("dueOn", "2027-09-01");
        EDITOR.put(action, later).statusCode(200).body("dueOn", equalTo("2027-09-01"));
    }

    @Test
    void anActionHasOneOwnerAndADay() {
        var engagement = scene.engagement();
        Plans.draft(engagement);
        var body = Plans.action("Move the data");
        body.put("owner", Map.of("organisation", "LDS", "subject", "someone"));
        ADVISOR.post(engagement + "/actions", body).statusCode(400).body("errors.pointer", contains("/owner"));
        body.put("owner", Map.of());
        ADVISOR.post(engagement + "/actions", body).statusCode(400);
        body.remove("owner");
        body.remove("dueOn");
        ADVISOR.post(engagement + "/actions", body).statusCode(400);
        ADVISOR.post(scene.engagement() + "/actions", Plans.action("No plan")).statusCode(409);
    }

    @Test
    void aListIsCutToTheFilters() {
        var engagement = scene.engagement();
        Plans.draft(engagement);
        var mine = Plans.action("Mine");
        mine.put("owner", Map.of("subject", "sub-of-lds-editor"));
        var action = Scene.id(Plans.added(engagement, mine));
        Plans.added(engagement, Plans.action("Theirs"));
        EDITOR.get(engagement + "/actions?owner=sub-of-lds-editor").body("items.id", contains(action));
        EDITOR.get(engagement + "/actions?state=done").body("items", empty());
        EDITOR.get(engagement + "/actions?dueBefore=2027-03-01").body("items", empty());
        BRISTOL_EDITOR.get(engagement + "/actions").statusCode(404);
        BRISTOL_EDITOR.get(engagement + "/actions/" + action).statusCode(404);
    }
}
