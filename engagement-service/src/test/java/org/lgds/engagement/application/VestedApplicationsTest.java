package org.lgds.engagement.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

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
import org.lgds.engagement.States;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.FundingScene.PANEL1;
import static org.lgds.engagement.FundingScene.PANEL2;
import static org.lgds.engagement.Person.BRISTOL_SRO;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

/** Each council named that ends is followed on its own; a partner that several follow waits, and who comes in confirms. */
@QuarkusTest
@TestProfile(RealTokens.class)
class VestedApplicationsTest {

    private final String lead = code();
    private final String partner = code();
    private final String first = code();
    private final String second = code();
    private final String third = code();

    @Inject
    FundingScene scene;

    @Inject
    States states;

    @Inject
    Outboxes outbox;

    @Inject
    EntityManager entities;

    private String programme;

    @BeforeEach
    void councils() {
        scene.councils();
        states.council(lead, 1, "active");
        states.council(partner, 1, "active");
        List.of(first, second, third).forEach(code -> states.council(code, 1, "shadow"));
        programme = scene.open(10_000);
    }

    @Test
    void aPartnerIsFollowedWhileTheLeadWaits() {
        var application = submitted(lead);
        split(lead, first, second);
        states.vested(LocalDate.now(), List.of(States.line(partner, third, "created", 1)));
        PROGRAMME
                .get(application)
                .body("proposedSuccessor", equalTo(first))
                .body("councils", containsInAnyOrder(lead, third, "BST"));
        sro(third).get(application).statusCode(200);
        PROGRAMME.act(application, "transfer", Map.of("council", second)).statusCode(200);
        PROGRAMME.get(application).body("councils", containsInAnyOrder(second, third, "BST"));
        assertThat(last(application).audience()).contains(third).contains(second);
    }

    @Test
    void anApplicationWaitsForAChoiceAmongTheLeadsSuccessorsAsItsProjectDoes() {
        var application = scored(lead);
        split(lead, first, second);
        PROGRAMME.get(application).body("council", equalTo(lead)).body("proposedSuccessor", equalTo(first));
        PROGRAMME.get("/v1/applications?proposedSuccessor=" + first).body("items.council", contains(lead));
        PROGRAMME.get("/v1/applications?proposedSuccessor=" + second).body("items", empty());
        PROGRAMME.act(programme, "closing").statusCode(200);
        PROGRAMME.act(application, "approval", FundingScene.approval()).statusCode(403);
        PROGRAMME.act(application, "transfer", Map.of("council", "CMD")).statusCode(409);
        PROGRAMME
                .act(application, "transfer", Map.of("council", second))
                .statusCode(200)
                .body("council", equalTo(second));
        approval(application, "project", "/docs/problems/conflict");
        PROGRAMME
                .act(placeInTheProjectOf(application), "transfer", Map.of("council", second))
                .statusCode(200);
        PROGRAMME.act(application, "approval", FundingScene.approval()).statusCode(200);
        sro(second).get(scene.awardOf(application)).body("council", equalTo(second));
    }

    private static String placeInTheProjectOf(String application) {
        var project = "/v1/projects/" + PROGRAMME.get(application).extract().path("project");
        return project + "/participants/" + PROGRAMME.get(project).extract().path("participants[0].id");
    }

    @Test
    void theSameVestingToldAgainChangesNothing() {
        var application = submitted("LDS");
        var vested = states.vestedRecord(
                LocalDate.now(),
                List.of(States.line(partner, first, "created", 0.6), States.line(partner, second, "created", 0.4)));
        assertThat(states.hand(vested)).isTrue();
        var told = outbox.of("lgds.programmes", Scene.id(application)).size();
        assertThat(states.hand(vested)).isTrue();
        assertThat(outbox.of("lgds.programmes", Scene.id(application))).hasSize(told);
    }

