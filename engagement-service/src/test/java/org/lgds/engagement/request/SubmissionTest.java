package org.lgds.engagement.request;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.kit.test.RealTokens;

import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.SPONSOR;
import static org.lgds.engagement.Person.SRO;

/** A request is signed by the SRO or the sponsor that it names, who is never who wrote it (DOMAIN.md 1). */
@QuarkusTest
@TestProfile(RealTokens.class)
class SubmissionTest {

    @Inject
    Scene scene;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void theSroOrTheSponsorSubmitsIt() {
        for (var signatory : List.of(SRO, SPONSOR)) {
            var request = scene.draft();
            signatory.act(request, "submission").statusCode(200);
            EDITOR.get(request).body("state", equalTo("submitted"));
        }
    }

    @Test
    void anotherSroOrSponsorOfTheCouncilDoesNot() {
        var request = scene.draft();
        new Person("other", "council-sro", "LDS")
                .act(request, "submission")
                .statusCode(403)
                .body("type", equalTo("/docs/problems/not-named"));
        new Person("other", "council-sponsor", "LDS")
                .act(request, "submission")
                .statusCode(403)
                .body("type", equalTo("/docs/problems/not-named"));
        EDITOR.get(request).body("state", equalTo("draft"));
    }

    @Test
    void whoIsNamedAsOneDoesNotSignAsTheOther() {
        var request = scene.draft();
        for (var pretender : List.of(
                new Person("lds-sro", "council-sponsor", "LDS"), new Person("lds-sponsor", "council-sro", "LDS"))) {
            pretender.act(request, "submission").statusCode(403).body("type", equalTo("/docs/problems/not-named"));
        }
        EDITOR.get(request).body("state", equalTo("draft"));
    }

    @Test
    void whoWroteItDoesNotSubmitItAlsoWhereOthersWroteAfterThem() {
        var request = scene.draft();
        var contents = Scene.request();
        contents.remove("council");
        SRO.put(request, contents).statusCode(200);
        EDITOR.put(request, contents).statusCode(200);
        SRO.act(request, "submission").statusCode(409).body("type", equalTo("/docs/problems/not-independent"));
        SPONSOR.act(request, "submission").statusCode(200);
    }

    @Test
    void aServiceThatIsNotOfTheListIsNoFocus() {
        var body = Scene.request();
        body.put("focus", Map.of("services", List.of(372, 888_888)));
        EDITOR.post("/v1/engagement-requests", body)
                .statusCode(409)
                .body("type", equalTo("/docs/problems/unknown-reference"))
                .body("services", equalTo(List.of(888_888)));
    }

    @Test
    void aDeferralIsUntilADayToCome() {
        var request = scene.triaged(2);
        for (var until : new String[] {"2020-01-01", "2099-01-01", "2027-02-30"}) {
            Person.ADVISOR
                    .act(request, "deferral", Map.of("reason", "r", "until", until))
                    .statusCode(400);
        }
        Person.ADVISOR
                .act(request, "deferral", "reason", "r")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/until"));
        Person.ADVISOR
                .act(request, "deferral", Map.of("reason", "r", "until", "2028-06-30"))
                .statusCode(200);
        Person.ADVISOR
                .get("/v1/engagement-requests?limit=100&dueBy=2028-06-30")
                .body("items.find { it.id == '%s' }.deferredUntil".formatted(Scene.id(request)), equalTo("2028-06-30"));
        Person.ADVISOR
                .get("/v1/engagement-requests?limit=100&dueBy=2028-06-29")
                .statusCode(200)
                .body("items.find { it.id == '%s' }".formatted(Scene.id(request)), equalTo(null));
    }
}
