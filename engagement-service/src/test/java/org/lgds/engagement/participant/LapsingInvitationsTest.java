package org.lgds.engagement.participant;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Racing;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.kit.calendar.WorkingDays;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.project.Member.OTHER_SUPPLIER;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.SUPPLIER;
import static org.lgds.engagement.project.Member.editor;
import static org.lgds.engagement.project.Member.sro;

/** An invitation that nobody confirms in time lapses, once, and can be made again. */
@QuarkusTest
@TestProfile(RealTokens.class)
class LapsingInvitationsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));
    private static final LocalDate LAST =
            WorkingDays.of(WorkingDays.Nation.ENGLAND).after(TODAY, 20);

    @Inject
    ProjectScene scene;

    @Inject
    LapsingInvitations lapsing;

    @Inject
    Outboxes outbox;

    @Inject
    EntityManager entities;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void itIsOpenForTwentyWorkingDaysAndLapsesOnceThen() {
        var project = scene.forming();
        var invited = ProjectScene.invite(project, "OXO");
        sro("OXO").get(invited).body("lapsesOn", equalTo(LAST.toString()));
        lapsing.lapse(LAST);
        sro("OXO").get(invited).body("state", equalTo("invited"));
        lapsing.lapse(LAST.plusDays(1));
        lapsing.lapse(LAST.plusDays(1));
        for (var person : List.of(sro("OXO"), PROGRAMME, editor("LDS"))) {
            person.get(invited).statusCode(200).body("state", equalTo("lapsed")).body("allowedActions", empty());
        }
        SUPPLIER.get(project).body("invited", empty());
        sro("OXO").act(invited, "confirmation").statusCode(409);
        sro("OXO").act(invited, "leaving", "reason", "No.").statusCode(409);

        var events = outbox.of("lgds.projects", ProjectScene.id(project)).stream()
                .filter(sent -> sent.name().equals("project.invitation_lapsed"))
                .toList();
        assertThat(events).hasSize(1).allSatisfy(Contracts::assertKept);
        assertThat(events.get(0).audience()).isEqualTo("council:BST,CMD,LDS,OXO");
        assertThat(events.get(0).data().at("/change/reason").asText()).contains(LAST.toString());
    }

    @Test
    void whoWasInvitedInVainCanBeInvitedAgain() {
        var project = scene.forming();
        var first = ProjectScene.invite(project, "OXO");
        lapsing.lapse(LAST.plusDays(1));
        var second = ProjectScene.invite(project, "OXO");
        assertThat(second).isNotEqualTo(first);
        sro("OXO").act(second, "confirmation").statusCode(200).body("state", equalTo("joined"));
        sro("OXO").get(second).body("lapsesOn", nullValue());
        sro("OXO").get(first).body("state", equalTo("lapsed"));
        lapsing.lapse(LAST.plusDays(1));
        sro("OXO").get(second).body("state", equalTo("joined"));
    }

    @Test
    void aLeadThatDoesNotConfirmMakesRoomForAnother() {
        var project = scene.proposed();
        var lead = Map.of("role", "lead_council", "council", "BST");
        PROGRAMME.post(project + "/participants", lead).statusCode(409);
        lapsing.lapse(LAST.plusDays(1));
        editor("LDS").post(project + "/participants", lead).statusCode(403);
        PROGRAMME.post(project + "/participants", lead).statusCode(201);
    }

    @Test
    void whoWasInvitedOnlyOnceKnowsOfItStill() {
        var project = scene.proposed();
        var other =
                Map.<String, Object>of("role", "supplier", "party", "initech", "name", "Initech", "supplier", "new");
        var invited = ProjectScene.invite(project, other);
        OTHER_SUPPLIER.get(invited).statusCode(200);
        SUPPLIER.get(invited).statusCode(404);
        lapsing.lapse(LAST.plusDays(1));
        // The project is for the sector until it is chartered, and a supplier is of the sector no more than anyone.
        OTHER_SUPPLIER.get(invited).statusCode(404);
        editor("OXO").get(invited).statusCode(404);
        PROGRAMME.get(invited).body("state", equalTo("lapsed"));
    }

    @Test
    void inAPausedProjectNoneLapses() {
        var project = scene.forming();
        var invited = ProjectScene.invite(project, "OXO");
        PROGRAMME.act(project, "pause", "reason", "Elections.").statusCode(200);
        lapsing.lapse(LAST.plusDays(1));
        PROGRAMME.get(invited).body("state", equalTo("invited"));
        PROGRAMME.act(project, "resumption").statusCode(200);
        lapsing.lapse(LAST.plusDays(1));
        PROGRAMME.get(invited).body("state", equalTo("lapsed"));
    }

    @Test
    void nobodyConfirmsAfterTheLastDayEvenIfNothingHasLookedYet() {
        var invited = ProjectScene.invite(scene.forming(), "OXO");
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update participant set lapses_on = ?1 where id = ?2")
                        .setParameter(1, TODAY.minusDays(1))
                        .setParameter(2, UUID.fromString(ProjectScene.id(invited)))
                        .executeUpdate());
        sro("OXO").act(invited, "confirmation").statusCode(409).body("detail", containsString("open until"));
        lapsing.lapse(TODAY);
        sro("OXO").get(invited).body("state", equalTo("lapsed"));
    }

    @Test
    void twoReplicasThatLookAtOnceLetItLapseOnce() {
        var project = scene.forming();
        ProjectScene.invite(project, "OXO");
        ProjectScene.invite(project, "EXE");
        var day = LAST.plusDays(1);
        assertThat(Racing.all(2, List.<Callable<Boolean>>of(() -> lapse(day), () -> lapse(day))))
                .containsOnly(true);
        assertThat(outbox.names("lgds.projects", ProjectScene.id(project)))
                .filteredOn("project.invitation_lapsed"::equals)
                .hasSize(2);
    }

    private boolean lapse(LocalDate day) {
        lapsing.lapse(day);
        return true;
    }
}
