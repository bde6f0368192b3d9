package org.lgds.engagement.advisor;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.PROGRAMME;

@QuarkusTest
@TestProfile(RealTokens.class)
class AdvisorResourceTest {

    private static final String TOPIC = "lgds.engagements";
    private static final String PATCH = "application/merge-patch+json";

    private final String subject = "advisor-" + UUID.randomUUID();

    @Inject
    Outboxes outbox;

    @Inject
    Scene scene;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void anAdvisorIsRegisteredChangedReleasedAndComesBack() {
        var advisor = Registered.advisor(subject);
        patch(advisor, Map.of("daysPerMonth", 4, "regions", List.of()))
                .statusCode(200)
                .body("daysPerMonth", equalTo(4))
                .body("regions", empty())
                .body("specialisms.dimensions", contains("reuse", "data"));
        PROGRAMME
                .act(advisor, "release", "reason", "Went to a council.")
                .statusCode(200)
                .body("state", equalTo("released"))
                .body("allowedActions", contains("registration"));
        PROGRAMME.act(advisor, "leave", leave("2027-02-01", "2027-02-02")).statusCode(409);
        PROGRAMME
                .act(advisor, "registration", "reason", "Is back.")
                .statusCode(200)
                .body("state", equalTo("registered"))
                .body("allowedActions", contains("leave", "interests", "release"));

        assertThat(outbox.names(TOPIC, Scene.id(advisor)))
                .containsExactly("advisor.registered", "advisor.changed", "advisor.released", "advisor.registered");
        assertThat(outbox.of(TOPIC, Scene.id(advisor)))
                .allSatisfy(Contracts::assertKept)
                .extracting(Outboxes.Sent::audience)
                .containsOnly("lgds");
        ADVISOR.get(advisor + "/history")
                .body("items.action", hasItem("advisor.released"))
                .body("items[0].person", equalTo("sub-of-programme"));
    }

    @Test
    void aPatchThatChangesNothingTellsNothing() {
        var advisor = Registered.advisor(subject);
        patch(advisor, Map.of("daysPerMonth", 10)).statusCode(200);
        assertThat(outbox.names(TOPIC, Scene.id(advisor))).containsExactly("advisor.registered");
    }

    @Test
    void nobodyIsRegisteredTwice() {
        var advisor = Registered.advisor(subject);
        PROGRAMME
                .post("/v1/advisors", Registered.contents(subject))
                .statusCode(409)
                .body("advisor", equalTo(Scene.id(advisor)));
        PROGRAMME.act(advisor, "release", "reason", "Went.").statusCode(200);
        PROGRAMME.post("/v1/advisors", Registered.contents(subject)).statusCode(409);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        PROGRAMME
                .post(
                        "/v1/advisors",
                        Map.of(
                                "subject",
                                "Jo Bloggs",
                                "daysPerMonth",
                                24,
                                "specialisms",
                                Map.of("areas", List.of("No Area"))))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/subject", "/daysPerMonth", "/specialisms/areas/0"));
        PROGRAMME
                .post("/v1/advisors", Map.of("subject", subject, "daysPerMonth", 1, "name", "Jo"))
                .statusCode(400);
        patch(Registered.advisor(subject), Map.of("subject", "another")).statusCode(400);
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeen() {
        var advisor = Registered.advisor(subject);
        PROGRAMME
                .asks()
                .contentType(PATCH)
                .body(Map.of("daysPerMonth", 1))
                .patch(advisor)
                .then()
                .statusCode(428);
        PROGRAMME
                .asks()
                .contentType(PATCH)
                .header("If-Match", "\"old\"")
                .body(Map.of("daysPerMonth", 1))
                .patch(advisor)
                .then()
                .statusCode(412);
        ADVISOR.get(advisor).body("daysPerMonth", equalTo(10));
    }

    @Test
    void whoLeadsOpenWorkIsNotReleased() {
        var advisor = Registered.advisor(subject);
        var engagement = scene.engagement();
        ADVISOR.put(engagement, Map.of("title", "t", "leadAdvisor", subject)).statusCode(200);
        PROGRAMME
                .act(advisor, "release", "reason", "Went.")
                .statusCode(409)
                .body("engagements", contains(Scene.id(engagement)));
        ADVISOR.act(engagement, "early-end", "reason", "Nothing came of it.").statusCode(200);
        PROGRAMME.act(advisor, "release", "reason", "Went.").statusCode(200);
        ADVISOR.put(scene.engagement(), Map.of("title", "t", "leadAdvisor", subject))
                .statusCode(409)
                .body("detail", containsString("released"));
    }

    @Test
    void onlyAnAdvisorLeads() {
        ADVISOR.put(scene.engagement(), Map.of("title", "t", "leadAdvisor", subject))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/unknown-reference"));
    }

    static Map<String, Object> leave(String from, String until) {
        return Map.of("from", from, "until", until);
    }

    private static ValidatableResponse patch(String path, Object body) {
        return patch(PROGRAMME, path, body);
    }

    static ValidatableResponse patch(Person person, String path, Object body) {
        return person.asks()
                .contentType(PATCH)
                .header("If-Match", "*")
                .body(body)
                .patch(path)
                .then();
    }
}
