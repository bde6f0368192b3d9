package org.lgds.engagement.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.engagement.payment.Milestones;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.FundingScene.CAMDEN_SRO;
import static org.lgds.engagement.FundingScene.PANEL1;
import static org.lgds.engagement.FundingScene.PANEL2;
import static org.lgds.engagement.Person.BRISTOL_SRO;
import static org.lgds.engagement.Person.PROGRAMME;

/** A reorganisation in the midst of applications, awards and payments. */
@QuarkusTest
@TestProfile(RealTokens.class)
class VestingFundingTest {

    private static final LocalDate TODAY = LocalDate.now();

    private final String old = code();
    private final String next = code();
    private final String other = code();
    private final Person editor = new Person("old-editor", "council-editor", old);
    private final Person sro = new Person("old-sro", "council-sro", old);
    private final Person nextSro = new Person("next-sro", "council-sro", next);
    private final Person otherSro = new Person("other-sro", "council-sro", other);

    @Inject
    FundingScene scene;

    @Inject
    Milestones milestones;

    @Inject
    States states;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void councils() {
        scene.councils();
        states.council(old, 1, "active");
        states.council(next, 1, "shadow");
        states.council(other, 1, "shadow");
    }

    @Test
    void anAwardGoesToTheSuccessorAndItsPaymentsWaitForTheUndertaking() {
        var award = active(scored(scene.open(10_000)));
        var payment = FundingScene.payment(award, false);
        milestones.acceptOf(payment);
        var vested = states.vestedRecord(TODAY, List.of(States.line(old, next, "created", 1)));
        assertThat(states.hand(vested)).isTrue();
        assertThat(states.hand(vested)).isTrue();

        nextSro.get(award)
                .statusCode(200)
                .body("council", equalTo(next))
                .body("undertakingDue", equalTo(true))
                .body("allowedActions", contains("undertaking"));
        nextSro.act(payment, "claim", Map.of("statement", "Done."))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/award-waits"));
        sro.act(payment, "claim", Map.of("statement", "Done.")).statusCode(404);
        BRISTOL_SRO.act(award, "undertaking").statusCode(404);
        nextSro.act(award, "undertaking").statusCode(200).body("undertakingDue", equalTo(false));
        nextSro.act(payment, "claim", Map.of("statement", "Done."))
                .statusCode(200)
                .body("council", equalTo(next));

        assertThat(outbox.names("lgds.awards", Scene.id(award)))
                .containsExactly(
                        "award.offered", "award.accepted", "award.activated", "award.transferred", "award.changed");
        assertThat(outbox.of("lgds.awards", Scene.id(award))).isNotEmpty().allSatisfy(Contracts::assertKept);
        assertThat(outbox.of("lgds.awards", Scene.id(award)).get(3).audience()).isEqualTo("public");
        nextSro.get("/v1/awards/changes?council=" + next).body("items.id", contains(Scene.id(award)));
        nextSro.get(award + "/ledger").statusCode(200);
    }

    @Test
    void ofSeveralSuccessorsAManagerConfirmsOneAndPaymentsWaitUntilThen() {
        var award = active(scored(scene.open(10_000)));
        var payment = FundingScene.payment(award, false);
        milestones.acceptOf(payment);
        var lines = List.of(States.line(old, next, "created", 0.7), States.line(old, other, "created", 0.3));
        states.vested(TODAY, lines);

        PROGRAMME
                .get(award)
                .body("council", equalTo(old))
                .body("proposedSuccessor", equalTo(next))
                .body("allowedActions", contains("transfer"));
        nextSro.act(payment, "claim", Map.of("statement", "Done.")).statusCode(403);
        PROGRAMME.act(payment, "cancellation", "reason", "No.").statusCode(403);
        PROGRAMME.act(award, "transfer", Map.of("council", "BST")).statusCode(409);
        nextSro.act(award, "transfer", Map.of("council", next)).statusCode(403);
        PROGRAMME
                .act(award, "transfer", Map.of("council", other))
                .statusCode(200)
                .body("council", equalTo(other))
                .body("proposedSuccessor", nullValue());
        PROGRAMME.act(award, "transfer", Map.of("council", other)).statusCode(409);
        otherSro.act(award, "undertaking").statusCode(200);
        otherSro.act(payment, "claim", Map.of("statement", "Done.")).statusCode(200);
        nextSro.get(payment).statusCode(404);
        assertThat(outbox.names("lgds.awards", Scene.id(award)))
                .endsWith("award.changed", "award.transferred", "award.changed");
        assertThat(outbox.of("lgds.awards", Scene.id(award))).isNotEmpty().allSatisfy(Contracts::assertKept);
    }

