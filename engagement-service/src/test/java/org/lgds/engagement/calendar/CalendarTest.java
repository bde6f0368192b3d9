package org.lgds.engagement.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.engagement.engagement.Engaged;
import org.lgds.engagement.plan.Plans;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.engagement.standard.StandardScene;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;

/** Which dates an advisor's calendar shows, from three months back to eighteen months ahead. */
@QuarkusTest
@TestProfile(RealTokens.class)
class CalendarTest {

    private final LocalDate today = Engaged.today();
    private final Person someone = new Person("calendar-" + UUID.randomUUID(), "advisor");
    private final String subject = "sub-of-" + someone.name();

    private String advisor;
    private String engagement;

    @Inject
    Scene scene;

    @Inject
    Engaged engaged;

    @Inject
    ProjectScene projects;

    @Inject
    StandardScene standards;

    @BeforeEach
    void anAdvisorWhoLeads() {
        scene.councils();
        projects.councils();
        advisor = scene.advisor(subject);
        engagement = scene.engagement();
        ADVISOR.put(engagement, Map.of("title", "Parking", "leadAdvisor", subject)).statusCode(200);
    }

    /** By the part of their UIDs that names them. */
    private Map<String, VEvent> events() {
        return Biweekly.parse(text()).first().getEvents().stream()
                .collect(Collectors.toMap(event -> event.getUid().getValue().replaceFirst("@.*", ""), event -> event));
    }

    private String text() {
        return someone.get(advisor + "/calendar.ics").statusCode(200).extract().asString();
    }

    private static String summary(VEvent event) {
        return event.getSummary().getValue();
    }

    private static String days(VEvent event) {
        return event.getDateStart().getValue().getRawComponents().toString(false, false) + " "
                + event.getDateEnd().getValue().getRawComponents().toString(false, false);
    }

    private static String days(LocalDate from, LocalDate until) {
        return (from + " " + until).replace("-", "");
    }

