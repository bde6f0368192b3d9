package org.lgds.engagement.payment;

import java.util.List;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

/** Who approves a payment: somebody who never claimed it, and who does not act for the council that is paid. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ApproverTest {

    private static final String NOT_INDEPENDENT = "/docs/problems/not-independent";
    private static final Person SECOND_SRO = new Person("lds-sro2", "council-sro", "LDS");

    @Inject
    FundingScene scene;

    @Inject
    PaymentScene payments;

    @Inject
    EntityManager entities;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void whoClaimedItFirstDoesNotApproveItOnceAnotherHasAnsweredTheQuery() {
        var payment = payments.in("queried");
        SECOND_SRO
                .act(payment, "answer", PaymentScene.body("answer"))
                .statusCode(200)
                .body("claimant", equalTo("sub-of-lds-sro2"));
        noClaimantApproves(payment);
        PROGRAMME.act(payment, "approval").statusCode(200);
    }

    @Test
    void whoseClaimWasRefusedDoesNotApproveTheNextOne() {
        var payment = payments.in("claimed");
        PROGRAMME.act(payment, "refusal", "reason", "Not there yet.").statusCode(200);
        SECOND_SRO.act(payment, "claim", PaymentScene.body("claim")).statusCode(200);
        noClaimantApproves(payment);
        PROGRAMME.act(payment, "approval").statusCode(200);
    }

    @Test
    void nobodyApprovesWhoActsForTheCouncilThatIsPaid() {
        var payment = payments.in("claimed");
        for (var councils : List.of(new String[] {"LDS"}, new String[] {"BST", "LDS"})) {
            var third = new Person("lds-third", "programme-manager", councils);
            third.get(payment).statusCode(200).body("allowedActions", not(hasItem("approval")));
            third.act(payment, "approval").statusCode(409).body("type", equalTo(NOT_INDEPENDENT));
        }
        var elsewhere = new Person("bst-manager", "programme-manager", "BST");
        elsewhere.get(payment).body("allowedActions", hasItem("approval"));
        elsewhere.act(payment, "approval").statusCode(200);
    }

    private void noClaimantApproves(String payment) {
        for (var claimant : List.of("lds-sro", "lds-sro2")) {
            new Person(claimant, "programme-manager")
                    .act(payment, "approval")
                    .statusCode(409)
                    .body("type", equalTo(NOT_INDEPENDENT));
            assertThatThrownBy(() -> approveInTheDatabase(payment, "sub-of-" + claimant))
                    .hasStackTraceContaining("payment_is_approved_by_another");
        }
        SRO.get(payment).body("state", equalTo("claimed"));
    }

    private void approveInTheDatabase(String payment, String by) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update payment set state = 'APPROVED', approver = '%s' where id = '%s'"
                                        .formatted(by, Scene.id(payment)))
                        .executeUpdate());
    }
}
