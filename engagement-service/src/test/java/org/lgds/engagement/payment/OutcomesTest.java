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
        measure();
        list();
        PROGRAMME.get(last).body("state", equalTo("claimable"));
        SRO.act(last, "claim", PaymentScene.body("claim")).statusCode(200);
    }

    @Test
    void whatIsAskedAgainIsToldWhatLacksStill() {
        var award = payments.active(project);
        var last = FundingScene.payment(award, true);
        measure();
        PROGRAMME.act(last, "release").statusCode(409).body("lacking", contains("milestone"));
        payments.acceptMilestoneOf(last);
        PROGRAMME.act(last, "release").statusCode(409).body("lacking", contains("outputs"));
        output("ACCEPTED", "null", "null");
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
        PROGRAMME.act(path, "advisor", "advisor", "sub-of-programme").statusCode(200);
        PROGRAMME.act(payment, "approval").statusCode(409).body("type", equalTo("/docs/problems/not-independent"));
        PROGRAMME.act(path, "advisor", "advisor", "sub-of-programme2").statusCode(200);
        PROGRAMME.act(path, "advisor", "advisor", "x").statusCode(200);
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
        output("LISTED", "gen_random_uuid()", "current_date");
        QuarkusTransaction.requiringNew()
                .run(() -> listed.fire(new OutputListed(UUID.randomUUID(), project, UUID.randomUUID())));
    }

    private void output(String state, String asset, String listedOn) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                        insert into output (id, version, created_at, updated_at, event_sequence, changed_in, project, title, type,
                            summary, url, licence, state, decided_on, asset, listed_on)
                        values (gen_random_uuid(), 0, now(), now(), 0, 0, ?1, 'Code', 'CODE', 'All of it.', 'https://example.org/',
                            'MIT', '%s', current_date, %s, %s)""".formatted(state, asset, listedOn))
                        .setParameter(1, project)
                        .executeUpdate());
    }

    private void measure() {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        entities.createNativeQuery("""
                        insert into measure (id, version, created_at, updated_at, event_sequence, changed_in, project, council,
                            measured_council, title, kind, period_start, period_end, share, state, baseline_value, baseline_on,
                            baseline_source, last_value, last_on)
                        values (gen_random_uuid(), 0, now(), now(), 0, 0, ?1, 'LDS', 'LDS', 'Take-up', 'DIGITAL_TAKE_UP',
                            current_date - 1, current_date + 1, 0, 'TRACKING', 1, current_date - 1, 'Counted.', 2, current_date)""").setParameter(1, project).executeUpdate());
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
