package org.lgds.engagement.scoring;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.FundedProjects;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.FundingScene.PANEL1;
import static org.lgds.engagement.FundingScene.PANEL2;
import static org.lgds.engagement.FundingScene.PANEL3;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

/** Whoever has an interest neither reads nor scores, and what they scored before does not count. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ConflictTest {

    @Inject
    FundingScene scene;

    @Inject
    FundedProjects projects;

    @Inject
    States states;

    @Inject
    Outboxes outbox;

    private String programme;
    private String application;

    @BeforeEach
    void anApplication() {
        scene.councils();
        programme = scene.open(100_000);
        var contents = FundingScene.application(programme, 1_000);
        contents.put("parties", Set.of("acme"));
        application = scene.draft(EDITOR, contents);
        Person.BRISTOL_SRO.act(application, "confirmation").statusCode(200);
        FundingScene.CAMDEN_SRO.act(application, "confirmation").statusCode(200);
        SRO.act(application, "submission").statusCode(200);
        PROGRAMME.act(application, "eligibility").statusCode(200);
    }

    @Test
    void anInterestInACouncilNamedOrAPartyShutsAMemberOut() {
        for (var interests : List.of(
                Map.of("councils", Set.of("LDS")),
                Map.of("councils", Set.of("CMD")),
                Map.of("parties", Set.of("acme")))) {
            var member = new Person("panel-" + UUID.randomUUID(), "panel-member");
            scene.declare(member, programme, interests).statusCode(201);
            isOut(member);
        }
        var free = new Person("panel-" + UUID.randomUUID(), "panel-member");
        scene.declare(free, programme, Map.of("councils", Set.of("YRK"), "parties", Set.of("other")))
                .statusCode(201);
        free.get(application).statusCode(200);
        var declaration = free.get(programme + "/declaration")
                .statusCode(200)
                .body("councils", contains("YRK"))
                .extract();
        assertThat(outbox.of("lgds.programmes", declaration.path("id")))
                .hasSize(1)
                .allSatisfy(Contracts::assertKept);
        free.put(programme + "/declaration", Map.of("councils", Set.of("BST"))).statusCode(200);
        isOut(free);
        EDITOR.get(programme + "/declaration").statusCode(403);
    }

    @Test
    void anInterestInASupplierOfTheProjectShutsAMemberOutToo() {
        var party = "supplier-" + UUID.randomUUID();
        var member = new Person("panel-" + UUID.randomUUID(), "panel-member");
        scene.declare(member, programme, Map.of("parties", Set.of(party))).statusCode(201);
        member.get(application).statusCode(200);
        projects.supplier(FundingScene.PROJECT, party);
        isOut(member);
    }

    @Test
    void anInterestInAPredecessorOrASuccessorIsOneInTheCouncil() {
        var old = code();
        states.council(old, 1, "active");
        var member = new Person("panel-" + UUID.randomUUID(), "panel-member");
        scene.declare(member, programme, Map.of("councils", Set.of(old))).statusCode(201);
        member.get(application).statusCode(200);
        // The order is made: the member's council will be followed by one that is named.
        announce("order_made", 1, old, "BST");
        isOut(member);
        announce("cancelled", 2, old, "BST");
        member.get(application).statusCode(200);

        var next = code();
        states.council(next, 1, "shadow");
        var other = new Person("panel-" + UUID.randomUUID(), "panel-member");
        scene.declare(other, programme, Map.of("councils", Set.of(next))).statusCode(201);
        other.get(application).statusCode(200);
        change = UUID.randomUUID();
        announce("shadow", 1, "CMD", next);
        isOut(other);
        announce("cancelled", 2, "CMD", next);
    }

    @Test
    void anInterestInAnAbolishedPredecessorIsOneInTheSuccessor() {
        var old = code();
        var named = code();
        states.council(old, 1, "active");
        states.council(named, 1, "active");
        var contents = FundingScene.application(programme, 1_000);
        contents.put("partners", Set.of(named, "BST"));
        var theirs = scene.draft(EDITOR, contents);
        Person.BRISTOL_SRO.act(theirs, "confirmation").statusCode(200);
        new Person("x-sro", "council-sro", named).act(theirs, "confirmation").statusCode(200);
        SRO.act(theirs, "submission").statusCode(200);
        PROGRAMME.act(theirs, "eligibility").statusCode(200);
        scene.declare(PANEL1, programme, Map.of("councils", Set.of(old))).statusCode(201);
        PANEL1.get(theirs).statusCode(200);

        states.vested(LocalDate.now(), List.of(States.line(old, named, "abolished", 1)));
        PANEL1.get(theirs).statusCode(404);
        PANEL1.post(theirs + "/scores", FundingScene.scores(5, 5)).statusCode(404);
    }

    @Test
    void aScoreDoesNotCountOnceItsMemberStoodAside() {
        scene.score(PANEL1, programme, application, 5, 5);
        scene.score(PANEL2, programme, application, 4, 4);
        PANEL1.post(application + "/conflict", Map.of("reason", "My sister leads it."))
                .statusCode(201);
        isOut(PANEL1);
        PROGRAMME.act(application, "scoring").statusCode(409).body("members", equalTo(1));
        scene.score(PANEL3, programme, application, 4, 4);
        PROGRAMME.act(application, "scoring").statusCode(200).body("score.total", equalTo(800));
    }

    private void isOut(Person member) {
        member.get(application).statusCode(404);
        member.get(application + "/scores").statusCode(404);
        member.get("/v1/applications?programme=" + Scene.id(programme)).body("items", empty());
        member.post(application + "/scores", FundingScene.scores(5, 5)).statusCode(404);
    }

    private UUID change = UUID.randomUUID();

    private void announce(String state, long sequence, String predecessor, String successor) {
        var data = new HashMap<String, Object>(Map.of(
                "id",
                change,
                "title",
                "A change",
                "state",
                state,
                "outcomes",
                List.of(),
                "lines",
                List.of(States.line(predecessor, successor, "abolished", 1))));
        data.putAll(Map.of(
                "vestsOn", "2027-04-01", "createdAt", "2026-11-24T09:30:00Z", "updatedAt", "2026-11-24T09:30:00Z"));
        data.put("change", Map.of("to", state));
        assertThat(states.hand(states.record(
                        "lgds.structural-changes", "structural_change", change.toString(), sequence, data)))
                .isTrue();
    }

    private static String code() {
        var letters = new StringBuilder();
        var random = new Random();
        for (int i = 0; i < 4; i++) {
            letters.append((char) ('A' + random.nextInt(26)));
        }
        return letters.toString();
    }
}
