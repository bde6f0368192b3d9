package org.lgds.engagement.payment;

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
import org.lgds.engagement.FundedProjects;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lgds.engagement.Person.BRISTOL_SRO;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

@QuarkusTest
@TestProfile(RealTokens.class)
class PaymentResourceTest {

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

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void aPaymentGoesFromItsMilestoneToTheBankAndBack() {
        var award = scene.active(1_000);
        var payment = FundingScene.payment(award, false);
        PROGRAMME.act(payment, "release").statusCode(409).body("lacking", contains("milestone"));
        payments.acceptMilestoneOf(payment);
        SRO.act(payment, "claim", PaymentScene.body("claim"))
                .statusCode(200)
                .body("claimant", equalTo("sub-of-lds-sro"));
        PROGRAMME.act(payment, "query", "reason", "Where is the code?").statusCode(200);
        SRO.act(payment, "answer", PaymentScene.body("answer")).statusCode(200);
        PROGRAMME
                .act(payment, "refusal", "reason", "Not there yet.")
                .statusCode(200)
                .body("state", equalTo("claimable"));
        SRO.act(payment, "claim", PaymentScene.body("claim")).statusCode(200);
        PROGRAMME.act(payment, "approval").statusCode(200);
        PROGRAMME
                .act(payment, "payout", PaymentScene.body("payout"))
                .statusCode(200)
                .body("state", equalTo("paid"));
        PROGRAMME
                .act(payment, "recovery", Map.of("amount", 501, "reason", "All."))
                .statusCode(409);
        PROGRAMME
                .act(payment, "recovery", PaymentScene.body("recovery"))
                .statusCode(200)
                .body("recovered", equalTo(100));
        PROGRAMME
                .act(payment, "recovery", Map.of("amount", 400, "reason", "The rest."))
                .statusCode(200);
        PROGRAMME
                .act(payment, "recovery", Map.of("amount", 1, "reason", "More."))
                .statusCode(409);

        SRO.get(award + "/account")
                .body("granted", equalTo(1_000))
                .body("scheduled", equalTo(1_000))
                .body("paid", equalTo(500))
                .body("recovered", equalTo(500));
        SRO.get(award + "/ledger").body("items.kind", contains("recovered", "recovered", "paid", "committed"));
        assertThat(SRO.get(award + "/ledger/export?format=csv")
                        .extract()
                        .asString()
                        .lines())
                .hasSize(5);
        assertThat(outbox.of("lgds.awards", Scene.id(payment)))
                .allSatisfy(Contracts::assertKept)
                .allSatisfy(sent -> assertThat(sent.audience()).isEqualTo("council:LDS"));
        assertThat(outbox.names("lgds.awards", Scene.id(payment)))
                .containsExactly(
                        "payment.scheduled",
                        "payment.changed",
                        "payment.changed",
                        "payment.became_claimable",
                        "payment.claimed",
                        "payment.queried",
                        "payment.claimed",
                        "payment.became_claimable",
                        "payment.claimed",
                        "payment.approved",
                        "payment.paid",
                        "payment.recovered",
                        "payment.recovered");
        SRO.get(payment + "/history").body("items", hasSize(13));
    }

    @Test
    void theFinalPaymentWaitsOnOutcomes() {
        var award = scene.active(1_000);
        var last = FundingScene.payment(award, true);
        payments.acceptMilestoneOf(last);
        PROGRAMME.get(last).body("state", equalTo("scheduled")).body("milestoneAccepted", equalTo(true));
        PROGRAMME
                .act(last, "release")
                .statusCode(409)
                .body("type", equalTo("/docs/problems/outcomes-lack"))
                .body("lacking", contains("outputs", "benefits"));
    }

    @Test
    void aMilestoneAcceptedBeforeTheAwardIsActiveCountsOnceItIs() {
        var award = scene.offered(1_000);
        var payment = FundingScene.payment(award, false);
        var milestone = projects.milestone(award);
        payments.bind(payment, milestone);
        payments.accept(milestone);
        payments.accept(milestone);
        PROGRAMME.get(payment).body("state", equalTo("scheduled"));
        SRO.act(award, "acceptance").statusCode(200);
        PROGRAMME.act(award, "activation").statusCode(200);
        PROGRAMME.get(payment).body("state", equalTo("claimable"));
        PROGRAMME.act(award, "suspension", "reason", "An audit.").statusCode(200);
        SRO.act(payment, "claim", PaymentScene.body("claim")).statusCode(409);
        PROGRAMME.act(award, "resumption").statusCode(200);
        SRO.act(payment, "claim", PaymentScene.body("claim")).statusCode(200);
    }

