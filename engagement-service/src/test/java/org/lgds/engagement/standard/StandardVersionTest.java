package org.lgds.engagement.standard;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.project.Member;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.project.Member.ADVISOR;
import static org.lgds.engagement.project.Member.DEPARTMENT;
import static org.lgds.engagement.project.Member.OTHER_DEPARTMENT;
import static org.lgds.engagement.project.Member.OTHER_SUPPLIER;
import static org.lgds.engagement.project.Member.PANEL;
import static org.lgds.engagement.project.Member.PORTAL;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.PROVIDER;
import static org.lgds.engagement.project.Member.SUPPLIER;
import static org.lgds.engagement.project.Member.editor;
import static org.lgds.engagement.project.Member.sro;
import static org.lgds.engagement.standard.StandardScene.version;

/** A version from its draft to its end (DOMAIN.md 5.7): consulted on, agreed, in force, superseded or withdrawn. */
@QuarkusTest
@TestProfile(RealTokens.class)
class StandardVersionTest {

    private static final List<Member> ALL = List.of(
            PROGRAMME,
            editor("LDS"),
            sro("LDS"),
            editor("BST"),
            sro("BST"),
            sro("OXO"),
            DEPARTMENT,
            OTHER_DEPARTMENT,
            SUPPLIER,
            OTHER_SUPPLIER,
            PROVIDER,
            ADVISOR,
            PANEL,
            PORTAL);

    private static final Map<String, Set<Member>> BY = Map.of(
            "consultation", Set.of(PROGRAMME, sro("LDS")),
            "votes", Set.of(sro("LDS"), sro("BST"), DEPARTMENT, SUPPLIER, PROVIDER),
            "agreement", Set.of(PROGRAMME),
            "withdrawal", Set.of(PROGRAMME));
    private static final Map<String, String> FROM = Map.of(
            "consultation", "DRAFT", "votes", "CONSULTATION", "agreement", "CONSULTATION", "withdrawal", "IN_FORCE");
    private static final Map<String, Object> BODIES = Map.of(
            "consultation", Map.of(),
            "votes", Map.of("choice", "in_favour"),
            "agreement", Map.of("inForceFrom", "2999-01-01"),
            "withdrawal", Map.of("reason", "The law has changed."));

    @Inject
    ProjectScene projects;

    @Inject
    StandardScene scene;

    @Inject
    ComingIntoForce coming;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void councils() {
        projects.councils();
    }

    @Test
    void everyStepFromEveryStateByEveryRole() {
        var standard = scene.drafted();
        var version = scene.consulted(standard, 1);
        for (var member : List.of(sro("LDS"), sro("BST"), sro("CMD"), DEPARTMENT)) {
            StandardScene.vote(version, member, "in_favour");
        }
        for (var state : StandardVersion.State.values()) {
            for (var step : BY.keySet()) {
                scene.put(standard, 1, state.name());
                for (var person : ALL) {
                    var may = BY.get(step).contains(person);
                    var can = FROM.get(step).equals(state.name());
                    assertThat(person.answered(version, step, BODIES.get(step)))
                            .as("%s by %s from %s", step, person.name(), state)
                            .isIn(may ? List.of(can ? 200 : 409) : List.of(403, 404));
                    if (may && can) {
                        scene.put(standard, 1, state.name());
                    }
                }
            }
            scene.put(standard, 1, state.name());
            for (var person : List.of(PROGRAMME, editor("LDS"))) {
                person.put(version, StandardScene.draft()).statusCode(state == StandardVersion.State.DRAFT ? 200 : 409);
            }
            assertThat(sro("BST")
                            .asks()
                            .header("If-Match", "*")
                            .contentType("application/json")
                            .body(StandardScene.draft())
                            .put(version)
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void anAgreedVersionComesIntoForceAndSupersedesTheFormerOnce() {
        var standard = scene.drafted();
        var tomorrow = StandardScene.tomorrow();
        scene.agreed(standard, 1, tomorrow.toString());
        coming.takeEffect(tomorrow.minusDays(1));
        given().get(version(standard, 1)).then().body("state", equalTo("agreed"));
        coming.takeEffect(tomorrow);
        coming.takeEffect(tomorrow);
        given().get(standard).then().body("inForce", equalTo(1));

        editor("LDS").post(standard + "/versions", StandardScene.draft()).statusCode(201);
        var later = tomorrow.plusDays(30);
        scene.agreed(standard, 2, later.toString());
        coming.takeEffect(later);
        coming.takeEffect(later);
        given().get(standard)
                .then()
                .body("inForce", equalTo(2))
                .body("versions.state", contains("superseded", "in_force"))
                .body("versions[0].endedOn", equalTo(later.toString()));

        var id = ProjectScene.id(standard);
        var events = outbox.of("lgds.standards", id);
        assertThat(events).allSatisfy(Contracts::assertKept);
        assertThat(events.stream().map(Outboxes.Sent::name).filter(name -> !name.equals("standard.changed")))
                .containsExactly(
                        "standard.consultation_opened",
                        "standard.agreed",
                        "standard.came_into_force",
                        "standard.consultation_opened",
                        "standard.agreed",
                        "standard.superseded",
                        "standard.came_into_force");
        assertThat(events.stream().map(Outboxes.Sent::sequence)).isSorted().doesNotHaveDuplicates();
        var states = outbox.of("lgds.standards.state", id);
        assertThat(states).allSatisfy(Contracts::assertKept);
        var last = states.get(states.size() - 1);
        assertThat(last.audience()).isEqualTo("public");
        assertThat(last.data().get("inForce").asInt()).isEqualTo(2);
        assertThat(last.data().get("criteria")).hasSize(4);

        PROGRAMME
                .act(version(standard, 2), "withdrawal", "reason", "The law changed.")
                .statusCode(200);
        given().get(standard).then().body("inForce", equalTo(null));
    }
}
