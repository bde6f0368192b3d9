package org.lgds.engagement.conformance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.States;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.engagement.standard.StandardScene;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.lgds.engagement.project.Member.ADVISOR;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.SUPPLIER;
import static org.lgds.engagement.project.Member.sro;

/** Claims go to the successors when a reorganisation takes effect (DOMAIN.md 6.H). */
@QuarkusTest
@TestProfile(RealTokens.class)
class PassingClaimsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-02");

    @Inject
    ProjectScene projects;

    @Inject
    StandardScene standards;

    @Inject
    States states;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void councils() {
        projects.councils();
    }

    @Test
    void aClaimGoesToTheOnlySuccessor() {
        states.council("PCJA", 1, "active");
        states.council("PCJN", 1, "shadow");
        var claim = Claims.declared(standards.inForce(), "PCJA");
        states.vested(DAY, List.of(States.line("PCJA", "PCJN", "created", 1)));
        PROGRAMME
                .get(claim)
                .body("council", equalTo("PCJN"))
                .body("formerCouncils", contains("PCJA"))
                .body("state", equalTo("self_declared"));
        assertThat(outbox.of("lgds.standards", ProjectScene.id(claim)))
                .hasSize(2)
                .allSatisfy(Contracts::assertKept);
    }

    @Test
    void whereTheProposedCouncilEndsTooItsOwnSuccessorIsProposed() {
        states.council("PCTA", 1, "active");
        List.of("PCTM", "PCTN", "PCTO").forEach(code -> states.council(code, 1, "shadow"));
        var claim = Claims.declared(standards.inForce(), "PCTA");
        states.vested(
                DAY, List.of(States.line("PCTA", "PCTM", "created", 0.7), States.line("PCTA", "PCTN", "created", 0.3)));
        states.vested(DAY.plusDays(1), List.of(States.line("PCTM", "PCTO", "created", 1)));
        PROGRAMME.get(claim).body("council", equalTo("PCTA")).body("proposedSuccessor", equalTo("PCTO"));
        PROGRAMME.act(claim, "transfer", "council", "PCTO").statusCode(200).body("council", equalTo("PCTO"));
    }

    @Test
    void ofSeveralTheLargestIsProposedAndAProgrammeManagerChooses() {
        states.council("PCBA", 1, "active");
        List.of("PCBM", "PCBN").forEach(code -> states.council(code, 1, "shadow"));
        var claim = Claims.declared(standards.inForce(), "PCBA");
        var lines = List.of(States.line("PCBA", "PCBM", "created", 0.7), States.line("PCBA", "PCBN", "created", 0.3));
        states.vested(DAY, lines);
        states.vested(DAY, lines);
        PROGRAMME
                .get(claim)
                .body("council", equalTo("PCBA"))
                .body("proposedSuccessor", equalTo("PCBM"))
                .body("allowedActions", hasItem("transfer"));
        for (var person : List.of(sro("PCBM"), sro("PCBN"), sro("PCBA"), SUPPLIER, ADVISOR)) {
            assertThat(person.tries(claim, "transfer", Map.of("council", "PCBM"))
                            .extract()
                            .statusCode())
                    .isIn(403, 404);
        }
        PROGRAMME.act(claim, "transfer", "council", "LDS").statusCode(409);
        PROGRAMME.act(claim, "transfer", "council", "PCBN").statusCode(200).body("council", equalTo("PCBN"));
        PROGRAMME.act(claim, "transfer", "council", "PCBM").statusCode(409);
        assertThat(outbox.of("lgds.standards", ProjectScene.id(claim)))
                .hasSize(3)
                .allSatisfy(Contracts::assertKept);
    }
}
