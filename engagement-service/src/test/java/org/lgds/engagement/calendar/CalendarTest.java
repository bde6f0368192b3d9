package org.lgds.engagement.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Scene;
import org.lgds.engagement.engagement.Engaged;
import org.lgds.engagement.plan.Plans;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.calendar.Calendars.days;

/** Which dates an advisor's calendar shows, from three months back to eighteen months ahead. */
@QuarkusTest
@TestProfile(RealTokens.class)
class CalendarTest {

    private final LocalDate today = Engaged.today();
    private final Calendars calendars = Calendars.ofSomeone();
    private final String subject = calendars.subject();

    private String advisor;
    private String engagement;

    @Inject
    Scene scene;

    @BeforeEach
    void anAdvisorWhoLeads() {
        scene.councils();
        advisor = scene.advisor(subject);
        engagement = scene.engagement();
        ADVISOR.put(engagement, Map.of("title", "Parking", "leadAdvisor", subject))
                .statusCode(200);
    }

    private Map<String, Calendars.Shown> events() {
        return calendars.events(advisor);
    }

    private String session(LocalDate on) {
        return engagement + "/sessions/"
                + ADVISOR.post(
                                engagement + "/sessions",
                                Map.of(
                                        "heldOn",
                                        on.toString(),
                                        "days",
                                        1,
                                        "advisor",
                                        subject,
                                        "kind",
                                        "site_visit",
                                        "note",
                                        "Eleven systems on one wall."))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    @Test
    void sessionsAreThereAndOneThatWasWithdrawnIsCancelled() {
        var session = session(today);
        var held = events().get("session-" + Scene.id(session));
        assertThat(held.summary()).isEqualTo("Site visit, LDS: Parking");
        assertThat(held.days()).isEqualTo(days(today, today.plusDays(1)));
        assertThat(held.of("URL")).endsWith(session);
        assertThat(held.isCancelled()).isFalse();
        ADVISOR.act(session, "withdrawal", "reason", "Never held.").statusCode(200);
        var withdrawn = events().get("session-" + Scene.id(session));
        assertThat(withdrawn.isCancelled()).isTrue();
        assertThat(withdrawn.sequence()).isGreaterThan(held.sequence());
        assertThat(calendars.text(advisor)).doesNotContain("on one wall", "Never held");
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
                        Map.of(
                                "from",
                                today.plusDays(5).toString(),
                                "until",
                                today.plusDays(12).toString()))
                .statusCode(200);
        assertThat(events().values().stream()
                        .filter(event -> event.summary().equals("Leave"))
                        .map(Calendars.Shown::days))
                .containsExactlyInAnyOrder(
                        days(today.minusMonths(4), today.minusMonths(3).plusDays(1)),
                        days(today.plusDays(5), today.plusDays(12)));
    }

    private String action(String owner, LocalDate due) {
        if (PROGRAMME
                .get(engagement + "/plans")
                .extract()
                .<List<?>>path("items")
                .isEmpty()) {
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
        assertThat(due.summary()).isEqualTo("Action due, LDS: Retire the old permits system");
        assertThat(events()).doesNotContainKey("action-" + Scene.id(others));

        var moved = Plans.action("Retire the old permits system");
        moved.put("owner", Map.of("subject", subject));
        moved.put("dueOn", today.plusDays(60).toString());
        ADVISOR.put(action, moved).statusCode(200);
        var later = events().get("action-" + Scene.id(action));
        assertThat(later.days()).isEqualTo(days(today.plusDays(60), today.plusDays(61)));
        assertThat(later.sequence()).isGreaterThan(due.sequence());
        ADVISOR.act(action, "drop", "reason", "Not needed.").statusCode(200);
        assertThat(events().get("action-" + Scene.id(action)).isCancelled()).isTrue();
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        session(today);
        var etag = calendars.someone().get(advisor + "/calendar.ics").extract().header("ETag");
        calendars
                .someone()
                .asks()
                .header("If-None-Match", "\"other\", W/" + etag)
                .get(advisor + "/calendar.ics")
                .then()
                .statusCode(304)
                .header("ETag", etag);
        session(today);
        calendars
                .someone()
                .asks()
                .header("If-None-Match", etag)
                .get(advisor + "/calendar.ics")
                .then()
                .statusCode(200);
    }
}
