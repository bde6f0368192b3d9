package org.lgds.engagement.request;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Scene;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SPONSOR;
import static org.lgds.engagement.Person.SRO;

@QuarkusTest
@TestProfile(RealTokens.class)
class EngagementRequestResourceTest {

    private static final String TOPIC = "lgds.engagement-requests";

    @Inject
    Outboxes outbox;

    @Inject
    Scene scene;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void aRequestGoesFromDraftToAnEngagementInScoping() {
        var request = scene.triaged(2);
        var engagement = PROGRAMME
                .act(request, "acceptance", Map.of())
                .statusCode(200)
                .body("state", equalTo("accepted"))
                .body("triage.silo.level", equalTo(2))
                .body("allowedActions", empty())
                .extract()
                .<String>path("engagement");

        SRO.get(Scene.ENGAGEMENTS + engagement)
                .statusCode(200)
                .body("state", equalTo("scoping"))
                .body("request", equalTo(Scene.id(request)))
                .body("title", equalTo("Fewer systems"));
        assertThat(outbox.names(TOPIC, Scene.id(request)))
                .containsExactly("request.changed", "request.submitted", "request.triaged", "request.accepted");
        assertThat(outbox.names("lgds.engagements", engagement)).containsExactly("engagement.scoped");
        assertThat(outbox.of(TOPIC, Scene.id(request))).isNotEmpty().allSatisfy(Contracts::assertKept);
    }

    @Test
    void aSubmissionThatLacksSomethingSaysWhat() {
        var request = Scene.REQUESTS
                + SPONSOR.post("/v1/engagement-requests", Map.of("council", "LDS", "title", "t"))
                        .statusCode(201)
                        .extract()
                        .path("id");
        SRO.act(request, "submission").statusCode(409).body("lacking", contains("sponsor", "sro", "focus"));

        var whole = Scene.request();
        whole.remove("council");
        EDITOR.put(request, whole).statusCode(200).body("focus.services", contains(372));
        SRO.act(request, "submission").statusCode(200).body("state", equalTo("submitted"));
        EDITOR.put(request, whole).statusCode(409).body("type", equalTo("/docs/problems/wrong-state"));
    }

    @Test
    void aCouncilAtLevelOneIsAcceptedOnlyWithACommitmentAction() {
        var request = scene.triaged(1);
        ADVISOR.act(request, "acceptance", Map.of()).statusCode(409).body("lacking", contains("commitmentAction"));
        var engagement = ADVISOR.act(request, "acceptance", "commitmentAction", "Name a member by May.")
                .statusCode(200)
                .extract()
                .<String>path("engagement");

        ADVISOR.get(Scene.ENGAGEMENTS + engagement).body("commitmentAction", equalTo("Name a member by May."));
    }

    @Test
    void aDeferredRequestIsTriagedAgainAndMayBeDeclined() {
        var request = scene.triaged(2);
        ADVISOR.act(request, "deferral", Map.of("reason", "After the elections.", "until", "2027-05-07"))
                .statusCode(200)
                .body("deferredUntil", equalTo("2027-05-07"))
                .body("reason", equalTo("After the elections."))
                .body("allowedActions", contains("triage"));
        ADVISOR.act(request, "triage", Scene.triage(3)).statusCode(200).body("triage.commitment.level", equalTo(3));
        ADVISOR.act(request, "decline", "reason", "No capacity.").statusCode(200);
        EDITOR.act(request, "withdrawal", "reason", "Too late.").statusCode(409).body("possibleActions", empty());
        assertThat(outbox.of(TOPIC, Scene.id(request))).hasSize(6).allSatisfy(Contracts::assertKept);
    }

    @Test
    void aWithdrawalIsToldToTheCouncilAndLgdsAlone() {
        var request = scene.draft();
        EDITOR.act(request, "withdrawal", "reason", "We found it ourselves.").statusCode(200);
        var events = outbox.of(TOPIC, Scene.id(request));

        assertThat(events).hasSize(2).allSatisfy(Contracts::assertKept);
        assertThat(events).extracting(Outboxes.Sent::audience).containsOnly("council:LDS");
        assertThat(events.get(1).name()).isEqualTo("request.withdrawn");
        assertThat(events.get(1).data().at("/change/reason").asText()).isEqualTo("We found it ourselves.");
    }

