package org.lgds.engagement.conformance;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.States;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.engagement.standard.StandardScene;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.editor;
import static org.lgds.engagement.project.Member.sro;

/** How long conformance holds, and what it comes to over time (DOMAIN.md 5.7). */
@QuarkusTest
@TestProfile(RealTokens.class)
class ExpiringTest {

    private static final String CLAIMS = "/v1/conformance-claims/";

    @Inject
    ProjectScene projects;

    @Inject
    StandardScene standards;

    @Inject
    Expiring expiring;

    @Inject
    States states;

    @Inject
    Outboxes outbox;

    @Inject
    EntityManager entities;

    @BeforeEach
    void councils() {
        projects.councils();
    }

    @Test
    void whatIsMetExpiresOnce() {
        var standard = standards.inForce();
        var claim = assessed(standard, "OXO", Set.of("online", "at-once", "no-paper"), "met");
        var today = StandardScene.tomorrow().minusDays(1);
        given().get(claim).then().body("expiresOn", equalTo(today.plusMonths(24).toString()));
        expiring.expire(today.plusMonths(24).minusDays(1));
        given().get(claim).then().body("state", equalTo("met"));
        expiring.expire(today.plusMonths(24));
        expiring.expire(today.plusMonths(24));
        given().get(claim).then().statusCode(200).body("state", equalTo("expired"));
        var events = outbox.of("lgds.standards", ProjectScene.id(claim));
        assertThat(events).allSatisfy(Contracts::assertKept);
        assertThat(events.stream().map(Outboxes.Sent::name))
                .containsExactly(
                        "conformance.declared",
                        "conformance.assessment_started",
                        "conformance.assessed",
                        "conformance.expired");
        assertThat(events.stream().map(Outboxes.Sent::audience))
                .containsExactly("sector", "sector", "public", "public");
    }

    @Test
    void aClaimThatCannotExpireKeepsNoOtherWaiting() {
        var standard = standards.inForce();
        var fails = assessed(standard, "OXO", Set.of("online", "at-once", "no-paper"), "met");
        var works = assessed(standard, "LDS", Set.of("online", "at-once", "no-paper"), "met");
        var day = StandardScene.tomorrow().plusMonths(24);
        outbox.refusing(ProjectScene.id(fails), () -> expiring.expire(day));
        given().get(fails).then().body("state", equalTo("met"));
        given().get(works).then().body("state", equalTo("expired"));
        expiring.expire(day);
        given().get(fails).then().body("state", equalTo("expired"));
    }

    @Test
    void aSupersededVersionHoldsForAYearMore() {
        var standard = standards.inForce();
        var claim = assessed(standard, "OXO", Set.of("online", "at-once", "no-paper"), "met");
        editor("LDS").post(standard + "/versions", StandardScene.draft()).statusCode(201);
        var later = StandardScene.tomorrow().plusDays(9);
        standards.agreed(standard, 2, later.toString());
        standards.comeIntoForce(later);
        expiring.expire(later);
        given().get(claim)
                .then()
                .body("state", equalTo("met"))
                .body("expiresOn", equalTo(later.plusMonths(12).toString()));
        expiring.expire(later.plusMonths(12));
        given().get(claim).then().body("state", equalTo("expired"));
        sro("OXO")
                .post("/v1/conformance-claims", wanted(standard, Map.of("council", "OXO")))
                .statusCode(201)
                .body("number", equalTo(2));
    }

    @Test
    void conformanceOverTime() {
        var standard = standards.inForce();
        var id = ProjectScene.id(standard);
        var claim = assessed(standard, "OXO", Set.of("online", "at-once", "no-paper"), "met");
        assessed(standard, "LDS", Set.of("online"), "not_met");
        var today = StandardScene.tomorrow().minusDays(1);
        met(claim, today.minusMonths(3).withDayOfMonth(15), today.minusMonths(1).withDayOfMonth(15));
        var summary = "/v1/conformance-claims/summary?standard=" + id;
        given().get(summary + "&by=council")
                .then()
                .statusCode(200)
                .body("items.month", contains(month(today, 3), month(today, 2)))
                .body("items.of", contains("OXO", "OXO"))
                .body("items.met", contains(1, 1));
        given().get(summary + "&by=region").then().body("items.of", hasItem("south_west"));
        given().get(summary + "&by=service&council=LDS").then().body("items", empty());
        var csv = given().get("/v1/conformance-claims/summary/export?by=council&standard=" + id)
                .asString();
        assertThat(csv.lines()).hasSize(3).startsWith("month,of,met,councils");
        given().get(summary).then().statusCode(400);
        given().get(summary + "&by=council&from=2026-13").then().statusCode(400);
        given().get(summary + "&by=council&from=2000-01").then().statusCode(400);
    }

    private static String month(LocalDate today, int before) {
        return today.minus(Period.ofMonths(before)).toString().substring(0, 7);
    }

    private static Map<String, Object> wanted(String standard, Map<String, Object> claimant) {
        var wanted = new HashMap<String, Object>(claimant);
        wanted.putAll(Map.of(
                "standard", ProjectScene.id(standard),
                "statement", "We do.",
                "evidence", List.of(Map.of("criterion", "online", "met", true, "evidence", "See the site."))));
        return wanted;
    }

    private static String declared(String standard, String council) {
        return CLAIMS
                + sro(council)
                        .post("/v1/conformance-claims", wanted(standard, Map.of("council", council)))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private static Map<String, Object> finding(Set<String> met) {
        var outcomes = new ArrayList<Map<String, Object>>();
        for (var criterion : List.of("online", "at-once", "no-paper", "welsh")) {
            outcomes.add(Map.of("criterion", criterion, "met", met.contains(criterion)));
        }
        return Map.of("outcomes", outcomes);
    }

    private static String assessed(String standard, String council, Set<String> met, String state) {
        var claim = declared(standard, council);
        PROGRAMME.act(claim, "assessment-start").statusCode(200);
        PROGRAMME.act(claim, "assessment", finding(met)).statusCode(200).body("state", equalTo(state));
        return claim;
    }

    private void met(String claim, LocalDate from, LocalDate to) {
        run("""
                update conformance_claim set version = version + 1, state = 'EXPIRED', met_on = '%s', expires_on = '%s', expired_on = '%s'
                where id = '%s'""".formatted(from, to, to, ProjectScene.id(claim)));
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
