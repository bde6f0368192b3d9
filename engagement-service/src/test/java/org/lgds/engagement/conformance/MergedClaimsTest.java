package org.lgds.engagement.conformance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.sro;

/** Of open claims that a merger brings together at one council one stays open, whichever it was and however it comes there. */
@QuarkusTest
@TestProfile(RealTokens.class)
class MergedClaimsTest {

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

    @BeforeEach
    void councils() {
        projects.councils();
    }

    @Test
    void ofTwoThatStandAlikeTheSuccessorGoesOnWithTheNewer() {
        councils("PCAA", "PCAB");
        states.council("PCAN", 1, "shadow");
        var standard = standards.inForce();
        var first = Claims.declared(standard, "PCAA");
        var second = Claims.declared(standard, "PCAB");
        var lines = List.of(created("PCAA", "PCAN"), created("PCAB", "PCAN"));
        states.vested(DAY, lines);
        PROGRAMME.get(second).body("council", equalTo("PCAN")).body("formerCouncils", contains("PCAB"));
        PROGRAMME
                .get(first)
                .body("council", equalTo("PCAA"))
                .body("state", equalTo("closed"))
                .body("continuedIn", equalTo(ProjectScene.id(second)))
                .body("reason", containsString(ProjectScene.id(second)))
                .body("allowedActions", empty());
        sro("PCAB")
                .post("/v1/conformance-claims", Claims.wanted(standard, "PCAB", 1))
                .statusCode(403);

        var told = outbox.size();
        states.vested(DAY, lines);
        assertThat(outbox.size()).isEqualTo(told);
        assertThat(outbox.of("lgds.standards", ProjectScene.id(second)))
                .isNotEmpty()
                .allSatisfy(Contracts::assertKept);
        var events = outbox.of("lgds.standards", ProjectScene.id(first));
        assertThat(events).hasSize(2).allSatisfy(Contracts::assertKept);
        var closed = events.get(1);
        assertThat(closed.name()).isEqualTo("conformance.changed");
        assertThat(closed.audience()).isEqualTo("sector");
        assertThat(closed.data().at("/change/from").asText()).isEqualTo("self_declared");
        assertThat(closed.data().at("/change/reason").asText()).contains(ProjectScene.id(second));
    }

    @Test
    void theOneFurtherOnGoesOnEvenIfItIsTheOlderOne() {
        councils("PCCA", "PCCB");
        states.council("PCCN", 1, "shadow");
        var standard = standards.inForce();
        var first = Claims.declared(standard, "PCCA");
        PROGRAMME.act(first, "assessment-start").statusCode(200);
        var second = Claims.declared(standard, "PCCB");
        states.vested(DAY, List.of(created("PCCA", "PCCN"), created("PCCB", "PCCN")));
        PROGRAMME.get(first).body("council", equalTo("PCCN")).body("state", equalTo("under_assessment"));
        PROGRAMME.get(second).body("state", equalTo("closed")).body("continuedIn", equalTo(ProjectScene.id(first)));
        PROGRAMME.act(second, "assessment-start").statusCode(409);
    }

    @Test
    void ofTwoThatAreAsFarOnTheOneThatMeetsMoreGoesOn() {
        councils("PCDA", "PCDB");
        states.council("PCDN", 1, "shadow");
        var standard = standards.inForce();
        var first = Claims.declared(standard, "PCDA", 3);
        var second = Claims.declared(standard, "PCDB", 1);
        states.vested(DAY, List.of(created("PCDA", "PCDN"), created("PCDB", "PCDN")));
        PROGRAMME.get(first).body("council", equalTo("PCDN")).body("state", equalTo("self_declared"));
        PROGRAMME.get(second).body("state", equalTo("closed"));
    }

    @Test
    void aCouncilThatContinuesGivesUpItsOwnForABetterOne() {
        councils("PCEA", "PCEC");
        var standard = standards.inForce();
        var own = Claims.declared(standard, "PCEC");
        var better = Claims.declared(standard, "PCEA");
        PROGRAMME.act(better, "assessment-start").statusCode(200);
        states.vested(DAY, List.of(States.line("PCEA", "PCEC", "abolished", 1)));
        PROGRAMME.get(better).body("council", equalTo("PCEC")).body("state", equalTo("under_assessment"));
        PROGRAMME
                .get(own)
                .body("council", equalTo("PCEC"))
                .body("state", equalTo("closed"))
                .body("reason", containsString("council PCEA"));
    }

