package org.lgds.engagement.award;

import java.util.List;
import java.util.Map;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Person;
import org.lgds.engagement.Refusals;
import org.lgds.engagement.Scene;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.BRISTOL_SRO;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

/** Every action on an award in every state by every role. */
@QuarkusTest
@TestProfile(RealTokens.class)
class AwardStepsTest {

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
            "decline", Map.of("reason", "No."),
            "suspension", Map.of("reason", "No."),
            "termination", Map.of("reason", "No."),
            "fulfilment", Map.of("number", 1),
            "transfer", Map.of("council", "BST"));

    @Inject
    FundingScene scene;

    @Inject
    Outboxes outbox;

    @Inject
    LapsingOffers lapsing;

    @Inject
    EntityManager entities;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @ParameterizedTest
    @CsvSource({
        "offered, 'lds-sro: acceptance decline; programme: lapse fulfilment'",
        "accepted, 'programme: fulfilment activation suspension termination'",
        "active, 'programme: suspension termination completion'",
        "completed, ''",
        "lapsed, ''",
        "declined, ''",
        "suspended, 'programme: fulfilment resumption termination'",
        "terminated, ''"
    })
    void theTableOpensTheseActionsAndNoOthers(String state, String open) {
        var award = in(state);
        PROGRAMME.get(award).body("state", equalTo(state));
        var before = outbox.size();
        Refusals.hold(award, PEOPLE, Refusals.table(open), BODIES, AwardResource.class, AwardStepResource.class);
        assertThat(outbox.size()).isEqualTo(before);
        PROGRAMME.get(award).body("state", equalTo(state));
    }

    private String in(String state) {
        var award = scene.offered(1_000);
        if (state.equals("declined")) {
            SRO.act(award, "decline", "reason", "No staff.").statusCode(200);
        } else if (state.equals("lapsed")) {
            lapse(award);
        } else if (!state.equals("offered")) {
            SRO.act(award, "acceptance").statusCode(200);
            moveOn(award, state);
        }
        return award;
    }

    private void moveOn(String award, String state) {
        switch (state) {
            case "active" -> PROGRAMME.act(award, "activation").statusCode(200);
            case "suspended" ->
                PROGRAMME.act(award, "suspension", "reason", "An audit.").statusCode(200);
            case "terminated" ->
                PROGRAMME.act(award, "termination", "reason", "No work.").statusCode(200);
            case "completed" -> {
                PROGRAMME.act(award, "activation").statusCode(200);
                PROGRAMME.act(award, "completion").statusCode(409).body("open", equalTo(2));
                for (var last : List.of(true, false)) {
                    PROGRAMME
                            .act(FundingScene.payment(award, last), "cancellation", "reason", "Not needed.")
                            .statusCode(200);
                }
                PROGRAMME.act(award, "completion").statusCode(200);
            }
            default -> PROGRAMME.get(award).body("state", equalTo("accepted"));
        }
    }

    private void lapse(String award) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update award set accept_by = current_date - 2 where id = cast(?1 as uuid)")
                        .setParameter(1, Scene.id(award))
                        .executeUpdate());
        SRO.act(award, "acceptance").statusCode(409);
        lapsing.lapse();
        lapsing.lapse();
    }
}