    @Test
    void textThatNoDatabaseKeepsIsABadRequest() {
        for (var title : List.of("a\u0000b", "a\ud83d", "\udc7fa")) {
            var escaped = title.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
            EDITOR.post("/v1/engagement-requests", "{\"council\":\"LDS\",\"title\":\"%s\"}".formatted(escaped))
                    .statusCode(400)
                    .body("errors.pointer", contains("/title"));
        }
        EDITOR.post("/v1/engagement-requests", Map.of("council", "LDS", "title", "a \ud83d\udc7f"))
                .statusCode(201);
        EDITOR.asks()
                .urlEncodingEnabled(false)
                .get("/v1/engagement-requests?council=%00")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("council"));
    }

    @Test
    void actionsOnOfferAreThoseOfWhoMayTakeThem() {
        var request = scene.draft();
        EDITOR.get(request).body("allowedActions", contains("withdrawal"));
        SRO.get(request).body("allowedActions", contains("submission", "withdrawal"));
        ADVISOR.get(request).body("allowedActions", empty());
        SRO.act(request, "submission").body("allowedActions", contains("withdrawal"));
        ADVISOR.get(request).body("allowedActions", contains("triage"));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        EDITOR.post(
                        "/v1/engagement-requests",
                        Map.of("title", " ", "council", "LDS", "focus", Map.of("services", List.of(-1))))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/title", "/focus/services/0"));
        EDITOR.post("/v1/engagement-requests", Map.of("council", "LDS", "title", "t", "sponser", "x"))
                .statusCode(400)
                .body("errors.pointer", contains("/sponser"));
        EDITOR.asks()
                .contentType(ContentType.JSON)
                .post("/v1/engagement-requests")
                .then()
                .statusCode(400);
        var request = scene.triaged(2);
        ADVISOR.act(request, "decline", Map.of()).statusCode(400).body("errors.pointer", contains("/reason"));
        ADVISOR.act(request, "triage", Map.of("silo", Map.of("level", 6, "reason", "r")))
                .statusCode(400)
                .body("errors", hasSize(3));
    }

    @Test
    void aTransitionNeedsTheVersionThatWasSeen() {
        var request = scene.draft();
        SRO.asks().post(request + "/submission").then().statusCode(428);
        SRO.asks()
                .header("If-Match", "\"old\"")
                .post(request + "/submission")
                .then()
                .statusCode(412);
        EDITOR.get(request).body("state", equalTo("draft"));
    }

    @Test
    void anAcceptanceSentTwiceMakesOneEngagement() {
        var request = scene.triaged(2);
        var etag = ADVISOR.get(request).extract().header("ETag");
        var answers = List.of(1, 2).stream()
                .map(i -> ADVISOR.asks()
                        .header("If-Match", etag)
                        .header("Idempotency-Key", request)
                        .contentType(ContentType.JSON)
                        .body(Map.of())
                        .post(request + "/acceptance")
                        .then()
                        .statusCode(200)
                        .body("engagement", notNullValue())
                        .extract()
                        .asString())
                .toList();

        assertThat(answers.get(1)).isEqualTo(answers.get(0));
        assertThat(outbox.names(TOPIC, Scene.id(request))).hasSize(4);
    }

    @Test
    void theHistoryNamesThePersonToLgdsAndTheirOwnCouncil() {
        var request = scene.triaged(2);
        ADVISOR.get(request + "/history")
                .body("items.action", contains("request.triaged", "request.submitted", "request.changed"))
                .body("items.person", contains("sub-of-advisor", "sub-of-lds-sro", "sub-of-lds-editor"));
        EDITOR.get(request + "/history").body("items[0].person", nullValue()).body("items[1].person", notNullValue());
    }
}
