package org.lgds.engagement.participant;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.States;
import org.lgds.engagement.project.Member;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.project.Member.ADVISOR;
import static org.lgds.engagement.project.Member.DEPARTMENT;
import static org.lgds.engagement.project.Member.OTHER_DEPARTMENT;
import static org.lgds.engagement.project.Member.OTHER_SUPPLIER;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.PROVIDER;
import static org.lgds.engagement.project.Member.SUPPLIER;
import static org.lgds.engagement.project.Member.editor;
import static org.lgds.engagement.project.Member.sponsor;
import static org.lgds.engagement.project.Member.sro;

/** Who takes part: each organisation says so itself, and nobody else does for it. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ParticipantResourceTest {

    private static final List<Member> ALL = List.of(
            sro("LDS"),
            sro("BST"),
            editor("BST"),
            sponsor("BST"),
            sro("OXO"),
            DEPARTMENT,
            OTHER_DEPARTMENT,
            SUPPLIER,
            OTHER_SUPPLIER,
            PROVIDER,
            ADVISOR,
            // Has the party of the department, but not its role.
            new Member("pretender", "supplier", null, "dfe"));

    @Inject
    ProjectScene scene;

    @Inject
    States states;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void eachConfirmsForItselfAlone() {
        var project = scene.proposed();
        var invited = Map.of(
                ProjectScene.invite(project, "BST"), sro("BST"),
                ProjectScene.invite(project, ProjectScene.department()), DEPARTMENT,
                ProjectScene.invite(project, ProjectScene.supplier()), SUPPLIER,
                ProjectScene.invite(project, ProjectScene.provider()), PROVIDER);
        invited.forEach((path, own) -> {
            var before = outbox.size();
            ALL.stream()
                    .filter(person -> !person.equals(own))
                    .forEach(person -> Stream.of("confirmation", "leaving")
                            .forEach(action -> assertThat(person.tries(
                                                    path,
                                                    action,
                                                    action.equals("leaving") ? Map.of("reason", "x") : null)
                                            .extract()
                                            .statusCode())
                                    .as("%s of %s by %s", action, path, person.name())
                                    .isIn(403, 404)));
            assertThat(outbox.size()).isEqualTo(before);
            own.get(path).body("allowedActions", contains("confirmation", "leaving"));
            own.act(path, "confirmation").statusCode(200).body("state", equalTo("joined"));
            own.act(path, "confirmation").statusCode(409);
        });
        editor("OXO")
                .get(project)
                .body("participants.role", containsInAnyOrder("partner_council", "department", "supplier", "provider"));
    }

    @Test
    void onlyThoseWhoLeadInvite() {
        var project = scene.forming();
        var who = Map.of("role", "partner_council", "council", "OXO");
        for (var person : List.of(sro("BST"), editor("OXO"), DEPARTMENT, SUPPLIER, PROVIDER, ADVISOR)) {
            person.post(project + "/participants", who).statusCode(403);
        }
        editor("LDS").post(project + "/participants", who).statusCode(201);
        editor("LDS").post(project + "/participants", who).statusCode(409);
        PROGRAMME
                .post(project + "/participants", Map.of("role", "lead_council", "council", "EXE"))
                .statusCode(409);
        PROGRAMME.post(project + "/participants", ProjectScene.supplier()).statusCode(409);
    }

    @Test
    void anInvitationNamesOneOrganisationOfItsRole() {
        var project = scene.proposed();
        for (var wrong : List.of(
                Map.of("role", "supplier", "council", "BST", "supplier", "new"),
                Map.of("role", "partner_council", "party", "acme", "name", "Acme"),
                Map.of("role", "supplier", "party", "acme", "name", "Acme"),
                Map.of("role", "department", "party", "dfe", "name", "DfE", "sector", "health"),
                Map.of("role", "department", "party", "d f e", "name", "DfE"),
                Map.of("role", "owner", "party", "dfe", "name", "DfE"))) {
            PROGRAMME.post(project + "/participants", wrong).statusCode(400);
        }
        states.council("PSHD", 1, "shadow");
        states.council("PGON", 1, "abolished");
        PROGRAMME
                .post(project + "/participants", Map.of("role", "partner_council", "council", "PSHD"))
                .statusCode(409);
        PROGRAMME
                .post(project + "/participants", Map.of("role", "partner_council", "council", "PGON"))
                .statusCode(403)
                .body("type", equalTo("/docs/problems/council-abolished"));
    }

    @Test
    void theCouncilsAndTheDepartmentSignAndNobodyElse() {
        var project = scene.forming();
        sro("BST")
                .act(ProjectScene.of(project, "BST"), "signature", Map.of("charterRevision", 1))
                .statusCode(409);
        editor("LDS")
                .act(project, "charter", Map.of("text", "We share.", "openOutputs", true))
                .statusCode(200);
        SUPPLIER.act(ProjectScene.ofParty(project, SUPPLIER), "signature", Map.of("charterRevision", 1))
                .statusCode(409);
        PROVIDER.act(ProjectScene.ofParty(project, PROVIDER), "signature", Map.of("charterRevision", 1))
                .statusCode(409);
        editor("BST")
                .tries(ProjectScene.of(project, "BST"), "signature", Map.of("charterRevision", 1))
                .statusCode(403);
        sro("CMD")
                .tries(ProjectScene.of(project, "BST"), "signature", Map.of("charterRevision", 1))
                .statusCode(403);
        DEPARTMENT
                .act(ProjectScene.ofParty(project, DEPARTMENT), "signature", Map.of("charterRevision", 1))
                .statusCode(200)
                .body("signedRevision", equalTo(1));
    }

    @Test
    void severalSignAtOnceAndNoneIsRefused() throws Exception {
        var project = scene.forming();
        editor("LDS")
                .act(project, "charter", Map.of("text", "We share.", "openOutputs", true))
                .statusCode(200);
        var barrier = new CyclicBarrier(ProjectScene.COUNCILS.size());
        var threads = Executors.newFixedThreadPool(ProjectScene.COUNCILS.size());
        try {
            var signing = ProjectScene.COUNCILS.stream()
                    .<Callable<Integer>>map(council -> () -> {
                        var path = ProjectScene.of(project, council);
                        var etag = sro(council).get(path).extract().header("ETag");
                        barrier.await();
                        return sro(council)
                                .asks()
                                .header("If-Match", etag)
                                .contentType("application/json")
                                .body(Map.of("charterRevision", 1))
                                .post(path + "/signature")
                                .statusCode();
                    })
                    .toList();
            for (Future<Integer> done : threads.invokeAll(signing)) {
                assertThat(done.get()).isEqualTo(200);
            }
        } finally {
            threads.shutdownNow();
        }
        var sequences = outbox.of("lgds.projects", ProjectScene.id(project)).stream()
                .map(Outboxes.Sent::sequence)
                .toList();
        assertThat(sequences).isSorted().doesNotHaveDuplicates();
        DEPARTMENT
                .act(ProjectScene.ofParty(project, DEPARTMENT), "signature", Map.of("charterRevision", 1))
                .statusCode(200);
        PROGRAMME.get(project).body("lacking", empty());
    }

    @Test
    void theLeadIsHandedOnBeforeItLeaves() {
        var project = scene.forming();
        var leeds = ProjectScene.of(project, "LDS");
        var bristol = ProjectScene.of(project, "BST");
        sro("LDS").act(leeds, "leaving", "reason", "Others first.").statusCode(409);
        sro("BST").tries(bristol, "lead", null).statusCode(403);
        PROGRAMME.act(ProjectScene.ofParty(project, SUPPLIER), "lead").statusCode(409);
        PROGRAMME.act(ProjectScene.invite(project, "EXE"), "lead").statusCode(409);
        PROGRAMME.act(bristol, "lead").statusCode(200).body("role", equalTo("lead_council"));
        PROGRAMME.get(leeds).body("role", equalTo("partner_council"));
        editor("LDS")
                .tries(project, "charter", Map.of("text", "Ours.", "openOutputs", true))
                .statusCode(403);
        sro("LDS")
                .act(leeds, "leaving", "reason", "Others first.")
                .statusCode(200)
                .body("state", equalTo("left"));
        PROGRAMME.get(leeds).statusCode(404);
        PROGRAMME.get(project).body("lacking", containsInAnyOrder("councils", "openOutputs", "charter", "signatures"));
    }

    @Test
    void whoHasLeftMayBeInvitedAgain() {
        var project = scene.forming();
        var first = ProjectScene.of(project, "BST");
        PROGRAMME.act(first, "leaving", "reason", "Asked to.").statusCode(200);
        var second = ProjectScene.invite(project, "BST");
        assertThat(second).isNotEqualTo(first);
        sro("BST").act(second, "confirmation").statusCode(200);
    }
}
