package org.lgds.engagement.milestone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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
import static org.hamcrest.Matchers.hasItem;
import static org.lgds.engagement.project.Member.ADVISOR;
import static org.lgds.engagement.project.Member.DEPARTMENT;
import static org.lgds.engagement.project.Member.OTHER_SUPPLIER;
import static org.lgds.engagement.project.Member.PANEL;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.PROVIDER;
import static org.lgds.engagement.project.Member.SUPPLIER;
import static org.lgds.engagement.project.Member.editor;
import static org.lgds.engagement.project.Member.sponsor;
import static org.lgds.engagement.project.Member.sro;

/** Milestones are submitted by participants and accepted by programme managers, and are nobody else's business. */
@QuarkusTest
@TestProfile(RealTokens.class)
class MilestoneResourceTest {

    private static final Map<String, String> PLANNED =
            Map.of("title", "Check works", "criteria", "Ten schools use it.", "dueOn", "2027-03-31");
    private static final Map<String, String> SHOWN =
            Map.of("evidence", "Twelve schools use it.", "evidenceUrl", "https://example.org/check");

    private static final Map<String, Object> BODIES =
            Map.of("submission", SHOWN, "rejection", Map.of("reason", "Nine."));
    private static final Map<String, Set<String>> FROM = new LinkedHashMap<>(Map.of(
            "submission", Set.of("PLANNED", "REJECTED"),
            "acceptance", Set.of("SUBMITTED"),
            "rejection", Set.of("SUBMITTED")));

    private static final Set<Member> PARTICIPANTS =
            Set.of(editor("LDS"), sro("LDS"), editor("BST"), sro("BST"), DEPARTMENT, SUPPLIER, PROVIDER);
    private static final Map<String, Set<Member>> BY =
            Map.of("submission", PARTICIPANTS, "acceptance", Set.of(PROGRAMME), "rejection", Set.of(PROGRAMME));

    private static final List<Member> ALL = List.of(
            PROGRAMME,
            editor("LDS"),
            sro("LDS"),
            sponsor("LDS"),
            editor("BST"),
            sro("BST"),
            editor("OXO"),
            sro("OXO"),
            DEPARTMENT,
            SUPPLIER,
            OTHER_SUPPLIER,
            PROVIDER,
            ADVISOR,
            PANEL);

    /** Hears what is told within the service. */
    @ApplicationScoped
    public static class Heard {

        private final List<MilestoneAccepted> all = new CopyOnWriteArrayList<>();

        void on(@Observes MilestoneAccepted accepted) {
            all.add(accepted);
        }

        List<MilestoneAccepted> all() {
            return all;
        }
    }

    @Inject
    ProjectScene scene;

    @Inject
    Heard heard;

    @Inject
    Outboxes outbox;

    @Inject
    EntityManager entities;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void everyStepFromEveryStateByEveryRole() {
        var project = scene.chartered();
        for (var from : List.of("PLANNED", "SUBMITTED", "ACCEPTED", "REJECTED")) {
            for (var step : FROM.keySet()) {
                var milestone = in(project, from);
                for (var person : ALL) {
                    var may = BY.get(step).contains(person);
                    var can = FROM.get(step).contains(from);
                    var before = outbox.size();
                    assertThat(person.answered(milestone, step, BODIES.get(step)))
                            .as("%s by %s from %s", step, person.name(), from)
                            .isIn(may ? List.of(can ? 200 : 409) : List.of(403, 404));
                    assertThat(outbox.size() - before).isEqualTo(may && can ? 1 : 0);
                    if (may && can) {
                        milestone = in(project, from);
                    }
                }
            }
        }
    }

    @Test
    void aRejectedOneIsSubmittedAgainAndItsAcceptanceIsTold() {
        var project = scene.chartered();
        var milestone = planned(project);
        SUPPLIER.act(milestone, "submission", SHOWN)
                .statusCode(200)
                .body("submittedBy", equalTo(ProjectScene.id(ProjectScene.ofParty(project, SUPPLIER))));
        PROGRAMME.act(milestone, "rejection", "reason", "Nine schools.").statusCode(200);
        editor("BST").act(milestone, "submission", SHOWN).statusCode(200);
        PROGRAMME.act(milestone, "acceptance").statusCode(200).body("state", equalTo("accepted"));
        assertThat(heard.all())
                .contains(new MilestoneAccepted(
                        UUID.fromString(ProjectScene.id(milestone)), UUID.fromString(ProjectScene.id(project))));
        var events = outbox.of("lgds.projects", ProjectScene.id(project)).stream()
                .filter(sent -> sent.name().startsWith("milestone."))
                .toList();
        assertThat(events)
                .hasSize(5)
                .allSatisfy(Contracts::assertKept)
                .allSatisfy(sent -> assertThat(sent.audience()).isEqualTo("council:BST,CMD,LDS"));
        sro("CMD").get(milestone + "/history").body("items.action", hasItem("milestone.accepted"));
        editor("OXO").get(milestone + "/history").statusCode(404);
    }

    @Test
    void milestonesAreForTheParticipantsAndLgds() {
        var project = scene.chartered();
        var milestone = planned(project);
        for (var person : List.of(PROGRAMME, ADVISOR, editor("BST"), DEPARTMENT, SUPPLIER, PROVIDER)) {
            person.get(milestone).statusCode(200);
            person.get(project + "/milestones").body("items.id", contains(ProjectScene.id(milestone)));
        }
        for (var person : List.of(editor("OXO"), OTHER_SUPPLIER, PANEL)) {
            person.get(milestone).statusCode(404);
            person.get(project + "/milestones").statusCode(404);
        }
        given().get(milestone).then().statusCode(401);
        PROGRAMME
                .get(scene.chartered() + "/milestones/" + ProjectScene.id(milestone))
                .statusCode(404);
    }

    @Test
    void thoseWhoLeadPlanAndNothingMovesWhileTheProjectIsPaused() {
        var project = scene.chartered();
        for (var person : List.of(editor("BST"), editor("OXO"), DEPARTMENT, SUPPLIER, PROVIDER, ADVISOR, PANEL)) {
            person.post(project + "/milestones", PLANNED).statusCode(403);
        }
        var milestone = planned(project);
        editor("LDS")
                .put(milestone, Map.of("title", "Later", "criteria", "c", "dueOn", "2027-06-30"))
                .statusCode(200);
        PROGRAMME.act(project, "pause", "reason", "Elections.").statusCode(200);
        editor("BST").act(milestone, "submission", SHOWN).statusCode(409);
        PROGRAMME.act(project, "resumption").statusCode(200);
        editor("BST").act(milestone, "submission", SHOWN).statusCode(200);
        editor("LDS").put(milestone, PLANNED).statusCode(409);
    }

    private String planned(String project) {
        return project + "/milestones/"
                + editor("LDS")
                        .post(project + "/milestones", PLANNED)
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    /** Another one, as what is accepted stays so. */
    private String in(String project, String state) {
        var milestone = planned(project);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                                update milestone m set version = version + 1, state = :state,
                                    evidence = 'e', submitted_on = date '2026-11-02',
                                    submitted_by = (select id from participant p where p.project = m.project limit 1),
                                    decided_on = case when :state in ('ACCEPTED', 'REJECTED') then date '2026-11-03' end,
                                    reason = case when :state = 'REJECTED' then 'r' end
                                where id = :id""")
                        .setParameter("state", state)
                        .setParameter("id", UUID.fromString(ProjectScene.id(milestone)))
                        .executeUpdate());
        return milestone;
    }
}
