package org.lgds.engagement.payment;

import java.util.List;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.engagement.FundedProjects;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Scene;
import org.lgds.engagement.milestone.MilestoneAccepted;
import org.lgds.kit.test.Overtaking;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

/** A payment moves while its award does: the one that comes second sees what the first has done. */
@QuarkusTest
@TestProfile(RealTokens.class)
class PaymentsOfAMovingAwardTest {

    @Inject
    FundingScene scene;

    @Inject
    FundedProjects projects;

    @Inject
    PaymentScene payments;

    @Inject
    Paying paying;

    @Inject
    Event<MilestoneAccepted> accepted;

    @Inject
    Overtaking overtaking;

    @Inject
    EntityManager entities;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void noAwardIsCompletedWhileAPaymentOfItIsBeingAdded() {
        var award = withoutPayments();
        assertThat(whileOneIsAdded(award, "completion")).isEqualTo(409);
        PROGRAMME.get(award).body("state", equalTo("active"));
        PROGRAMME.get(award + "/payments").body("items.state", hasItem("scheduled"));
    }

    @Test
    void whatIsAddedWhileTheAwardIsTerminatedIsCancelledWithIt() {
        var award = withoutPayments();
        assertThat(whileOneIsAdded(award, "termination")).isEqualTo(200);
        PROGRAMME.get(award + "/payments").body("items.state.unique()", equalTo(List.of("cancelled")));
        PROGRAMME.get(award + "/account").body("scheduled", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"activation", "resumption"})
    void aMilestoneAcceptedWhileTheAwardBecomesActiveMakesItsPaymentClaimable(String action) {
        var award = scene.offered(1_000);
        var payment = FundingScene.payment(award, false);
        var milestone = projects.milestone(award);
        payments.bind(payment, milestone);
        SRO.act(award, "acceptance").statusCode(200);
        if (action.equals("resumption")) {
            PROGRAMME.act(award, "suspension", "reason", "An audit.").statusCode(200);
        }
        var answer = overtaking
                .of(
                        () -> accepted.fire(new MilestoneAccepted(milestone, FundingScene.PROJECT)),
                        () -> PROGRAMME.act(award, action).extract().statusCode())
                .answer();
        assertThat(answer).isEqualTo(200);
        PROGRAMME.get(payment).body("milestoneAccepted", equalTo(true)).body("state", equalTo("claimable"));
    }

    @Test
    void aPaymentBoundToAMilestoneThatIsBeingAcceptedIsReleasedWhenAsked() {
        var award = scene.active(1_000);
        var payment = FundingScene.payment(award, false);
        var milestone = projects.milestone(award);
        QuarkusTransaction.begin();
        paying.change(
                Payment.findById(UUID.fromString(Scene.id(payment))),
                Paying.hold(UUID.fromString(Scene.id(award))),
                new ScheduledPayment("Alpha", 500L, milestone));
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("""
                            update milestone set state = 'ACCEPTED', decided_on = current_date, evidence = 'It works.',
                                submitted_on = current_date,
                                submitted_by = (select id from participant where project = milestone.project limit 1)
                            where id = ?1""").setParameter(1, milestone).executeUpdate();
            accepted.fire(new MilestoneAccepted(milestone, FundingScene.PROJECT));
        });
        QuarkusTransaction.commit();
        PROGRAMME.get(payment).body("state", equalTo("scheduled")).body("milestoneAccepted", equalTo(false));
        PROGRAMME
                .act(payment, "release")
                .statusCode(200)
                .body("state", equalTo("claimable"))
                .body("milestoneAccepted", equalTo(true));
        PROGRAMME.act(payment, "release").statusCode(409);
    }

    private int whileOneIsAdded(String award, String action) {
        var id = UUID.fromString(Scene.id(award));
        return overtaking
                .of(
                        () -> paying.add(Paying.hold(id), new ScheduledPayment("More", 100L, null)),
                        () -> PROGRAMME
                                .act(award, action, "reason", "It is over.")
                                .extract()
                                .statusCode())
                .answer();
    }

    /** An active award whose payments are cancelled. */
    private String withoutPayments() {
        var award = scene.active(1_000);
        for (var last : new boolean[] {true, false}) {
            PROGRAMME
                    .act(FundingScene.payment(award, last), "cancellation", "reason", "Not needed.")
                    .statusCode(200);
        }
        return award;
    }
}
