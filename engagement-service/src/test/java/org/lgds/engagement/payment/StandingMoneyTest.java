package org.lgds.engagement.payment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Racing;
import org.lgds.engagement.Scene;
import org.lgds.kit.test.Overtaking;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

/** What is settled about money stays so whoever writes it, and however many do at once (DOMAIN.md 2.2, 5.8). */
@QuarkusTest
@TestProfile(RealTokens.class)
class StandingMoneyTest {

    private static final String STANDS = "stands as it is";
    private static final String PAY =
            "update payment set state = 'PAID', paid_on = current_date, reference = 'BACS' where id = '%s'";

    @Inject
    FundingScene scene;

    @Inject
    PaymentScene payments;

    @Inject
    Overtaking overtaking;

    @Inject
    EntityManager entities;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'APPROVED', paid_on = null",
                "state = 'CANCELLED', paid_on = null, reason = 'r'",
                "amount = 1",
                "council = 'BST'",
                "approver = 'x'",
                "reference = 'x'",
                "paid_on = paid_on - 1",
                "last = true"
            })
    void aPaymentThatIsPaidIsNotChanged(String change) {
        var payment = payments.in("paid");
        assertThatThrownBy(() -> run("update payment set " + change + " where id = '%s'", payment))
                .hasStackTraceContaining(STANDS);
    }

    @Test
    void whatCameBackIsNotTakenAwayAgainAndWhatWasCancelledIsOver() {
        var recovered = payments.in("recovered");
        for (var change : List.of("recovered = recovered - 1", "state = 'PAID', recovered = 0")) {
            assertThatThrownBy(() -> run("update payment set " + change + " where id = '%s'", recovered))
                    .hasStackTraceContaining(STANDS);
        }
        assertThatThrownBy(
                        () -> run("update payment set state = 'SCHEDULED' where id = '%s'", payments.in("cancelled")))
                .hasStackTraceContaining(STANDS);
    }

    @Test
    void anAwardKeepsItsTermsAndItsEnd() {
        var award = scene.offered(1_000);
        for (var change : List.of("amount = amount + 1", "price_base = 2000", "final_share = 0")) {
            assertThatThrownBy(() -> run("update award set " + change + " where id = '%s'", award))
                    .hasStackTraceContaining(STANDS);
        }
        SRO.act(award, "decline", "reason", "No staff.").statusCode(200);
        assertThatThrownBy(() -> run("update award set state = 'OFFERED' where id = '%s'", award))
                .hasStackTraceContaining(STANDS);
        String application = PROGRAMME.get(award).extract().path("application");
        assertThatThrownBy(() -> run("update application set state = 'SCORED' where id = '%s'", application))
                .hasStackTraceContaining(STANDS);
    }

    @Test
    void theFinalPaymentKeepsItsShare() {
        var last = FundingScene.payment(scene.active(1_000), true);
        assertThatThrownBy(() -> run("update payment set amount = 99 where id = '%s'", last))
                .hasStackTraceContaining("less than its share");
        run("update payment set amount = 100 where id = '%s'", last);
    }

    @Test
    void nothingIsPaidThatTheLedgerDoesNotTellOf() {
        var payment = payments.in("approved");
        assertThatThrownBy(() -> run(PAY, payment)).hasStackTraceContaining("the ledger does not say");
        PROGRAMME.act(payment, "payout", PaymentScene.body("payout")).statusCode(200);
        assertThatThrownBy(() -> run("""
                        insert into ledger_entry (id, programme, award, payment, council, kind, amount, event, subject, sequence, actor, at)
                        select gen_random_uuid(), programme, award, payment, council, 'RECOVERED', 1, event, 'x', 1, actor, at
                        from ledger_entry where payment = '%s'""", payment)).hasStackTraceContaining("the ledger does not say");
    }

    @Test
    void nothingIsPaidWhileTheAwardIsBeingSuspended() {
        var payment = payments.in("approved");
        var award = payment.substring(0, payment.indexOf("/payments"));
        Throwable answer = overtaking
                .of(
                        () -> entities.createNativeQuery(
                                        "update award set state = 'SUSPENDED', reason = 'r' where id = '%s'"
                                                .formatted(Scene.id(award)))
                                .executeUpdate(),
                        () -> catchThrowable(() -> run(PAY, payment)))
                .answer();
        assertThat(answer).hasStackTraceContaining("is not active");
        PROGRAMME.get(payment).body("state", equalTo("approved"));
    }

    @Test
    void ofTwoWhoTakeBackMoreThanWasPaidOneDoes() {
        var payment = payments.in("paid");
        Callable<Integer> recovering = () -> PROGRAMME
                .asks()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("amount", 400, "reason", "Not spent."))
                .post(payment + "/recovery")
                .statusCode();
        assertThat(Racing.all(2, List.of(recovering, recovering)))
                .containsOnlyOnce(200)
                .allMatch(status -> status < 500);
        PROGRAMME.get(payment).body("recovered", equalTo(400));
    }

    @Test
    void aProgrammeSaysTheBudgetOfItsAccount() {
        var programme = scene.planned(FundingScene.terms(1_000));
        assertThatThrownBy(() -> run("update programme set budget = 900 where id = '%s'", programme))
                .hasStackTraceContaining("another budget");
        Callable<Integer> lowering = () ->
                PROGRAMME.put(programme, FundingScene.terms(800)).extract().statusCode();
        Callable<Integer> raising = () ->
                PROGRAMME.put(programme, FundingScene.terms(1_200)).extract().statusCode();
        assertThat(Racing.all(2, List.of(lowering, raising))).contains(200).allMatch(status -> status < 500);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery("""
                                        select programme.budget = account.budget
                                        from programme join programme_account account on account.programme = id where id = ?1""")
                                .setParameter(1, UUID.fromString(Scene.id(programme)))
                                .getSingleResult()))
                .isEqualTo(true);
    }

    private void run(String sql, String path) {
        var id = path.contains("/") ? Scene.id(path) : path;
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql.formatted(id)).executeUpdate());
    }
}
