package org.lgds.engagement.engagement.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.engagement.engagement.Engaged;
import org.lgds.engagement.summary.FreshCouncil;
import org.lgds.engagement.summary.Kept;
import org.lgds.engagement.summary.Sights;
import org.lgds.kit.test.RealTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.States.line;

/** Engagements in figures: by state, council and region, with the days agreed and used. */
@QuarkusTest
@TestProfile(RealTokens.class)
class EngagementSummaryResourceTest {

    private static final String SUMMARY = "/v1/engagements/summary";

    @Inject
    States states;

    @Inject
    Scene scene;

    @Inject
    Kept kept;

    private FreshCouncil council;

    @BeforeEach
    void councils() {
        scene.councils();
        council = FreshCouncil.in(states, "active");
    }

    private String engagement() {
        return Scene.ENGAGEMENTS
                + ADVISOR.post("/v1/engagements", Map.of("council", council.code(), "title", "Fewer systems"))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private static void scope(String engagement, String lead, int days) {
        ADVISOR.put(engagement, Map.of("title", "t", "scope", "Parking", "leadAdvisor", lead, "days", days))
                .statusCode(200);
    }

    private static void session(String engagement, double days) {
        ADVISOR.post(
                        engagement + "/sessions",
                        Map.of(
                                "heldOn", Engaged.today().toString(),
                                "days", days,
                                "advisor", "sub-of-advisor",
                                "kind", "workshop",
                                "note", "n"))
                .statusCode(201);
    }

    private String ofTheCouncil(String query) {
        return SUMMARY + "?council=" + council.code() + query;
    }

    @Test
    void engagementsAreCountedByStateWithTheDaysAgreedAndUsed() {
        var paused = engagement();
        scope(paused, "sub-of-lead", 12);
        council.editor()
                .act(paused, "position-statement", "statement", "Eleven systems.")
                .statusCode(200);
        ADVISOR.act(paused, "agreement").statusCode(200);
        ADVISOR.act(paused, "pause", "reason", "An election.").statusCode(200);
        session(paused, 0.75);
        session(paused, 2.5);
        var ended = engagement();
        scope(ended, "sub-of-second", 5);
        ADVISOR.act(ended, "early-end", "reason", "No sponsor.").statusCode(200);
        engagement();

        council.editor()
                .get(ofTheCouncil("&by=state"))
                .statusCode(200)
                .body("by", equalTo("state"))
                .body("totals.engagements", equalTo(3))
                .body("totals.scoping", equalTo(1))
                .body("totals.paused", equalTo(1))
                .body("totals.endedEarly", equalTo(1))
                .body("totals.agreed", equalTo(0))
                .body("totals.daysAgreed", equalTo(17))
                .body("totals.daysUsed", equalTo(3.25f))
                .body("lines.of", contains("ended_early", "paused", "scoping"))
                .body("lines.engagements", contains(1, 1, 1))
                .body("lines.daysAgreed", contains(5, 12, 0));
        ADVISOR.get(ofTheCouncil("&leadAdvisor=sub-of-lead"))
                .body("totals.engagements", equalTo(1))
                .body("totals.daysUsed", equalTo(3.25f))
                .body("lines", nullValue())
                .body("firstAdvice", nullValue());
        PROGRAMME.get(ofTheCouncil("&leadAdvisor=sub-of-second&by=council")).body("lines.of", contains(council.code()));
        kept.isWhatTheRowsSay();
    }

    @Test
    void regionsAreThoseOfTheCouncilsNow() {
        engagement();
        kept.run("update known_council set region = 'isle_%1$s' where code = '%1$s'".formatted(council.code()));
        var region = "isle_" + council.code();
        ADVISOR.get(SUMMARY + "?region=" + region + "&by=council")
                .body("totals.engagements", equalTo(1))
                .body("lines.of", contains(council.code()))
                .body("firstAdvice.waiting", equalTo(0));
        ADVISOR.get(SUMMARY + "?by=region").body("lines.find { it.of == '%s' }.scoping".formatted(region), equalTo(1));
        kept.run("update known_council set region = null where code = '%s'".formatted(council.code()));
        ADVISOR.get(ofTheCouncil("&region=unknown&by=council")).body("lines.of", contains(council.code()));
    }

    @Test
    void whatGoesToASuccessorIsCountedThere() {
        var open = engagement();
        scope(open, "sub-of-lead", 3);
        var over = engagement();
        ADVISOR.act(over, "early-end", "reason", "No sponsor.").statusCode(200);
        var successor = FreshCouncil.in(states, "shadow");
        var vesting = states.vestedRecord(
                LocalDate.parse("2026-04-01"), List.of(line(council.code(), successor.code(), "created", 1)));
        states.hand(vesting);
        states.hand(vesting);

        successor
                .editor()
                .get(SUMMARY + "?council=" + successor.code())
                .body("totals.engagements", equalTo(1))
                .body("totals.daysAgreed", equalTo(3));
        successor
                .editor()
                .get(ofTheCouncil(""))
                .body("totals.engagements", equalTo(1))
                .body("totals.endedEarly", equalTo(1));
        council.editor().get(SUMMARY + "?council=" + successor.code()).statusCode(403);
        kept.isWhatTheRowsSay();
    }

    @Test
    void anyoneSeesTheWholeLgdsTheRestAndACouncilItsOwn() {
        engagement();
        Sights.hold(
                SUMMARY,
                List.of("", "?by=state"),
                List.of(
                        "?region=south_west",
                        "?leadAdvisor=sub-of-lead",
                        "?by=council",
                        "?by=region",
                        "?by=month",
                        "?by=month&region=south_west",
                        "?council=LDS",
                        "?by=council&council=LDS"),
                List.of(
                        ofTheCouncil("").substring(SUMMARY.length()),
                        ofTheCouncil("&by=state&leadAdvisor=sub-of-lead").substring(SUMMARY.length()),
                        ofTheCouncil("&by=council&region=south_west").substring(SUMMARY.length()),
                        ofTheCouncil("&by=month").substring(SUMMARY.length())),
                council.code());
    }

    @Test
    void filtersThatSayNothingAreRefused() {
        for (var query : List.of(
                "?by=month&leadAdvisor=a",
                "?from=2026-01",
                "?by=state&to=2026-01",
                "?by=month&from=2026-02&to=2026-01",
                "?by=month&from=january",
                "?by=advisor",
                "?by=",
                "?council=",
                "?region=&by=council",
                "?region=atlantis",
                "?leadAdvisor=",
                "?by=state&cursor=x",
                "?by=council&cursor=x",
                "?by=council&limit=0",
                "?reason=scale",
                "?council=LDS&council=BST")) {
            for (var end : List.of("", "/export")) {
                ADVISOR.get(SUMMARY + end + query).statusCode(400);
            }
        }
    }

    @Test
    void anExportHasTheLinesAsCsvAndAsJsonLines() {
        var engagement = engagement();
        scope(engagement, "sub-of-lead", 7);
        session(engagement, 0.25);
        var csv = council.editor()
                .asks()
                .accept("text/csv")
                .get(ofTheCouncil("&by=council").replace("summary", "summary/export"));
        assertThat(csv.asString())
                .isEqualTo(
                        "of,engagements,scoping,agreed,active,followUp,paused,completed,endedEarly,daysAgreed,daysUsed\r\n"
                                + council.code() + ",1,1,0,0,0,0,0,0,7,0.25\r\n");
        assertThat(ADVISOR.get(ofTheCouncil("").replace("summary", "summary/export") + "&format=ndjson")
                        .extract()
                        .asString()
                        .lines())
                .hasSize(1)
                .allMatch(line -> line.contains("\"daysAgreed\":7"));
        assertThat(given().get(SUMMARY + "/export?by=state&format=csv").asString())
                .contains("scoping,");
    }
}
