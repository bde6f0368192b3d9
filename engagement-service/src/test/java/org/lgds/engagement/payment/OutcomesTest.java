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
import org.lgds.engagement.FundedProjects;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.engagement.output.OutputListed;
import org.lgds.kit.test.RealTokens;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

/** What a payment waits on at its project, and who of the project has no say in it. */
@QuarkusTest
@TestProfile(RealTokens.class)
class OutcomesTest {

    private final UUID project = UUID.randomUUID();

    @Inject
    FundingScene scene;

    @Inject
    FundedProjects projects;

    @Inject
    PaymentScene payments;

    @Inject
    Scene people;

    @Inject
    Event<OutputListed> listed;

    @Inject
    EntityManager entities;

    @BeforeEach
    void aProject() {
        scene.councils();
        projects.project(project, "LDS");
    }

    @Test
    void theFinalPaymentIsClaimableWithListedOutputsAndABenefitsReading() {
        var award = payments.active(project);
        var last = FundingScene.payment(award, true);
        payments.acceptMilestoneOf(last);
        list();
        PROGRAMME.act(last, "release").statusCode(409).body("lacking", contains("benefits"));
        PROGRAMME.get(last).body("state", equalTo("scheduled"));
        projects.measure(project);
        list();
        PROGRAMME.get(last).body("state", equalTo("claimable"));
        SRO.act(last, "claim", PaymentScene.body("claim")).statusCode(200);
    }

    @Test
    void whatIsAskedAgainIsToldWhatLacksStill() {
        var award = payments.active(project);
        var last = FundingScene.payment(award, true);
        projects.measure(project);
        PROGRAMME.act(last, "release").statusCode(409).body("lacking", contains("milestone"));
        payments.acceptMilestoneOf(last);
        PROGRAMME.act(last, "release").statusCode(409).body("lacking", contains("outputs"));
        projects.output(project, "ACCEPTED");
        PROGRAMME.act(last, "release").statusCode(409).body("lacking", contains("outputs"));
        execute("update output set state = 'LISTED', asset = gen_random_uuid(), listed_on = current_date");
        PROGRAMME.act(last, "release").statusCode(200).body("state", equalTo("claimable"));
    }

    /** Each of these steps is a programme manager's, the naming of another advisor too. */
    @Test
    void whoEverAdvisedTheProjectDoesNotApproveItsPayments() {
        var payment = FundingScene.payment(payments.active(project), false);
        payments.acceptMilestoneOf(payment);
        SRO.act(payment, "claim", PaymentScene.body("claim")).statusCode(200);
        var path = "/v1/projects/" + project;
        List.of("sub-of-programme", "sub-of-programme2", "sub-of-advisor").forEach(people::advisor);
        PROGRAMME.act(path, "advisor", "advisor", "sub-of-programme").statusCode(200);
        PROGRAMME.act(payment, "approval").statusCode(409).body("type", equalTo("/docs/problems/not-independent"));
        PROGRAMME.act(path, "advisor", "advisor", "sub-of-programme2").statusCode(200);
        PROGRAMME.act(path, "advisor", "advisor", "sub-of-advisor").statusCode(200);
        for (var former : List.of(PROGRAMME, PaymentScene.APPROVER)) {
            former.act(payment, "approval").statusCode(409).body("type", equalTo("/docs/problems/not-independent"));
        }
        new Person("programme3", "programme-manager").act(payment, "approval").statusCode(200);
    }

    @Test
    void theAdvisorOfTheProjectDoesNotApproveItsPayments() {
        var payment = FundingScene.payment(payments.active(project), false);
        payments.acceptMilestoneOf(payment);
        SRO.act(payment, "claim", PaymentScene.body("claim")).statusCode(200);
        execute("update project set advisor = 'sub-of-programme'", "id");
        PROGRAMME.act(payment, "approval").statusCode(409).body("type", equalTo("/docs/problems/not-independent"));
        PaymentScene.APPROVER.act(payment, "approval").statusCode(200);
    }

    private void list() {
        projects.output(project, "LISTED");
        QuarkusTransaction.requiringNew()
                .run(() -> listed.fire(new OutputListed(UUID.randomUUID(), project, UUID.randomUUID())));
    }

    private void execute(String update) {
        execute(update, "project");
    }

    private void execute(String update, String key) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(update + " where " + key + " = ?1")
                        .setParameter(1, project)
                        .executeUpdate());
    }
}