    @Test
    void aSplitPartnersPlaceWaitsForAManagerAndItsNewCouncilConfirms() {
        var application = scored("LDS");
        split(partner, first, second);
        PROGRAMME
                .get(application)
                .body("councils", hasItem(partner))
                .body("proposedPartners." + partner, equalTo(first))
                .body("allowedActions", hasItem("transfer"));
        // That it is scored is told to nobody else.
        assertThat(last(application).data().path("state").asText()).isEqualTo("eligible");
        sro(second).act(application, "confirmation").statusCode(403);
        PROGRAMME.act(programme, "closing").statusCode(200);
        approval(application, "successors");

        var chosen = Map.of("place", partner, "council", second);
        SRO.act(application, "transfer", chosen).statusCode(403);
        PROGRAMME.act(application, "transfer", Map.of("council", second)).statusCode(409);
        PROGRAMME
                .act(application, "transfer", Map.of("place", partner, "council", "BST"))
                .statusCode(409);
        PROGRAMME
                .act(application, "transfer", chosen)
                .statusCode(200)
                .body("proposedPartners", nullValue())
                .body("councils", containsInAnyOrder("LDS", "BST", second))
                .body("confirmed", not(hasItem(second)));
        PROGRAMME.act(application, "transfer", chosen).statusCode(409);
        approval(application, "confirmations");
        assertThatThrownBy(() -> update("update application set state = 'APPROVED' where id = '%s'", application))
                .hasStackTraceContaining("application_is_confirmed_by_all");

        sro(first).act(application, "confirmation").statusCode(404);
        BRISTOL_SRO.act(application, "confirmation").statusCode(409);
        sro(second).get(application).body("allowedActions", contains("confirmation"));
        sro(second).act(application, "confirmation").statusCode(200).body("confirmed", hasItem(second));
        sro(second).act(application, "confirmation").statusCode(409);
        PROGRAMME.act(application, "approval", FundingScene.approval()).statusCode(200);
        assertThat(outbox.of("lgds.programmes", Scene.id(application)))
                .isNotEmpty()
                .allSatisfy(Contracts::assertKept);
    }

    @Test
    void whatIsOverNamesTheCouncilsThatItNamed() {
        var application = submitted("LDS");
        split(partner, first, second);
        SRO.act(application, "withdrawal", "reason", "No staff.").statusCode(200);
        PROGRAMME.get(application).body("allowedActions", not(hasItem("transfer")));
        PROGRAMME
                .act(application, "transfer", Map.of("place", partner, "council", second))
                .statusCode(409);
    }

    private void approval(String application, String lacking) {
        approval(application, lacking, "/docs/problems/application-incomplete");
    }

    private void approval(String application, String lacking, String type) {
        PROGRAMME
                .act(application, "approval", FundingScene.approval())
                .statusCode(409)
                .body("type", equalTo(type))
                .body("lacking", contains(lacking));
    }

    private void split(String ended, String larger, String smaller) {
        assertThat(states.vested(
                        LocalDate.now(),
                        List.of(
                                States.line(ended, larger, "created", 0.6),
                                States.line(ended, smaller, "created", 0.4))))
                .isTrue();
    }

    /** Led by Leeds or another council, with Bristol and the partner that is to end. */
    private String submitted(String leader) {
        var contents = FundingScene.application(programme, 1_000);
        contents.put("council", leader);
        contents.put("partners", Set.of("BST", partner));
        var application = scene.draft(
                leader.equals("LDS") ? EDITOR : new Person("an-editor", "council-editor", leader), contents);
        BRISTOL_SRO.act(application, "confirmation").statusCode(200);
        sro(partner).act(application, "confirmation").statusCode(200);
        sro(leader).act(application, "submission").statusCode(200);
        return application;
    }

    private String scored(String leader) {
        var application = submitted(leader);
        PROGRAMME.act(application, "eligibility").statusCode(200);
        scene.score(PANEL1, programme, application, 4, 4);
        scene.score(PANEL2, programme, application, 4, 3);
        PROGRAMME.act(application, "scoring").statusCode(200);
        return application;
    }

    private Outboxes.Sent last(String application) {
        var sent = outbox.of("lgds.programmes", Scene.id(application));
        return sent.get(sent.size() - 1);
    }

    private void update(String sql, String record) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql.formatted(Scene.id(record)))
                        .executeUpdate());
    }

    private static Person sro(String council) {
        return new Person("sro-of-" + council, "council-sro", council);
    }

    private static String code() {
        return new Random()
                .ints(4, 'A', 'Z' + 1)
                .mapToObj(letter -> "" + (char) letter)
                .collect(Collectors.joining());
    }
}
