package org.lgds.engagement.conformance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Racing;
import org.lgds.engagement.States;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.engagement.standard.StandardScene;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.project.Member.PROGRAMME;

/** A council stands by one claim that it meets a version: the one that holds longest, however another comes beside it. */
@QuarkusTest
@TestProfile(RealTokens.class)
class MetClaimsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-02");

    @Inject
    ProjectScene projects;

    @Inject
    StandardScene standards;

    @Inject
    States states;

    @Inject
    Outboxes outbox;

    @Inject
    EntityManager entities;

    private String standard;

    @BeforeEach
    void aStandardInForce() {
        projects.councils();
        standard = standards.inForce();
    }

    @Test
    void ofTwoThatAMergerBringsTogetherTheOneThatHoldsLongerStaysMet() {
        councils("PMAA", "PMAB");
        states.council("PMAN", 1, "shadow");
        var longer = met("PMAA");
        var shorter = met("PMAB");
        run("expires_on = expires_on - 1", shorter);
        var lines = List.of(States.line("PMAA", "PMAN", "created", 1), States.line("PMAB", "PMAN", "created", 1));
        states.vested(DAY, lines);
        given().get(longer).then().body("council", equalTo("PMAN")).body("state", equalTo("met"));
        given().get(shorter)
                .then()
                .body("council", equalTo("PMAB"))
                .body("state", equalTo("expired"))
                .body("expiredOn", equalTo(LocalDate.now().toString()))
                .body("continuedIn", equalTo(ProjectScene.id(longer)))
                .body("reason", containsString(ProjectScene.id(longer)));

        var told = outbox.size();
        states.vested(DAY, lines);
        assertThat(outbox.size()).isEqualTo(told);
        var events = outbox.of("lgds.standards", ProjectScene.id(shorter));
        assertThat(events).allSatisfy(Contracts::assertKept);
        assertThat(events.get(events.size() - 1))
                .satisfies(last -> assertThat(last.name()).isEqualTo("conformance.expired"))
                .satisfies(last -> assertThat(last.audience()).isEqualTo("public"));
    }

    @Test
    void aCouncilThatContinuesKeepsItsOwnWhereThatHoldsLonger() {
        councils("PMBA", "PMBC");
        var gone = met("PMBA");
        var own = met("PMBC");
        states.vested(DAY, List.of(States.line("PMBA", "PMBC", "abolished", 1)));
        given().get(own).then().body("council", equalTo("PMBC")).body("state", equalTo("met"));
        given().get(gone).then().body("state", equalTo("expired")).body("continuedIn", equalTo(ProjectScene.id(own)));
    }

    @Test
    void whatIsMetAnewTakesThePlaceOfTheFormer() {
        var former = met("OXO");
        var renewed = met("OXO");
        given().get(renewed).then().body("state", equalTo("met"));
        given().get(former)
                .then()
                .body("state", equalTo("expired"))
                .body("continuedIn", equalTo(ProjectScene.id(renewed)));
    }

    @Test
    void ofTwoThatAreGivenToOneCouncilAtOnceOneStaysMet() {
        councils("PMCA", "PMCB", "PMCC");
        states.council("PMCN", 1, "shadow");
        var claims = List.of(met("PMCA"), met("PMCB"));
        states.vested(
                DAY,
                Stream.of("PMCA", "PMCB")
                        .flatMap(code -> Stream.of(
                                States.line(code, "PMCC", "abolished", 0.6), States.line(code, "PMCN", "created", 0.4)))
                        .toList());
        var answers = Racing.all(
                2,
                claims.stream()
                        .<Callable<Integer>>map(claim -> () -> PROGRAMME
                                .tries(claim, "transfer", Map.of("council", "PMCN"))
                                .extract()
                                .statusCode())
                        .toList());
        assertThat(answers)
                .contains(200)
                .allSatisfy(status -> assertThat(status).isIn(200, 409, 412));
        for (int i = 0; i < 2; i++) {
            if (answers.get(i) != 200) {
                PROGRAMME.act(claims.get(i), "transfer", "council", "PMCN").statusCode(200);
            }
        }
        given().get("/v1/conformance-claims?council=PMCN&state=met").then().body("items.size()", equalTo(1));
    }

    @Test
    void theDatabaseKeepsOneOfACouncil() {
        var claims = List.of(met("LDS"), met("BST"));
        assertThatThrownBy(() -> run("council = 'LDS'", claims.get(1)))
                .hasStackTraceContaining("conformance_claim_met_by_a_council");
    }

    private String met(String council) {
        var claim = Claims.declared(standard, council);
        PROGRAMME.act(claim, "assessment-start").statusCode(200);
        PROGRAMME.act(claim, "assessment", Claims.allMet()).statusCode(200).body("state", equalTo("met"));
        return claim;
    }

    private void councils(String... codes) {
        Stream.of(codes).forEach(code -> states.council(code, 1, "active"));
    }

    private void run(String change, String claim) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update conformance_claim set %s where id = ?1".formatted(change))
                        .setParameter(1, UUID.fromString(ProjectScene.id(claim)))
                        .executeUpdate());
    }
}
