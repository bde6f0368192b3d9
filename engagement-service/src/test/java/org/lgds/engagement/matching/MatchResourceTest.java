package org.lgds.engagement.matching;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.States.line;

/** Who suits a request: councils of these tests lie in the south west, and service 372 is of transport-and-streets. */
@QuarkusTest
@TestProfile(RealTokens.class)
class MatchResourceTest {

    private final String mark = "match-" + UUID.randomUUID();

    @Inject
    Scene scene;

    @Inject
    States states;

    @Inject
    EntityManager entities;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void whoKnowsAllThatIsAskedInTheRegionAndHasTimeComesFirst() {
        register("best", List.of("reuse"), List.of("transport-and-streets"), List.of("south_west"));
        register("anywhere", List.of("reuse"), List.of("transport-and-streets"), List.of());
        register("half", List.of("reuse"), List.of(), List.of("south_west"));
        register("elsewhere", List.of("reuse"), List.of("housing"), List.of("london"));
        var matches = matches(scene.draft());

        assertThat(ours(matches, "items")).containsExactly("best", "anywhere", "half", "elsewhere");
        assertThat(score(matches, "best")).isEqualTo(Map.of("total", 1f, "need", 1f, "region", 1f, "time", 1f));
        assertThat(score(matches, "anywhere")).isEqualTo(Map.of("total", .9f, "need", 1f, "region", .5f, "time", 1f));
        assertThat(score(matches, "half")).isEqualTo(Map.of("total", .75f, "need", .5f, "region", 1f, "time", 1f));
        assertThat(score(matches, "elsewhere")).isEqualTo(Map.of("total", .55f, "need", .5f, "region", 0f, "time", 1f));
        assertThat(matches.getList(one("half") + ".knows")).isEqualTo(List.of("reuse"));
        assertThat(matches.getList(one("half") + ".lacks")).isEqualTo(List.of("transport-and-streets"));
        assertThat(matches.getList(one("half") + ".months")).hasSize(3);
    }

    @Test
    void whoIsAwayOrAtWorkComesAfterWhoIsFree() {
        for (var who : List.of("free", "away", "busy")) {
            register(who, List.of("reuse"), List.of("transport-and-streets"), List.of());
        }
        var today = LocalDate.now();
        PROGRAMME
                .act(
                        scene.advisor(mark + "-away"),
                        "leave",
                        Map.of(
                                "from",
                                today.toString(),
                                "until",
                                today.plusYears(1).toString()))
                .statusCode(200);
        agreed("busy", 60);
        var matches = matches(scene.draft());

        assertThat(ours(matches, "items")).containsExactly("free", "busy", "away");
        assertThat(score(matches, "away").get("time")).isEqualTo(0f);
        assertThat(score(matches, "busy").get("time")).isBetween(0.3f, 0.7f);
        // 60 days over twelve months are about five a month, of ten.
        PROGRAMME
                .get(scene.advisor(mark + "-busy") + "/availability?months=4")
                .statusCode(200)
                .body("months", hasSize(4));
        var months = PROGRAMME
                .get(scene.advisor(mark + "-busy") + "/availability?months=4")
                .extract()
                .jsonPath();
        for (int i = 1; i < 4; i++) {
            assertThat(months.getFloat("months[" + i + "].agreed")).isBetween(4f, 6f);
            assertThat(months.getFloat("months[" + i + "].free")).isBetween(4f, 6f);
        }
    }

    @Test
    void whoHasAnInterestIsShownWithItsCauseAndNeverFirst() {
        states.council("MCA", 1, "active");
        states.council("MCB", 1, "shadow");
        register("torn", List.of("reuse"), List.of("transport-and-streets"), List.of("south_west"));
        register("other", List.of("reuse"), List.of(), List.of("london"));
        PROGRAMME
                .act(
                        scene.advisor(mark + "-torn"),
                        "interests",
                        Map.of("council", "MCA", "reason", "Worked there.", "from", "2020-01-01"))
                .statusCode(200);
        states.vested(LocalDate.parse("2026-04-01"), List.of(line("MCA", "MCB", "created", 1)));
        var asked = new HashMap<>(Scene.request());
        asked.put("council", "MCB");
        var request = Scene.REQUESTS
                + new Person("mcb", "council-editor", "MCB")
                        .post("/v1/engagement-requests", asked)
                        .statusCode(201)
                        .extract()
                        .path("id");
        var matches = matches(request);

        assertThat(ours(matches, "items")).containsExactly("other");
        assertThat(ours(matches, "conflicted")).containsExactly("torn");
        assertThat(matches.getString(
                        "conflicted.find { it.subject == '%s-torn' }.conflicts[0].council".formatted(mark)))
                .isEqualTo("MCA");
    }

