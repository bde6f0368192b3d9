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
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
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
        var advisor = registered();
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
        var advisor = registered();
        patch(advisor, Map.of("daysPerMonth", 10)).statusCode(200);
        assertThat(outbox.names(TOPIC, Scene.id(advisor))).containsExactly("advisor.registered");
    }

    @Test
    void nobodyIsRegisteredTwice() {
        var advisor = registered();
        PROGRAMME.post("/v1/advisors", advisor()).statusCode(409).body("advisor", equalTo(Scene.id(advisor)));
        PROGRAMME.act(advisor, "release", "reason", "Went.").statusCode(200);
        PROGRAMME.post("/v1/advisors", advisor()).statusCode(409);
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
        patch(registered(), Map.of("subject", "another")).statusCode(400);
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeen() {
        var advisor = registered();
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
    void aListIsCutToItsFilters() {
        var advisor = registered();
        for (var filter : List.of("dimension=data", "area=housing", "region=wales", "state=registered")) {
            ADVISOR.get("/v1/advisors?subject=" + subject + "&" + filter).body("items.id", contains(Scene.id(advisor)));
        }
        for (var filter : List.of("dimension=silo", "area=waste", "region=london", "state=released")) {
            ADVISOR.get("/v1/advisors?subject=" + subject + "&" + filter).body("items", empty());
        }
        ADVISOR.get("/v1/advisors?dimension=nonsense").statusCode(400);
    }

    @Test
    void changesTellWhatIsNewAndTheExportHasEachOnALine() {
        var advisor = registered();
        var since = sinceTheEnd();
        var another = "/v1/advisors/"
                + PROGRAMME
                        .post("/v1/advisors", Map.of("subject", subject + "-2", "daysPerMonth", 1))
                        .extract()
                        .path("id");
        ADVISOR.get("/v1/advisors/changes?limit=1000&since=" + since)
                .body("items.id", hasItem(Scene.id(another)))
                .body("items.id", not(hasItem(Scene.id(advisor))));
        var csv = ADVISOR.asks()
                .get("/v1/advisors/export?format=csv&subject=" + subject)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains(subject).contains("reuse data").contains("housing");
    }

    @Test
    void whoLeadsOpenWorkIsNotReleased() {
        var advisor = registered();
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

    @Test
    void pagesGoOnWhereTheyEnded() {
        registered();
        scene.advisor(subject + "-b");
        ADVISOR.get("/v1/advisors?limit=1").body("items", hasSize(1)).body("next", containsString("cursor="));
    }

    private String sinceTheEnd() {
        var url = "/v1/advisors/changes?limit=1000";
        while (true) {
            var page = ADVISOR.get(url).statusCode(200).extract();
            String since = page.path("since");
            if (since != null) {
                return since;
            }
            url = page.path("next");
        }
    }

    static Map<String, Object> leave(String from, String until) {
        return Map.of("from", from, "until", until);
    }

    private Map<String, Object> advisor() {
        return Map.of(
                "subject",
                subject,
                "daysPerMonth",
                10,
                "regions",
                List.of("wales"),
                "specialisms",
                Map.of("dimensions", List.of("reuse", "data"), "areas", List.of("housing")));
    }

    private String registered() {
        return Scene.ADVISORS
                + PROGRAMME
                        .post("/v1/advisors", advisor())
                        .statusCode(201)
                        .extract()
                        .path("id");
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
