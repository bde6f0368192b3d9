package org.lgds.engagement.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Person;
import org.lgds.engagement.Refusals;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.BRISTOL_SRO;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

/** Every action on a payment in every state by every role. */
@QuarkusTest
@TestProfile(RealTokens.class)
class PaymentStepsTest {

    private static final List<Person> PEOPLE = List.of(
            EDITOR,
            SRO,
            BRISTOL_SRO,
            ADVISOR,
            PROGRAMME,
            FundingScene.PANEL1,
            new Person("supplier", "supplier"),
            new Person("admin", "lgds-admin"));

    private static final Map<String, Object> BODIES = Map.of(
            "claim", Map.of("statement", "Done."),
            "answer", Map.of("statement", "Done."),
            "query", Map.of("reason", "Which?"),
            "refusal", Map.of("reason", "Not done."),
            "cancellation", Map.of("reason", "Not needed."),
            "payout", Map.of("reference", "BACS 1", "paidOn", LocalDate.now().toString()),
            "recovery", Map.of("amount", 1, "reason", "Not spent."));

    @Inject
    FundingScene scene;

    @Inject
    PaymentScene payments;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @ParameterizedTest
    @CsvSource({
        "scheduled, 'programme: release cancellation', release",
        "claimable, 'lds-sro: claim; programme: cancellation', ''",
        "claimed, 'programme: query approval refusal cancellation', ''",
        "queried, 'lds-sro: answer; programme: refusal cancellation', ''",
        "approved, 'programme: payout cancellation', ''",
        "paid, 'programme: recovery', ''",
        "cancelled, '', ''",
        "recovered, 'programme: recovery', ''"
    })
    void theTableOpensTheseActionsAndNoOthers(String state, String open, String waits) {
        var payment = payments.in(state);
        PROGRAMME.get(payment).body("state", equalTo(state));
        var before = outbox.size();
        Refusals.hold(payment, PEOPLE, Refusals.table(open), BODIES, PaymentResource.class, PaymentStepResource.class);
        if (!waits.isEmpty()) {
            PROGRAMME.act(payment, waits).statusCode(409);
        }
        assertThat(outbox.size()).isEqualTo(before);
    }
}