    @Test
    void whoWasReleasedIsNotShown() {
        register("gone", List.of("reuse"), List.of("transport-and-streets"), List.of("south_west"));
        var gone = scene.advisor(mark + "-gone");
        PROGRAMME.act(gone, "release", "reason", "Went.").statusCode(200);
        assertThat(ours(matches(scene.draft()), "items")).isEmpty();
        PROGRAMME.get(gone + "/availability").body("months", hasSize(0));
    }

    @Test
    void whereNobodyKnowsWhatAreaItIsOfRegionAndTimeDecide() {
        states.service(61_001, null);
        register("near", List.of(), List.of(), List.of("south_west"));
        var wanted = new HashMap<>(Scene.request());
        wanted.put("focus", Map.of("services", List.of(61_001)));
        var request = Scene.REQUESTS
                + EDITOR.post("/v1/engagement-requests", wanted)
                        .statusCode(201)
                        .extract()
                        .path("id");
        var matches = matches(request);
        assertThat(score(matches, "near")).isEqualTo(Map.of("total", .5f, "need", 0f, "region", 1f, "time", 1f));
    }

    @Test
    void whatIsAskedIsBounded() {
        var request = scene.draft();
        Person.ADVISOR.get(request + "/advisors?limit=1").body("items", hasSize(1));
        Person.ADVISOR.get(request + "/advisors?limit=101").statusCode(400);
        Person.ADVISOR.get(request + "/advisors?months=13").statusCode(400);
        Person.ADVISOR.get(Scene.REQUESTS + UUID.randomUUID() + "/advisors").statusCode(404);
        EDITOR.get(request + "/advisors").statusCode(403);
    }

    @Test
    void itTakesAsManyStatementsForManyAdvisorsAsForFew() {
        var request = scene.draft();
        register("a", List.of("reuse"), List.of(), List.of());
        var few = statements(request + "/advisors");
        for (int i = 0; i < 20; i++) {
            register("b" + i, List.of("reuse"), List.of(), List.of());
        }
        assertThat(statements(request + "/advisors")).isEqualTo(few);
        assertThat(statements("/v1/advisors?limit=21")).isEqualTo(statements("/v1/advisors?limit=2"));
    }

    private long statements(String path) {
        var statistics =
                entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        Person.ADVISOR.get(path).statusCode(200);
        return statistics.getPrepareStatementCount();
    }

    private void agreed(String who, int days) {
        var engagement = scene.engagement();
        PROGRAMME
                .put(engagement, Map.of("title", "t", "scope", "s", "leadAdvisor", mark + "-" + who, "days", days))
                .statusCode(200);
        EDITOR.act(engagement, "position-statement", "statement", "s").statusCode(200);
        PROGRAMME.act(engagement, "agreement").statusCode(200);
    }

    private void register(String who, List<String> dimensions, List<String> areas, List<String> regions) {
        PROGRAMME
                .post(
                        "/v1/advisors",
                        Map.of(
                                "subject",
                                mark + "-" + who,
                                "daysPerMonth",
                                10,
                                "regions",
                                regions,
                                "specialisms",
                                Map.of("dimensions", dimensions, "areas", areas)))
                .statusCode(201);
    }

    private static JsonPath matches(String request) {
        return Person.ADVISOR
                .get(request + "/advisors?limit=100")
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Of those shown the ones of this test, in their order; others' are there too. */
    private List<String> ours(JsonPath matches, String which) {
        return matches.getList(which + ".subject", String.class).stream()
                .filter(subject -> subject.startsWith(mark))
                .map(subject -> subject.substring(mark.length() + 1))
                .toList();
    }

    private String one(String who) {
        return "items.find { it.subject == '%s-%s' }".formatted(mark, who);
    }

    private Map<String, Float> score(JsonPath matches, String who) {
        return matches.getMap(one(who) + ".score", String.class, Float.class);
    }
}
