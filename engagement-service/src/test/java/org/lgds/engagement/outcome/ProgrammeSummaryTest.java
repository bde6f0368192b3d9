package org.lgds.engagement.outcome;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.engagement.measure.Measured;
import org.lgds.kit.test.RealTokens;
import org.lgds.kit.test.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.BRISTOL_EDITOR;
import static org.lgds.engagement.Person.BRISTOL_SRO;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SPONSOR;
import static org.lgds.engagement.Person.SRO;

/** Programmes side by side, and who is told how much of each. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ProgrammeSummaryTest {

    private static final String SUMMARY = "/v1/programmes/summary";
    private static final String BENEFITS = "/v1/measures/benefits";

    /** Each test has a round that no other has. */
    private static final AtomicInteger ROUNDS = new AtomicInteger(100);

    private static final List<String> OF_LGDS = List.of(
            "committed", "paid", "recovered", "remaining", "applications", "measures", "benefits", "benefitPerPound");

    private static final List<Person> LGDS = Stream.concat(
                    Stream.of(PROGRAMME, ADVISOR),
                    Stream.of("moderator", "catalogue-editor", "lgds-admin", "dashboard")
                            .map(role -> new Person(role, role)))
            .toList();

    /** Leeds has the award, Bristol is its partner, Exeter has nothing to do with it; a sum of all is none of theirs. */
    private static final List<Person> OTHERS = Stream.concat(
                    Stream.of(
                            EDITOR,
                            SRO,
                            SPONSOR,
                            BRISTOL_EDITOR,
                            BRISTOL_SRO,
                            new Person("exe-editor", "council-editor", "EXE"),
                            new Person("lds-reviewer", "peer-reviewer", "LDS"),
                            new Person("leeds-sync", "council-system", "LDS")),
                    Stream.of("panel-member", "department", "supplier", "provider", "portal")
                            .map(role -> new Person(role, role)))
            .toList();

    @Inject
    FundedScene scene;

    @Inject
    FundingScene funding;

    private int round;

    @BeforeEach
    void aRound() {
        scene.councils();
        round = ROUNDS.incrementAndGet();
    }

    private String paidProgramme() {
        var programme = scene.programme(10_000, round);
        int service = scene.service();
        var project = scene.discovery(service);
        var award = scene.offered(programme, scene.draft(programme, project, 1_000));
        FundedScene.activated(award);
        scene.paid(award);
        Measured.realised(FundedScene.measure(project, service), 2_000, 2026, true);
        return programme;
    }

    private String plannedProgramme() {
        var terms = FundingScene.terms(5_000);
        terms.put("round", round);
        return funding.planned(terms);
    }

    @Test
    void lgdsIsToldAllAndEveryoneElseWhatIsPublic() {
        var programme = paidProgramme();
        var planned = plannedProgramme();
        for (var person : LGDS) {
            told(person.asks(), person.name(), programme, true);
            person.get(planned + "/outcomes").statusCode(200).body("budget", equalTo(5_000));
            person.get(SUMMARY + "?round=" + round)
                    .body("items.programme", contains(Scene.id(planned), Scene.id(programme)));
        }
        for (var person : OTHERS) {
            told(person.asks(), person.name(), programme, false);
            person.get(planned + "/outcomes").statusCode(404);
            person.get(planned + "/outcomes/export").statusCode(404);
            person.get(SUMMARY + "?round=" + round).body("items.programme", contains(Scene.id(programme)));
            assertThat(person.get(BENEFITS + "?programme=" + Scene.id(programme))
                            .extract()
                            .statusCode())
                    .as(person.name())
                    .isEqualTo(403);
        }
        told(given(), "anyone", programme, false);
        // Without a scope to read, LGDS is told what anyone is.
        told(given().auth().oauth2(Tokens.of("advisor", "advisor", "engagements:write")), "no scope", programme, false);
        given().get(BENEFITS + "?programme=" + Scene.id(programme)).then().statusCode(401);
        given().get(planned + "/outcomes").then().statusCode(404);
    }

    private static void told(RequestSpecification asks, String who, String programme, boolean all) {
        var answer = asks.get(programme + "/outcomes").then().statusCode(200);
        answer.body("budget", equalTo(10_000))
                .body("awards.granted", contains(1_000))
                .body("projects.stage", contains("discovery"))
                .body("outputsListed", equalTo(0));
        for (var field : OF_LGDS) {
            assertThat(answer.extract().<Object>path(field) != null)
                    .as("%s to %s", field, who)
                    .isEqualTo(all);
        }
    }

    @Test
    void pagesAreWalkedByStateAndRound() {
        var first = scene.programme(10_000, round);
        var second = scene.programme(20_000, round);
        PROGRAMME.act(first, "closing").statusCode(200);
        PROGRAMME.get(SUMMARY + "?state=open&round=" + round).body("items.programme", contains(Scene.id(second)));
        PROGRAMME.get(SUMMARY + "?state=completed&round=" + round).body("items", empty());

        var page = given().get(SUMMARY + "?limit=1&round=" + round).then().statusCode(200);
        page.body("items.programme", contains(Scene.id(second))).body("next", notNullValue());
        String next = page.extract().path("next");
        given().urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.budget", contains(10_000))
                .body("next", nullValue());
        given().urlEncodingEnabled(false)
                .get(next.replace("round=" + round, "round=1"))
                .then()
                .statusCode(400);
        PROGRAMME.get(SUMMARY + "?council=LDS").statusCode(400);
        PROGRAMME.get(SUMMARY + "?state=lost").statusCode(400);
        PROGRAMME.get(SUMMARY + "?limit=101").statusCode(400);
        PROGRAMME.post(SUMMARY, Map.of()).statusCode(405);
    }

    @Test
    void theyAreThereAsCsvAndJsonLinesToo() {
        var programme = paidProgramme();
        plannedProgramme();
        var csv = text(PROGRAMME.asks(), "/export?format=csv&round=");
        assertThat(csv)
                .startsWith(
                        "programme,title,round,state,priceBase,budget,committed,paid,recovered,remaining,applications,")
                .contains(
                        "closed,2026,10000,1000,500,0,9000,approved 1,active 1,1000,discovery 1,0,1,1,2026 1000,2026 0,2.00,0.00");
        assertThat(csv.lines()).hasSize(3);
        var open = text(given(), "/export?round=");
        assertThat(open).contains("closed,2026,10000,,,,,,active 1,1000,discovery 1,0,,,,,,\r\n");
        assertThat(open.lines()).hasSize(2);
        var lines = text(PROGRAMME.asks(), "/export?format=ndjson&round=");
        assertThat(lines.lines()).hasSize(2).anyMatch(line -> line.contains("\"benefitPerPound\":{\"cashable\":2.00"));
        assertThat(PROGRAMME
                        .get(programme + "/outcomes/export?format=csv")
                        .statusCode(200)
                        .extract()
                        .asString()
                        .lines())
                .hasSize(2)
                .element(1)
                .isIn(csv.lines().toList());
    }

    private String text(RequestSpecification asks, String query) {
        return asks.get(SUMMARY + query + round)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void aProgrammesBenefitsGoWithNoOtherFilter() {
        var id = Scene.id(scene.programme(1_000, round));
        PROGRAMME.get(BENEFITS + "?programme=" + id).statusCode(200).body("totals", empty());
        for (var filter : List.of("council=LDS", "service=1", "group=kind")) {
            PROGRAMME.get(BENEFITS + "?programme=" + id + "&" + filter).statusCode(400);
        }
        PROGRAMME
                .get(BENEFITS + "?programme=00000000-0000-7000-8000-00000000dead")
                .statusCode(404);
        PROGRAMME
                .get("/v1/programmes/00000000-0000-7000-8000-00000000dead/outcomes")
                .statusCode(404);
        assertThat(PROGRAMME
                        .get(BENEFITS + "/export?format=csv&programme=" + id)
                        .statusCode(200)
                        .extract()
                        .asString()
                        .lines())
                .hasSize(1);
    }
}
