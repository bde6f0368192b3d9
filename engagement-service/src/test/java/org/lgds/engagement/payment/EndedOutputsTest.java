package org.lgds.engagement.payment;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.FundedProjects;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.States;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.Person.PROGRAMME;

/** The final payment waits for what is accepted, and no longer for what the catalogue has ended (DOMAIN.md 5.8). */
@QuarkusTest
@TestProfile(RealTokens.class)
class EndedOutputsTest {

    private final UUID project = UUID.randomUUID();

    @Inject
    FundingScene scene;

    @Inject
    FundedProjects projects;

    @Inject
    PaymentScene payments;

    @Inject
    States states;

    private String last;

    @BeforeEach
    void aFinalPaymentThatWaitsForOutputs() {
        scene.councils();
        projects.project(project, "LDS");
        last = FundingScene.payment(payments.active(project), true);
        payments.acceptMilestoneOf(last);
        projects.measure(project);
    }

    @Test
    void theFinalPaymentIsDueOnceNothingThatIsAcceptedIsStillToBeListed() {
        projects.output(project, "LISTED");
        var second = projects.output(project, "ACCEPTED");
        PROGRAMME.act(last, "release").statusCode(409).body("lacking", contains("outputs"));
        reject(second);
        PROGRAMME.get(last).body("state", equalTo("claimable"));
    }

    @Test
    void aProjectWithoutAListedOutputIsNotPaid() {
        reject(projects.output(project, "ACCEPTED"));
        PROGRAMME.get(last).body("state", equalTo("scheduled"));
        PROGRAMME.act(last, "release").statusCode(409).body("lacking", contains("outputs"));
    }

    private void reject(UUID output) {
        var rejected = states.endedRecord(UUID.randomUUID(), output.toString(), "rejected", "open");
        assertThat(states.hand(rejected)).isTrue();
    }
}