    @Test
    void inAChainOfMergersOnTheSameDayOneClaimRemainsOpenInWhicheverOrderTheyAreTold() {
        for (var order : List.of(List.of(0, 1), List.of(1, 0))) {
            var name = order.get(0) == 0 ? "PCF" : "PCG";
            councils(name + "A", name + "B", name + "C");
            List.of("N", "Z").forEach(last -> states.council(name + last, 1, "shadow"));
            var standard = standards.inForce();
            var claims = Stream.of("A", "B", "C")
                    .map(last -> Claims.declared(standard, name + last))
                    .toList();
            PROGRAMME.act(claims.get(1), "assessment-start").statusCode(200);
            var mergers = List.of(
                    List.of(created(name + "A", name + "N"), created(name + "B", name + "N")),
                    List.of(created(name + "N", name + "Z"), created(name + "C", name + "Z")));
            order.forEach(one -> states.vested(DAY, mergers.get(one)));
            order.forEach(one -> states.vested(DAY, mergers.get(one)));
            PROGRAMME
                    .get(claims.get(1))
                    .body("council", equalTo(name + "Z"))
                    .body("state", equalTo("under_assessment"));
            for (var closed : List.of(claims.get(0), claims.get(2))) {
                PROGRAMME
                        .get(closed)
                        .body("state", equalTo("closed"))
                        .body("continuedIn", equalTo(ProjectScene.id(claims.get(1))));
            }
        }
    }

    @Test
    void whatIsMetBesideAnotherStaysMet() {
        councils("PCHA", "PCHB");
        states.council("PCHN", 1, "shadow");
        var standard = standards.inForce();
        var met = Claims.declared(standard, "PCHA");
        PROGRAMME.act(met, "assessment-start").statusCode(200);
        PROGRAMME.act(met, "assessment", Claims.allMet()).statusCode(200).body("state", equalTo("met"));
        var open = Claims.declared(standard, "PCHB");
        states.vested(DAY, List.of(created("PCHA", "PCHN"), created("PCHB", "PCHN")));
        PROGRAMME.get(met).body("council", equalTo("PCHN")).body("state", equalTo("met"));
        PROGRAMME.get(open).body("council", equalTo("PCHN")).body("state", equalTo("self_declared"));
    }

    @Test
    void whatAProgrammeManagerPassesOnIsMergedLikewise() {
        councils("PCIA", "PCIC");
        states.council("PCIN", 1, "shadow");
        var standard = standards.inForce();
        var waits = Claims.declared(standard, "PCIA");
        var own = Claims.declared(standard, "PCIC");
        PROGRAMME.act(own, "assessment-start").statusCode(200);
        states.vested(
                DAY,
                List.of(States.line("PCIA", "PCIC", "abolished", 0.6), States.line("PCIA", "PCIN", "created", 0.4)));
        PROGRAMME.get(waits).body("proposedSuccessor", equalTo("PCIC"));
        PROGRAMME
                .act(waits, "transfer", "council", "PCIC")
                .statusCode(200)
                .body("state", equalTo("closed"))
                .body("continuedIn", equalTo(ProjectScene.id(own)));
        PROGRAMME.get(own).body("state", equalTo("under_assessment"));
    }

    @Test
    void theDatabaseClosesNothingWithoutAnother() {
        var claim = Claims.declared(standards.inForce(), "OXO");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery(
                                        "update conformance_claim set state = 'CLOSED' where id = ?1")
                                .setParameter(1, UUID.fromString(ProjectScene.id(claim)))
                                .executeUpdate()))
                .hasStackTraceContaining("conformance_claim_closed_names_another");
    }

    private void councils(String... codes) {
        Stream.of(codes).forEach(code -> states.council(code, 1, "active"));
    }

    private static Map<String, Object> created(String predecessor, String successor) {
        return States.line(predecessor, successor, "created", 1);
    }
}
