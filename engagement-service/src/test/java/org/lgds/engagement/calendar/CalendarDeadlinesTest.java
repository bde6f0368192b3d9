package org.lgds.engagement.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import static org.lgds.engagement.calendar.Calendars.day;

/** What comes due of the advice and the projects that an advisor is concerned with. */
@QuarkusTest
@TestProfile(RealTokens.class)
class CalendarDeadlinesTest {

    private final LocalDate today = Engaged.today();
    private final Calendars calendars = Calendars.ofSomeone();
    private final String subject = calendars.subject();

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
        ADVISOR.put(engagement, Map.of("title", "Parking", "leadAdvisor", subject))
                .statusCode(200);
    }

    private Map<String, Calendars.Shown> events() {
        return calendars.events(advisor);
    }

    @Test
    void theWindowOfAProgressReviewIsThereUntilItIsHeld() {
        ADVISOR.act(engagement, "assignment", Map.of("advisor", "sub-of-lead", "lead", true))
                .statusCode(200);
        ADVISOR.act(engagement, "assignment", Map.of("advisor", subject)).statusCode(200);
        Plans.agreed(engagement);
        engaged.wasAgreed(engagement, 10);
        var agreed = today.minusMonths(10);
        var id = Scene.id(engagement);
        assertThat(events().get("review-FROM-" + id).days()).isEqualTo(day(agreed.plusMonths(9)));
        assertThat(events().get("review-UNTIL-" + id).days()).isEqualTo(day(agreed.plusMonths(14)));
        String review = ADVISOR.post(
                        engagement + "/reviews", Map.of("heldOn", today.toString(), "findings", "Two systems fewer."))
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(events().get("review-UNTIL-" + id).isCancelled()).isTrue();
        assertThat(events().get("review-" + review).summary()).isEqualTo("Progress review, LDS: Parking");
        assertThat(calendars.text(advisor)).doesNotContain("Two systems fewer");
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
        assertThat(events().get("deferral-" + Scene.id(advice)).days()).isEqualTo(day(until));

        var standard = standards.drafted();
        String project = PROGRAMME.get(standard).extract().path("project");
        PROGRAMME
                .act(ProjectScene.PROJECTS + project, "advisor", "advisor", subject)
                .statusCode(200);
        PROGRAMME
                .act(StandardScene.version(standard, 1), "consultation", Map.of())
                .statusCode(200);
        assertThat(events().values())
                .anySatisfy(event -> assertThat(event.summary()).isEqualTo("Consultation closes: Free school meals"));
    }

    @Test
    void stageAssessmentsTheyLeadAreThere() {
        var project = projects.chartered();
        PROGRAMME.act(project, "discovery").statusCode(200);
        var panel = new HashMap<String, Object>(Map.of(
                "scheduledFor", today.plusDays(20).toString(),
                "leadAssessor", subject,
                "panel", List.of(Map.of("sub", subject), Map.of("sub", "sub-of-panel2"))));
        String id = PROGRAMME
                .post(project + "/assessments", panel)
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(events().get("assessment-" + id).summary())
                .isEqualTo("Stage assessment (discovery): Free school meals online");
        PROGRAMME
                .act(project + "/assessments/" + id, "cancellation", "reason", "Nobody has time.")
                .statusCode(200);
        assertThat(events().get("assessment-" + id).isCancelled()).isTrue();
    }
}