    @Test
    void anApplicationReachesPastAVestingOnlyWithTheSuccessorsUndertaking() {
        announce(List.of(States.line(old, next, "created", 1)));
        var programme = scene.open(10_000);
        var application = confirmed(programme);
        sro.act(application, "submission")
                .statusCode(409)
                .body("lacking", contains("undertaking"))
                .body("successors", contains(next));
        BRISTOL_SRO.act(application, "undertaking").statusCode(403);
        otherSro.get(application).statusCode(404);
        nextSro.get(application).statusCode(200).body("allowedActions", contains("undertaking"));
        nextSro.act(application, "undertaking").statusCode(200).body("undertaken", contains(next));
        sro.act(application, "submission").statusCode(200);

        var award = active(judged(programme, application));
        states.vested(TODAY, List.of(States.line(old, next, "created", 1)));
        nextSro.get(award).body("council", equalTo(next)).body("undertakingDue", equalTo(false));
    }

    @Test
    void whatFellDueWhileTheAwardWaitedIsReleasedWithTheSuccessorThatHadUndertaken() {
        var lines = List.of(States.line(old, next, "created", 0.7), States.line(old, other, "created", 0.3));
        announce(lines);
        var programme = scene.open(10_000);
        var application = confirmed(programme);
        otherSro.act(application, "undertaking").statusCode(200);
        sro.act(application, "submission").statusCode(200);
        var award = active(judged(programme, application));
        var payment = FundingScene.payment(award, false);
        var milestone = milestones.bind(payment);
        states.vested(TODAY, lines);
        milestones.accept(milestone);
        PROGRAMME.get(payment).body("state", equalTo("scheduled")).body("milestoneAccepted", equalTo(true));

        PROGRAMME
                .act(award, "transfer", Map.of("council", other))
                .statusCode(200)
                .body("undertakingDue", equalTo(false));
        otherSro.get(payment).body("state", equalTo("claimable")).body("council", equalTo(other));
    }

    @Test
    void openApplicationsGoOnWithTheSuccessorsOfAllTheyName() {
        var programme = scene.open(10_000);
        var led = confirmed(programme);
        sro.act(led, "submission").statusCode(200);
        var draft = confirmed(programme);
        var partnered = FundingScene.application(programme, 1_000);
        partnered.put("partners", List.of(old, "BST"));
        var named = scene.draft(Person.EDITOR, partnered);
        sro.act(named, "confirmation").statusCode(200);

        states.vested(TODAY, List.of(States.line(old, next, "created", 1)));
        nextSro.get(led).body("council", equalTo(next)).body("councils", containsInAnyOrder("BST", "CMD", next));
        nextSro.get("/v1/applications?programme=" + Scene.id(programme))
                .body("items.id", containsInAnyOrder(Scene.id(led), Scene.id(draft), Scene.id(named)));
        nextSro.get(named).body("confirmed", contains(next));
        BRISTOL_SRO.get(named).body("councils", hasItems(next, "LDS"));
        nextSro.get("/v1/applications/changes?programme=" + Scene.id(programme)).body("items.op", hasItem("upsert"));
        new Person("next-sro2", "council-sro", next).act(draft, "submission").statusCode(200);
        nextSro.act(led, "withdrawal", "reason", "No staff.").statusCode(200);
        assertThat(outbox.of("lgds.programmes", Scene.id(led))).isNotEmpty().allSatisfy(Contracts::assertKept);
    }

    private String confirmed(String programme) {
        var contents = FundingScene.application(programme, 1_000);
        contents.put("council", old);
        var application = scene.draft(editor, contents);
        BRISTOL_SRO.act(application, "confirmation").statusCode(200);
        CAMDEN_SRO.act(application, "confirmation").statusCode(200);
        return application;
    }

    private String scored(String programme) {
        var application = confirmed(programme);
        sro.act(application, "submission").statusCode(200);
        return judged(programme, application);
    }

    private String judged(String programme, String application) {
        PROGRAMME.act(application, "eligibility").statusCode(200);
        scene.score(PANEL1, programme, application, 4, 4);
        scene.score(PANEL2, programme, application, 4, 3);
        PROGRAMME.act(application, "scoring").statusCode(200);
        return application;
    }

    private String active(String application) {
        String programme = PROGRAMME.get(application).extract().path("programme");
        PROGRAMME.act(FundingScene.PROGRAMMES + programme, "closing").statusCode(200);
        var award = scene.approved(application);
        sro.act(award, "acceptance").statusCode(200);
        PROGRAMME.act(award, "activation").statusCode(200);
        return award;
    }

    private void announce(List<Map<String, Object>> lines) {
        var data = Map.of("state", "order_made", "vestsOn", "2027-04-01", "lines", lines);
        var change = UUID.randomUUID().toString();
        states.hand(states.record("lgds.structural-changes", "structural_change", change, 1, data));
    }

    private static String code() {
        return new Random()
                .ints(4, 'A', 'Z' + 1)
                .mapToObj(letter -> "" + (char) letter)
                .collect(Collectors.joining());
    }
}