    @Test
    void paymentsAreAtMostTheAwardAndLeaveTheFinalShare() {
        var award = scene.active(1_000);
        var first = FundingScene.payment(award, false);
        PROGRAMME
                .post(award + "/payments", Map.of("title", "More", "amount", 1))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/award-exceeded"))
                .body("available", equalTo(0));
        PROGRAMME
                .put(first, Map.of("title", "Alpha", "amount", 300, "milestone", UUID.randomUUID()))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/unknown-reference"));
        PROGRAMME.put(first, Map.of("title", "Alpha", "amount", 300)).statusCode(200);
        PROGRAMME
                .post(award + "/payments", Map.of("title", "Beta", "amount", 201))
                .statusCode(409);
        PROGRAMME
                .post(award + "/payments", Map.of("title", "Beta", "amount", 200))
                .statusCode(201)
                .body("last", equalTo(false));
        var last = FundingScene.payment(award, true);
        PROGRAMME.put(last, Map.of("title", "End", "amount", 99)).statusCode(409);
        PROGRAMME.put(last, Map.of("title", "End", "amount", 100)).statusCode(200);
        PROGRAMME
                .post(award + "/payments", Map.of("title", "Beta 2", "amount", 400))
                .statusCode(201);
        PROGRAMME.get(award + "/account").body("scheduled", equalTo(1_000));
        PROGRAMME.put(first, Map.of("title", "Alpha", "amount", 301)).statusCode(409);

        assertThatThrownBy(() -> update("update payment set amount = 301 where id = '%s'".formatted(Scene.id(first))))
                .hasStackTraceContaining("award_account_schedules_what_was_granted");
        assertThatThrownBy(() -> update("delete from payment where id = '%s'".formatted(Scene.id(first))))
                .hasStackTraceContaining("never deleted");
        SRO.post(award + "/payments", Map.of("title", "More", "amount", 1)).statusCode(403);
    }

    @Test
    void theApproverIsNotTheClaimant() {
        var payment = payments.in("claimed");
        var both = new Person("lds-sro", "programme-manager");
        both.act(payment, "approval").statusCode(409).body("type", equalTo("/docs/problems/not-independent"));
        assertThatThrownBy(() ->
                        update("update payment set approver = claimant where id = '%s'".formatted(Scene.id(payment))))
                .hasStackTraceContaining("payment_is_approved_by_another");
        PROGRAMME.act(payment, "approval").statusCode(200);
    }

    @Test
    void paymentsAreThePayeesAndLgdssAlone() {
        var award = scene.active(1_000);
        var payment = FundingScene.payment(award, false);
        var other = FundingScene.payment(scene.active(1_000), false);
        given().get(award).then().statusCode(200);
        for (var path : List.of(
                payment, award + "/payments", award + "/account", award + "/ledger", award + "/ledger/export")) {
            given().get(path).then().statusCode(401);
            BRISTOL_SRO.get(path).statusCode(404);
            FundingScene.PANEL1.get(path).statusCode(404);
        }
        BRISTOL_SRO.act(payment, "claim", PaymentScene.body("claim")).statusCode(404);
        SRO.get(award + "/payments/" + Scene.id(other)).statusCode(404);
        SRO.get(award + "/payments").body("items.amount", contains(500, 500));
    }

    @Test
    void whatIsClaimedIsSaid() {
        var payment = payments.in("claimable");
        SRO.act(payment, "claim", Map.of()).statusCode(400).body("errors.pointer", contains("/statement"));
        SRO.act(payment, "claim", PaymentScene.body("claim")).statusCode(200);
        PROGRAMME.act(payment, "approval").statusCode(200);
        PROGRAMME
                .act(
                        payment,
                        "payout",
                        Map.of(
                                "reference",
                                "B",
                                "paidOn",
                                LocalDate.now().plusDays(2).toString()))
                .statusCode(400);
        PROGRAMME
                .asks()
                .contentType("application/json")
                .body(PaymentScene.body("payout"))
                .post(payment + "/payout")
                .then()
                .statusCode(428);
    }

    private void update(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
