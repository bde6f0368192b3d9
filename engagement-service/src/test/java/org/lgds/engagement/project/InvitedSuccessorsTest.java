package org.lgds.engagement.project;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.States;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.sro;

/** A vesting tells no more of an invitation than there was to know before: participants and LGDS know of it (DOMAIN.md 6.H, 7.3). */
@QuarkusTest
@TestProfile(RealTokens.class)
class InvitedSuccessorsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-02");

    /** Councils that no other test has. */
    private final String old = code();

    private final String other = code();
    private final String heir = code();
    private final String otherHeir = code();

    @Inject
    ProjectScene scene;

    @Inject
    States states;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void councils() {
        scene.councils();
        List.of(old, other).forEach(code -> states.council(code, 1, "active"));
        List.of(heir, otherHeir).forEach(code -> states.council(code, 1, "shadow"));
    }

    @Test
    void thatAnInvitedCouncilIsFollowedIsForTheParticipants() {
        var project = scene.chartered();
        ProjectScene.invite(project, old);
        states.vested(DAY, List.of(States.line(old, heir, "created", 1)));
        PROGRAMME.get(project).body("invited.council", contains(heir)).body("invited.formerCouncils[0]", contains(old));
        var told = last(project);
        assertThat(told.name()).isEqualTo("project.changed");
        assertThat(told.audience()).isEqualTo("council:" + String.join(",", sorted("BST", "CMD", "LDS", heir)));
        assertThat(told.data().at("/change/reason").asText()).contains(old);
        nobodyElseKnowsOf(project, old, heir);
    }

    @Test
    void thatItsPlaceWaitsForAChoiceIsTooAndThenWhoHasIt() {
        var project = scene.chartered();
        ProjectScene.invite(project, old);
        states.vested(
                DAY, List.of(States.line(old, heir, "created", 0.7), States.line(old, otherHeir, "created", 0.3)));
        assertThat(last(project).audience()).startsWith("council:");
        given().get(project).then().body("lacking", empty());
        PROGRAMME
                .act(ProjectScene.of(project, old), "transfer", "council", otherHeir)
                .statusCode(200);
        assertThat(last(project).audience()).startsWith("council:");
        nobodyElseKnowsOf(project, old, heir, otherHeir);
    }

    @Test
    void ofTwoInvitedThatBecomeOneNobodyLeavesWhatNobodyJoined() {
        var project = scene.chartered();
        ProjectScene.invite(project, old);
        ProjectScene.invite(project, other);
        states.vested(DAY, List.of(States.line(old, heir, "created", 1), States.line(other, heir, "created", 1)));
        PROGRAMME.get(project).body("invited.council", contains(heir));
        assertThat(outbox.names("lgds.projects", ProjectScene.id(project))).doesNotContain("project.participant_left");
        nobodyElseKnowsOf(project, old, other, heir);
    }

    @Test
    void anInvitationThatGoesToAParticipantIsNotReadInItsPlace() {
        var project = scene.chartered();
        ProjectScene.invite(project, old);
        var told = outbox.names("lgds.projects", ProjectScene.id(project)).size();
        states.vested(DAY, List.of(States.line(old, "BST", "abolished", 1)));
        assertThat(outbox.names("lgds.projects", ProjectScene.id(project))).hasSize(told + 1);
        assertThat(last(project).audience()).startsWith("council:");
        nobodyElseKnowsOf(project, old);
    }

    @Test
    void whoHasJoinedIsFollowedInTheOpenAlsoByOneThatWasInvited() {
        var project = scene.chartered();
        sro(old).act(ProjectScene.invite(project, old), "confirmation").statusCode(200);
        states.council(heir, 2, "active");
        ProjectScene.invite(project, heir);
        states.vested(DAY, List.of(States.line(old, heir, "abolished", 1)));
        var told = last(project);
        assertThat(told.name()).isEqualTo("project.changed");
        assertThat(told.audience()).isEqualTo("public");
        assertThat(told.data().at("/change/reason").asText()).contains(old);
        given().get(project)
                .then()
                .body("participants.find { it.council == '%s' }.formerCouncils".formatted(heir), hasItem(old));
        given().get(project + "/history").then().body("items[0].action", equalTo("project.changed"));
    }

    private void nobodyElseKnowsOf(String project, String... councils) {
        for (var path : List.of(project, project + "/history?limit=100")) {
            assertThat(given().get(path).asString()).doesNotContain(councils);
        }
        assertThat(outbox.of("lgds.projects", ProjectScene.id(project)))
                .isNotEmpty()
                .allSatisfy(Contracts::assertKept)
                .filteredOn(sent -> !sent.audience().startsWith("council:"))
                .allSatisfy(sent -> assertThat(sent.data().toString()).doesNotContain(councils));
    }

    private Outboxes.Sent last(String project) {
        var sent = outbox.of("lgds.projects", ProjectScene.id(project));
        return sent.get(sent.size() - 1);
    }

    private static List<String> sorted(String... codes) {
        return List.of(codes).stream().sorted().toList();
    }

    private static String code() {
        return ThreadLocalRandom.current()
                .ints(4, 'A', 'Z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
