package org.lgds.engagement.payment;

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
import org.lgds.engagement.FundedProjects;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Scene;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

/** Whoever is paid leads the project (DOMAIN.md 5.8), from the offer of the award to its end. */
@QuarkusTest
@TestProfile(RealTokens.class)
class PayeeLeadsTest {

    private final UUID project = UUID.randomUUID();
    private final String path = "/v1/projects/" + project;

    @Inject
    FundingScene scene;

    @Inject
    FundedProjects projects;

    @Inject
    PaymentScene payments;

    @Inject
    Outboxes outbox;

    @Inject
    EntityManager entities;

    private String award;
    private String payment;

    @BeforeEach
    void aClaimablePayment() {
        scene.councils();
        projects.project(project, "LDS");
        projects.partner(project, "BST");
        award = payments.active(project);
        payment = FundingScene.payment(award, false);
        payments.acceptMilestoneOf(payment);
        PROGRAMME.get(payment).body("state", equalTo("claimable"));
    }

    @Test
    void anotherCouncilTakesTheLeadOnceTheAwardIsOver() {
        PROGRAMME.get(place("BST")).body("allowedActions", contains("leaving"));
        PROGRAMME
                .act(place("BST"), "lead")
                .statusCode(409)
                .body("awards", contains(Scene.id(award)))
                .body("detail", containsString("complete or end its open awards"));
        PROGRAMME.get(path).body("participants.find { it.role == 'lead_council' }.council", equalTo("LDS"));
        PROGRAMME.act(award, "termination", "reason", "Leeds cannot go on.").statusCode(200);
        PROGRAMME.get(place("BST")).body("allowedActions", contains("leaving", "lead"));
        PROGRAMME.act(place("BST"), "lead").statusCode(200);
    }

    @Test
    void theDatabaseLetsNoCouncilGiveUpTheLeadThatItsAwardNeeds() {
        for (var given : List.of("role = 'PARTNER_COUNCIL'", "state = 'LEFT', left_on = current_date")) {
            assertThatThrownBy(() -> run("update participant set %s where council = 'LDS' and project = '%s'", given))
                    .as(given)
                    .hasStackTraceContaining("has an open award");
        }
    }

    @Test
    void nothingIsPaidToACouncilThatLedWhenThisWasNotHeldYet() {
        givenUpBeforeThisWasHeld();
        SRO.act(payment, "claim", PaymentScene.body("claim"))
                .statusCode(409)
                .body("detail", containsString("LDS does not"));
        SRO.get(place("LDS")).body("allowedActions", empty());
        PROGRAMME.get(place("LDS")).body("allowedActions", contains("lead"));
        SRO.act(place("LDS"), "leaving", "reason", "Done.").statusCode(409).body("awards", contains(Scene.id(award)));
        PROGRAMME.act(place("LDS"), "lead").statusCode(200);
        SRO.act(payment, "claim", PaymentScene.body("claim")).statusCode(200);
        givenUpBeforeThisWasHeld();
        PROGRAMME.act(payment, "approval").statusCode(409);
        PROGRAMME.act(place("LDS"), "lead").statusCode(200);
        PROGRAMME.act(payment, "approval").statusCode(200);
        givenUpBeforeThisWasHeld();
        PROGRAMME.act(payment, "payout", PaymentScene.body("payout")).statusCode(409);
        assertThatThrownBy(() -> run(
                        "update payment set state = 'PAID', paid_on = current_date, reference = 'BACS' where id = '%s'",
                        Scene.id(payment)))
                .hasStackTraceContaining("not of the council that leads");
        PROGRAMME.get(award + "/account").body("paid", equalTo(0));
    }

    @Test
    void whatFallsDueWhileAnotherLeadsIsNotReleased() {
        givenUpBeforeThisWasHeld();
        var last = FundingScene.payment(award, true);
        projects.output(project, "LISTED");
        projects.measure(project);
        payments.acceptMilestoneOf(last);
        PROGRAMME.get(last).body("state", equalTo("scheduled"));
        PROGRAMME.act(last, "release").statusCode(409);
        PROGRAMME.act(place("LDS"), "lead").statusCode(200);
        PROGRAMME.act(last, "release").statusCode(200).body("state", equalTo("claimable"));
    }

    @Test
    void whatIsStoppedIsPaidNothingMoreUntilAManagerHasLookedAtTheAward() {
        SRO.act(payment, "claim", PaymentScene.body("claim")).statusCode(200);
        SRO.act(path, "stop", Map.of("reason", "Others do it.", "findings", "Three have it."))
                .statusCode(200);
        PROGRAMME.get(award).body("state", equalTo("suspended")).body("reason", equalTo("The project was stopped."));
        PROGRAMME.act(payment, "approval").statusCode(409);
        assertThat(outbox.names("lgds.awards", Scene.id(award))).endsWith("award.suspended");
        assertThat(outbox.of("lgds.awards", Scene.id(award))).isNotEmpty().allSatisfy(Contracts::assertKept);
        PROGRAMME.act(award, "resumption").statusCode(200);
        PROGRAMME.act(payment, "approval").statusCode(200);
        PROGRAMME.act(payment, "payout", PaymentScene.body("payout")).statusCode(200);
    }

    private String place(String council) {
        return ProjectScene.of(path, council);
    }

    /** As the lead could be given up before. */
    private void givenUpBeforeThisWasHeld() {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("set local session_replication_role = replica")
                    .executeUpdate();
            for (var change :
                    List.of("PARTNER_COUNCIL' where council = 'LDS'", "LEAD_COUNCIL' where council = 'BST'")) {
                entities.createNativeQuery("update participant set version = version + 1, role = '%s and project = '%s'"
                                .formatted(change, project))
                        .executeUpdate();
            }
        });
    }

    private void run(String sql, String first) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql.formatted(first, project))
                        .executeUpdate());
    }
}
