package org.lgds.engagement.portfolio;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.FundedProjects;
import org.lgds.engagement.States;
import org.lgds.engagement.project.Member;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.engagement.stage.Assessed;
import org.lgds.kit.test.RealTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.lgds.engagement.project.Member.ADVISOR;
import static org.lgds.engagement.project.Member.DEPARTMENT;
import static org.lgds.engagement.project.Member.OTHER_DEPARTMENT;
import static org.lgds.engagement.project.Member.OTHER_SUPPLIER;
import static org.lgds.engagement.project.Member.PANEL;
import static org.lgds.engagement.project.Member.PORTAL;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.PROVIDER;
import static org.lgds.engagement.project.Member.SUPPLIER;
import static org.lgds.engagement.project.Member.editor;
import static org.lgds.engagement.project.Member.sponsor;
import static org.lgds.engagement.project.Member.sro;

/** What the summary of projects counts for whom, and how it moves. Each test has a service area of its own. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ProjectSummaryTest {

    private static final String SUMMARY = "/v1/projects/summary";

    private static final List<Member> SECTOR = Stream.concat(
                    Stream.of("moderator", "catalogue-editor", "lgds-admin", "dashboard")
                            .map(role -> new Member(role, role, null, null)),
                    Stream.of(
                            PROGRAMME,
                            ADVISOR,
                            editor("LDS"),
                            sro("OXO"),
                            sponsor("EXE"),
                            new Member("exe-reviewer", "peer-reviewer", "EXE", null),
                            new Member("bristol-sync", "council-system", "BST", null)))
            .toList();

    private static final List<Member> WITHIN = List.of(DEPARTMENT, SUPPLIER, PROVIDER);
    private static final List<Member> OTHERS = List.of(PANEL, PORTAL, OTHER_DEPARTMENT, OTHER_SUPPLIER);

    @Inject
    ProjectScene scene;

    @Inject
    FundedProjects funded;

    @Inject
    States states;

    private String area;

    @BeforeEach
    void anArea() {
        scene.councils();
        area = letters(UUID.randomUUID());
    }

    /** Ids of areas are of letters alone. */
    private static String letters(UUID id) {
        return id.toString()
                .replace("-", "")
                .chars()
                .map(sign -> Character.isDigit(sign) ? sign - '0' + 'g' : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private int service() {
        return service(area);
    }

    private int service(String area) {
        int id = ThreadLocalRandom.current().nextInt(1_000_000, Integer.MAX_VALUE);
        states.service(id, area);
        return id;
    }

    private String ofArea(String field) {
        return "areas.find { it.area == '%s' }.%s".formatted(area, field);
    }

    @Test
    void itCountsWhatTheCallerMayListAndNoMore() {
        scene.chartered(service());
        var forming = scene.forming(service());
        scene.proposed(service());
        for (var person : SECTOR) {
            counts(person, "proposed", "forming", "chartered");
        }
        for (var person : WITHIN) {
            counts(person, "forming", "chartered");
        }
        for (var person : OTHERS) {
            counts(person, "chartered");
        }
        given().get(SUMMARY).then().statusCode(200).body(ofArea("states.state"), contains("chartered"));

        SUPPLIER.act(ProjectScene.ofParty(forming, SUPPLIER), "leaving", "reason", "Sold.")
                .statusCode(200);
        counts(SUPPLIER, "chartered");
        counts(PROVIDER, "forming", "chartered");
    }

    private void counts(Member person, String... inStates) {
        person.get(SUMMARY)
                .statusCode(200)
                .body(ofArea("states.state"), contains(inStates))
                .body(
                        ofArea("states.projects"),
                        contains(Stream.of(inStates).map(state -> 1).toArray()))
                .body(ofArea("projects"), equalTo(inStates.length));
        person.get("/v1/projects?area=" + area).body("items.size()", equalTo(inStates.length));
    }

    @Test
    void statesKindsAndAreasAddUpToAll() {
        scene.proposed(service());
        funded.project(UUID.randomUUID(), "LDS");
        for (var person : List.of(PROGRAMME, SUPPLIER, PANEL)) {
            var summary = summary(person);
            long all = summary.getLong("projects");
            for (var list : List.of("states", "kinds", "areas")) {
                assertThat(summary.getLong(list + ".projects.sum()")).as(list).isEqualTo(all);
            }
        }
        assertThat(summary(PROGRAMME).getMap("areas[-1]")).doesNotContainKey("area");
        assertThat(summary(PROGRAMME).getInt("areas[-1].projects")).isPositive();
    }

    @Test
    void aProjectThatMovesIsCountedWhereItIs() {
        var project = scene.forming(service());
        var before = summary(PROGRAMME);
        ProjectScene.signed(project);
        PROGRAMME.act(project, "chartering").statusCode(200);
        PROGRAMME.act(project, "discovery").statusCode(200);
        PROGRAMME.act(project, "pause", "reason", "Elections.").statusCode(200);

        var after = summary(PROGRAMME);
        assertThat(after.getLong("projects")).isEqualTo(before.getLong("projects"));
        assertThat(after.getList(ofArea("states.state"))).containsExactly("paused");
        assertThat(moved(before, after, "states.find { it.state == 'forming' }.projects"))
                .isEqualTo(-1);
        assertThat(moved(before, after, "states.find { it.state == 'paused' }.projects"))
                .isEqualTo(1);
        assertThat(moved(before, after, "states.find { it.state == 'discovery' }.projects"))
                .isZero();
        // It waits in discovery.
        assertThat(moved(before, after, "stages.find { it.stage == 'discovery' }.projects"))
                .isEqualTo(1);

        var other = service(area + "-other");
        var proposed = scene.proposed(service());
        PROGRAMME
                .put(proposed, Map.of("title", "Elsewhere", "kind", "central_local", "service", other))
                .statusCode(200);
        assertThat(summary(PROGRAMME).getInt("areas.find { it.area == '%s-other' }.projects".formatted(area)))
                .isEqualTo(1);
        assertThat(summary(PROGRAMME).getInt(ofArea("projects"))).isEqualTo(1);
    }

    @Test
    void reportsCountByTheirOutcomeAndStagesAsTheyEnd() {
        var project = scene.chartered(service());
        PROGRAMME.act(project, "discovery").statusCode(200);
        var before = summary(PROGRAMME);
        Assessed.report(project, "red", List.of(Map.of("what", "Talk to schools.")));
        Assessed.report(project, "green", List.of());
        var assessed = summary(PROGRAMME);
        var discovery = "stages.find { it.stage == 'discovery' }.";
        assertThat(moved(before, assessed, discovery + "assessments.red")).isEqualTo(1);
        assertThat(moved(before, assessed, discovery + "assessments.green")).isEqualTo(1);
        assertThat(moved(before, assessed, discovery + "assessments.amber")).isZero();
        PROGRAMME.act(project, "alpha").statusCode(200);
        var ended = summary(PROGRAMME);
        assertThat(moved(before, ended, discovery + "ended.projects")).isEqualTo(1);
        assertThat(moved(before, ended, discovery + "projects")).isEqualTo(-1);
        given().get(SUMMARY)
                .then()
                .body(discovery + "assessments", equalTo(ended.getMap(discovery + "assessments")))
                .body(discovery + "ended.medianDays", notNullValue())
                .body("stages.stage", contains("discovery", "alpha", "beta", "live"));
    }

    @Test
    void itIsThereAsCsvAndJsonLinesToo() {
        scene.chartered(service());
        scene.proposed(service());
        var csv = PROGRAMME.get(SUMMARY + "/export").statusCode(200).extract().asString();
        assertThat(csv).startsWith("figure,by,area,of,value\r\nprojects,all,,,");
        assertThat(csv)
                .contains("projects,area,%s,,2\r\n".formatted(area))
                .contains("projects,state,%s,chartered,1\r\n".formatted(area));
        var lines = given().get(SUMMARY + "/export?format=ndjson")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(lines.lines()).contains("""
                {"figure":"projects","by":"area","area":"%s","value":1}""".formatted(area));
    }

    @Test
    void itIsReadAloneAndWithoutFilters() {
        PROGRAMME.get(SUMMARY + "?state=alpha").statusCode(400);
        PROGRAMME.get(SUMMARY + "/export?format=xlsx").statusCode(400);
        PROGRAMME.post(SUMMARY, Map.of()).statusCode(405);
        given().auth().oauth2("no.such.token").get(SUMMARY).then().statusCode(401);
    }

    private static JsonPath summary(Member person) {
        return person.get(SUMMARY).statusCode(200).extract().jsonPath();
    }

    private static long moved(JsonPath before, JsonPath after, String figure) {
        return number(after, figure) - number(before, figure);
    }

    private static long number(JsonPath summary, String figure) {
        Number number = summary.get(figure);
        return number == null ? 0 : number.longValue();
    }
}
