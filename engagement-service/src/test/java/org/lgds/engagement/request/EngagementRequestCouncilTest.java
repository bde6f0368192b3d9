package org.lgds.engagement.request;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.kit.test.RealTokens;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.BRISTOL_EDITOR;
import static org.lgds.engagement.Person.EDITOR;

@QuarkusTest
@TestProfile(RealTokens.class)
class EngagementRequestCouncilTest {

    @Inject
    States states;

    @Inject
    Scene scene;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void aLeedsRequestIsNoneOfBristols() {
        var request = scene.draft();
        BRISTOL_EDITOR.get(request).statusCode(404);
        BRISTOL_EDITOR.get(request + "/history").statusCode(404);
        BRISTOL_EDITOR
                .get("/v1/engagement-requests?council=LDS&limit=100")
                .statusCode(200)
                .body("items", empty());
        EDITOR.get("/v1/engagement-requests?state=draft&limit=100")
                .body("items.id", hasItem(Scene.id(request)))
                .body("items.council", everyItem(equalTo("LDS")));
        ADVISOR.get("/v1/engagement-requests?council=LDS&limit=100").body("items.id", hasItem(Scene.id(request)));
        ADVISOR.get("/v1/engagement-requests?council=BST&limit=100")
                .statusCode(200)
                .body("items.id", not(hasItem(Scene.id(request))));
    }

    @Test
    void anAdvisorCannotDraftForACouncil() {
        ADVISOR.post("/v1/engagement-requests", Scene.request())
                .statusCode(403)
                .body("type", equalTo("/docs/problems/missing-role"));
    }

    @Test
    void anUnknownCouncilIsAnUnknownReference() {
        var body = Scene.request();
        body.put("council", "ZZZ");
        new Person("zzz", "council-editor", "ZZZ")
                .post("/v1/engagement-requests", body)
                .statusCode(409)
                .body("type", equalTo("/docs/problems/unknown-reference"));
    }

    @Test
    void anAbolishedCouncilWritesNothingMore() {
        states.council("ABX", 1, "active");
        var editor = new Person("abx", "council-editor", "ABX");
        var body = Scene.request();
        body.put("council", "ABX");
        var request = Scene.REQUESTS
                + editor.post("/v1/engagement-requests", body)
                        .statusCode(201)
                        .extract()
                        .path("id");
        new Person("lds-sro", "council-sro", "ABX").act(request, "submission").statusCode(200);
        ADVISOR.act(request, "triage", Scene.triage(2)).statusCode(200);
        states.council("ABX", 2, "abolished");

        editor.post("/v1/engagement-requests", body)
                .statusCode(403)
                .body("type", equalTo("/docs/problems/council-abolished"));
        editor.act(request, "withdrawal", "reason", "Gone.")
                .statusCode(403)
                .body("type", equalTo("/docs/problems/council-abolished"));
        ADVISOR.act(request, "acceptance", Map.of())
                .statusCode(403)
                .body("type", equalTo("/docs/problems/council-abolished"));
        editor.get(request).statusCode(200).body("state", equalTo("triaged"));
    }

    @Test
    void aShadowCouncilMayAskForAdviceAndAProposedOneMayNot() {
        states.council("SHD", 1, "proposed");
        var editor = new Person("shd", "council-editor", "SHD");
        var body = Scene.request();
        body.put("council", "SHD");
        editor.post("/v1/engagement-requests", body).statusCode(409).body("detail", containsString("proposed"));
        states.council("SHD", 2, "shadow");
        editor.post("/v1/engagement-requests", body).statusCode(201);
    }
}
