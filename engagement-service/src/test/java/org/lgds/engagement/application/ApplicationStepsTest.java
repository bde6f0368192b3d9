package org.lgds.engagement.application;

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
import static org.lgds.engagement.Person.BRISTOL_EDITOR;
import static org.lgds.engagement.Person.BRISTOL_SRO;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SPONSOR;
import static org.lgds.engagement.Person.SRO;

/** Every action in every state by every role: what the table does not open is refused, and says nothing to anyone. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ApplicationStepsTest {

    private static final List<Person> PEOPLE = List.of(
            EDITOR,
            SRO,
            SPONSOR,
            BRISTOL_EDITOR,
            BRISTOL_SRO,
            ADVISOR,
            PROGRAMME,
            FundingScene.PANEL1,
            new Person("yrk-sro", "council-sro", "YRK"),
            new Person("supplier", "supplier"),
            new Person("admin", "lgds-admin"));

    private static final Map<String, Object> BODIES = Map.of(
            "approval", FundingScene.approval(),
            "ineligibility", Map.of("reason", "No."),
            "refusal", Map.of("reason", "No."),
            "rescoring", Map.of("reason", "No."),
            "withdrawal", Map.of("reason", "No."),
            "transfer", Map.of("council", "BST"));

    @Inject
    FundingScene scene;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @ParameterizedTest
    @CsvSource({
        "draft, 'lds-sro: submission withdrawal; bst-sro: confirmation'",
        "submitted, 'lds-sro: withdrawal; programme: eligibility ineligibility'",
        "eligible, 'lds-sro: withdrawal; programme: scoring'",
        "ineligible, ''",
        "scored, 'lds-sro: withdrawal; programme: approval reservation refusal rescoring'",
        "approved, ''",
        "reserve, 'lds-sro: withdrawal; programme: approval rescoring'",
        "refused, ''",
        "withdrawn, ''"
    })
    void theTableOpensTheseActionsAndNoOthers(String state, String open) {
        var application = in(state);
        PROGRAMME.get(application).body("state", equalTo(state));
        var before = outbox.size();
        Refusals.hold(
                application, PEOPLE, Refusals.table(open), BODIES, ApplicationResource.class, DecisionResource.class);
        assertThat(outbox.size()).isEqualTo(before);
        PROGRAMME.get(application).body("state", equalTo(state));
    }

    private String in(String state) {
        var programme = scene.open(100_000);
        switch (state) {
            case "draft":
                return scene.draft(programme, 1_000);
            case "submitted":
                return scene.submitted(programme, 1_000);
            case "eligible":
                return scene.eligible(programme, 1_000);
            case "ineligible":
                var application = scene.submitted(programme, 1_000);
                PROGRAMME.act(application, "ineligibility", "reason", "Late.").statusCode(200);
                return application;
            case "withdrawn":
                var withdrawn = scene.submitted(programme, 1_000);
                SRO.act(withdrawn, "withdrawal", "reason", "No staff.").statusCode(200);
                return withdrawn;
            default:
                return answered(programme, state);
        }
    }

    private String answered(String programme, String state) {
        var application = scene.scored(programme, 1_000);
        PROGRAMME.act(programme, "closing").statusCode(200);
        switch (state) {
            case "approved" -> scene.approved(application);
            case "reserve" -> PROGRAMME.act(application, "reservation").statusCode(200);
            case "refused" ->
                PROGRAMME
                        .act(application, "refusal", "reason", "Others are better.")
                        .statusCode(200);
            default -> PROGRAMME.get(application).body("state", equalTo("scored"));
        }
        return application;
    }
}
