package org.lgds.engagement.conformance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Crossing;
import org.lgds.engagement.States;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.engagement.standard.StandardScene;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.sro;

/** Of a council that has ended nothing is assessed (DOMAIN.md 6.H): a claim of it waits until a successor has it. */
@QuarkusTest
@TestProfile(RealTokens.class)
class WaitingClaimsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-02");

    @Inject
    ProjectScene projects;

    @Inject
    StandardScene standards;

    @Inject
    States states;

    @Inject
    Crossing crossing;

    @Inject
    Outboxes outbox;

    @Inject
    EntityManager entities;

    @BeforeEach
    void councils() {
        projects.councils();
    }

    @Test
    void aClaimThatWaitsForASuccessorIsAssessedOnceOneHasIt() {
        var claim = waiting("PCP");
        var told = outbox.size();
        PROGRAMME
                .act(claim, "assessment-start")
                .statusCode(403)
                .body("type", endsWith("council-abolished"))
                .body("successors", containsInAnyOrder("PCPM", "PCPN"));
        assertThat(outbox.size()).isEqualTo(told);
        PROGRAMME.get(claim).body("state", equalTo("self_declared")).body("allowedActions", contains("transfer"));
        PROGRAMME.act(claim, "transfer", "council", "PCPN").statusCode(200);
        PROGRAMME.act(claim, "assessment-start").statusCode(200);
    }

    @Test
    void anAssessmentThatIsUnderWayWaitsToo() {
        var claim = declared("PCQ");
        PROGRAMME.act(claim, "assessment-start").statusCode(200);
        split("PCQ");
        PROGRAMME.act(claim, "assessment", allMet()).statusCode(403).body("type", endsWith("council-abolished"));
        PROGRAMME.get(claim).body("allowedActions", contains("transfer"));
        PROGRAMME.act(claim, "transfer", "council", "PCQM").statusCode(200);
        PROGRAMME.act(claim, "assessment", allMet()).statusCode(200).body("state", equalTo("met"));
    }

    @Test
    void whoAssessesWhileACouncilEndsIsTooLate() {
        var claim = declared("PCR");
        PROGRAMME.act(claim, "assessment-start").statusCode(200);
        var status = crossing.between(
                "select code from known_council where code = 'PCRA' for update",
                "update known_council set state = 'abolished', successors = '{PCRM}' where code = 'PCRA'",
                () -> PROGRAMME.tries(claim, "assessment", allMet()).extract().statusCode());
        assertThat(status).isEqualTo(403);
        PROGRAMME.get(claim).body("state", equalTo("under_assessment"));
    }

    @Test
    void whatIsDecidedStaysWithTheCouncilThatClaimedIt() {
        var claim = waiting("PCS");
        // As before it was known that a claim which waits is not assessed.
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                                update conformance_claim set version = version + 1, state = 'NOT_MET',
                                    assessed_on = current_date, visibility = 'COUNCIL' where id = ?1""")
                        .setParameter(1, UUID.fromString(ProjectScene.id(claim)))
                        .executeUpdate());
        PROGRAMME.get(claim).body("allowedActions", empty());
        PROGRAMME.act(claim, "transfer", "council", "PCSM").statusCode(409).body("type", endsWith("wrong-state"));
    }

    private String waiting(String name) {
        var claim = declared(name);
        split(name);
        return claim;
    }

    /** Of a council whose code is the name and an A. */
    private String declared(String name) {
        states.council(name + "A", 1, "active");
        List.of("M", "N").forEach(last -> states.council(name + last, 1, "shadow"));
        return "/v1/conformance-claims/"
                + sro(name + "A")
                        .post(
                                "/v1/conformance-claims",
                                Map.of(
                                        "standard",
                                        ProjectScene.id(standards.inForce()),
                                        "council",
                                        name + "A",
                                        "statement",
                                        "We do.",
                                        "evidence",
                                        List.of()))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private void split(String name) {
        states.vested(
                DAY,
                List.of(
                        States.line(name + "A", name + "M", "created", 0.7),
                        States.line(name + "A", name + "N", "created", 0.3)));
    }

    private static Map<String, Object> allMet() {
        return Map.of(
                "outcomes",
                List.of("online", "at-once", "no-paper", "welsh").stream()
                        .map(criterion -> Map.of("criterion", criterion, "met", true))
                        .toList());
    }
}