    private String session(LocalDate on) {
        return engagement + "/sessions/"
                + ADVISOR.post(
                                engagement + "/sessions",
                                Map.of(
                                        "heldOn", on.toString(),
                                        "days", 1,
                                        "advisor", subject,
                                        "kind", "site_visit",
                                        "note", "Eleven systems on one wall."))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    @Test
    void sessionsAreThereAndOneThatWasWithdrawnIsCancelled() {
        var session = session(today);
        var held = events().get("session-" + Scene.id(session));
        assertThat(summary(held)).isEqualTo("Site visit, LDS: Parking");
        assertThat(days(held)).isEqualTo(days(today, today.plusDays(1)));
        assertThat(held.getUrl().getValue()).endsWith(session);
        assertThat(held.getStatus().isConfirmed()).isTrue();
        ADVISOR.act(session, "withdrawal", "reason", "Never held.").statusCode(200);
        var withdrawn = events().get("session-" + Scene.id(session));
        assertThat(withdrawn.getStatus().isCancelled()).isTrue();
        assertThat(withdrawn.getSequence().getValue())
                .isGreaterThan(held.getSequence().getValue());
        assertThat(text()).doesNotContain("on one wall", "Never held");
    }

    @Test
    void onlyTheTimeAroundTodayIsThere() {
        var first = session(today.minusMonths(3));
        var before = session(today.minusMonths(3).minusDays(1));
        var last = action(subject, today.plusMonths(18).minusDays(1));
        var after = action(subject, today.plusMonths(18));
        assertThat(events())
                .containsKeys("session-" + Scene.id(first), "action-" + Scene.id(last))
                .doesNotContainKeys("session-" + Scene.id(before), "action-" + Scene.id(after));
    }

    @Test
    void leaveIsThereAsLongAsItIs() {
        PROGRAMME
                .act(
                        advisor,
                        "leave",
                        Map.of(
                                "from", today.minusMonths(4).toString(),
                                "until", today.minusMonths(3).plusDays(1).toString()))
                .statusCode(200);
        PROGRAMME
                .act(
                        advisor,
                        "leave",
                        Map.of("from", today.plusDays(5).toString(), "until", today.plusDays(12).toString()))
                .statusCode(200);
        assertThat(events().values().stream().filter(event -> summary(event).equals("Leave")).map(CalendarTest::days))
                .containsExactlyInAnyOrder(
                        days(today.minusMonths(4), today.minusMonths(3).plusDays(1)),
                        days(today.plusDays(5), today.plusDays(12)));
    }

    private String action(String owner, LocalDate due) {
        if (PROGRAMME.get(engagement + "/plans").extract().<List<?>>path("items").isEmpty()) {
            Plans.draft(engagement);
        }
        var action = Plans.action("Retire the old permits system");
        action.put("owner", Map.of("subject", owner));
        action.put("dueOn", due.toString());
        return Plans.added(engagement, action);
    }

    @Test
    void actionsTheySeeToAreDueAndMoveOrFallAway() {
        var action = action(subject, today.plusDays(30));
        var others = action("sub-of-somebody", today.plusDays(30));
        var due = events().get("action-" + Scene.id(action));
        assertThat(summary(due)).isEqualTo("Action due, LDS: Retire the old permits system");
        assertThat(events()).doesNotContainKey("action-" + Scene.id(others));

        var moved = Plans.action("Retire the old permits system");
        moved.put("owner", Map.of("subject", subject));
        moved.put("dueOn", today.plusDays(60).toString());
        ADVISOR.put(action, moved).statusCode(200);
        var later = events().get("action-" + Scene.id(action));
        assertThat(days(later)).isEqualTo(days(today.plusDays(60), today.plusDays(61)));
        assertThat(later.getSequence().getValue()).isGreaterThan(due.getSequence().getValue());
        ADVISOR.act(action, "drop", "reason", "Not needed.").statusCode(200);
        assertThat(events().get("action-" + Scene.id(action)).getStatus().isCancelled()).isTrue();
    }

    @Test
    void theWindowOfAProgressReviewIsThereUntilItIsHeld() {
        ADVISOR.act(engagement, "assignment", Map.of("advisor", "sub-of-lead", "lead", true)).statusCode(200);
        ADVISOR.act(engagement, "assignment", Map.of("advisor", subject)).statusCode(200);
        Plans.agreed(engagement);
        engaged.wasAgreed(engagement, 10);
        var agreed = today.minusMonths(10);
        var id = Scene.id(engagement);
        assertThat(days(events().get("review-FROM-" + id)))
                .isEqualTo(days(agreed.plusMonths(9), agreed.plusMonths(9).plusDays(1)));
        assertThat(days(events().get("review-UNTIL-" + id)))
                .isEqualTo(days(agreed.plusMonths(14), agreed.plusMonths(14).plusDays(1)));
        String review = ADVISOR.post(
                        engagement + "/reviews", Map.of("heldOn", today.toString(), "findings", "Two systems fewer."))
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(events().get("review-UNTIL-" + id).getStatus().isCancelled()).isTrue();
        assertThat(summary(events().get("review-" + review))).isEqualTo("Progress review, LDS: Parking");
        assertThat(text()).doesNotContain("Two systems fewer");
    }

    @Test
    void whatWasDeferredIsDueAndAConsultationCloses() {
        var asset = UUID.randomUUID();
        scene.issued(asset);
        var advice = Scene.RECOMMENDATIONS
                + ADVISOR.post("/v1/recommendations", Scene.recommended(engagement, asset))
                        .statusCode(201)
                        .extract()
                        .path("id");
        ADVISOR.act(advice, "issue").statusCode(200);
        var until = today.plusMonths(2);
        EDITOR.act(advice, "deferral", Map.of("reason", "After the budget.", "until", until.toString()))
                .statusCode(200);
        assertThat(days(events().get("deferral-" + Scene.id(advice)))).isEqualTo(days(until, until.plusDays(1)));

        var standard = standards.drafted();
        String project = PROGRAMME.get(standard).extract().path("project");
        PROGRAMME.act(ProjectScene.PROJECTS + project, "advisor", "advisor", subject).statusCode(200);
        PROGRAMME.act(StandardScene.version(standard, 1), "consultation", Map.of()).statusCode(200);
        assertThat(events().values())
                .anySatisfy(event -> assertThat(summary(event)).isEqualTo("Consultation closes: Free school meals"));
    }

    @Test
    void stageAssessmentsTheyLeadAreThere() {
        var project = projects.chartered();
        PROGRAMME.act(project, "discovery").statusCode(200);
        var panel = new HashMap<String, Object>(Map.of(
                "scheduledFor", today.plusDays(20).toString(),
                "leadAssessor", subject,
                "panel", List.of(Map.of("sub", subject), Map.of("sub", "sub-of-panel2"))));
        String id = PROGRAMME.post(project + "/assessments", panel).statusCode(201).extract().path("id");
        assertThat(summary(events().get("assessment-" + id)))
                .isEqualTo("Stage assessment (discovery): Free school meals online");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        session(today);
        var etag = someone.get(advisor + "/calendar.ics").extract().header("ETag");
        someone.asks()
                .header("If-None-Match", "\"other\", W/" + etag)
                .get(advisor + "/calendar.ics")
                .then()
                .statusCode(304)
                .header("ETag", etag);
        session(today);
        someone.asks()
                .header("If-None-Match", etag)
                .get(advisor + "/calendar.ics")
                .then()
                .statusCode(200);
    }
}
