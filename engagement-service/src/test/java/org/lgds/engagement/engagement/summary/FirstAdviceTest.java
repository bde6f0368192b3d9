package org.lgds.engagement.engagement.summary;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Racing;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.engagement.engagement.Engaged;
import org.lgds.engagement.summary.FreshCouncil;
import org.lgds.engagement.summary.Kept;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.SRO;
import static org.lgds.engagement.States.line;

/** How long councils wait for the first advice on what they asked for. */
@QuarkusTest
@TestProfile(RealTokens.class)
class FirstAdviceTest {

    private static final LocalDate TODAY = Engaged.today();

    @Inject
    States states;

    @Inject
    Scene scene;

    @Inject
    Kept kept;

    private FreshCouncil council;

    @BeforeEach
    void councils() {
        scene.councils();
        council = FreshCouncil.in(states, "active");
    }

    private void shows(Integer median, Integer ninetieth, int advised, int waiting) {
        ADVISOR.get("/v1/engagements/summary?council=" + council.code())
                .statusCode(200)
                .body("firstAdvice.medianDays", equalTo(median))
                .body("firstAdvice.ninetiethPercentileDays", equalTo(ninetieth))
                .body("firstAdvice.advised", equalTo(advised))
                .body("firstAdvice.waiting", equalTo(waiting));
        kept.isWhatTheRowsSay();
    }

    /** A request that was submitted so many days ago. */
    private String submitted(int daysAgo) {
        var id = UUID.randomUUID();
        kept.run("""
                insert into engagement_request (id, version, created_at, updated_at, event_sequence, changed_in, council, title,
                    sponsor, sro, dimensions, services, state)
                values ('%s', 0, now(), '%s 12:00Z', 1, 0, '%s', 't', 's', 'o', '{REUSE}', '{}',
                    'SUBMITTED')""".formatted(id, TODAY.minusDays(daysAgo), council.code()));
        return Scene.REQUESTS + id;
    }

    private static String accepted(String request) {
        ADVISOR.act(request, "triage", Scene.triage(2)).statusCode(200);
        return Scene.ENGAGEMENTS
                + ADVISOR.act(request, "acceptance", Map.of())
                        .statusCode(200)
                        .extract()
                        .path("engagement");
    }

    private static String held(String engagement, int daysAgo, double days) {
        return engagement + "/sessions/"
                + ADVISOR.post(engagement + "/sessions", session(daysAgo, days))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private static Map<String, Object> session(int daysAgo, double days) {
        return Map.of(
                "heldOn", TODAY.minusDays(daysAgo).toString(),
                "days", days,
                "advisor", "sub-of-advisor",
                "kind", "meeting",
                "note", "n");
    }

    private static String drafted(String engagement) {
        var body = new HashMap<String, Object>(Map.of("engagement", Scene.id(engagement), "rationale", "It works."));
        body.put("practice", Map.of("text", "Ask once."));
        return Scene.RECOMMENDATIONS
                + ADVISOR.post("/v1/recommendations", body)
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    @Test
    void aRequestWaitsFromItsSubmissionToItsFirstAdvice() {
        shows(null, null, 0, 0);
        var request = submitted(10);
        shows(null, null, 0, 1);
        var engagement = accepted(request);
        shows(null, null, 0, 1);
        var recommendation = drafted(engagement);
        held(engagement, 9, 0);
        shows(null, null, 0, 1);
        ADVISOR.act(recommendation, "issue").statusCode(200);
        shows(10, 10, 1, 0);
        var session = held(engagement, 3, 0.5);
        shows(7, 7, 1, 0);
        held(engagement, 2, 0.5);
        shows(7, 7, 1, 0);
        ADVISOR.put(session, session(4, 0.5)).statusCode(200);
        shows(6, 6, 1, 0);
        ADVISOR.act(session, "withdrawal", "reason", "Never held.").statusCode(200);
        shows(8, 8, 1, 0);
        ADVISOR.act(engagement, "early-end", "reason", "Over.").statusCode(200);
        shows(8, 8, 1, 0);
    }

    @Test
    void whatIsDeclinedOrEndsWithoutAdviceWaitsNoMore() {
        var declined = submitted(5);
        ADVISOR.act(declined, "triage", Scene.triage(2)).statusCode(200);
        var ended = accepted(submitted(5));
        shows(null, null, 0, 2);
        ADVISOR.act(declined, "decline", "reason", "Too early.").statusCode(200);
        shows(null, null, 0, 1);
        var session = held(ended, 5, 1);
        shows(0, 0, 1, 0);
        ADVISOR.act(session, "withdrawal", "reason", "Never held.").statusCode(200);
        shows(null, null, 0, 1);
        ADVISOR.act(ended, "early-end", "reason", "No sponsor.").statusCode(200);
        shows(null, null, 0, 0);
    }

    @Test
    void adviceOfBeforeTheRequestTookNoTimeAndAnEngagementWithoutOneIsNotTimed() {
        held(accepted(submitted(5)), 8, 1);
        shows(0, 0, 1, 0);
        var offered = ADVISOR.post("/v1/engagements", Map.of("council", council.code(), "title", "t"))
                .extract()
                .path("id");
        held(Scene.ENGAGEMENTS + offered, 1, 1);
        shows(0, 0, 1, 0);
    }

    @Test
    void aRequestThatItsCouncilSubmitsWaitsFromThatDay() {
        int before = waitingInLeeds();
        var draft = scene.draft();
        assertThat(waitingInLeeds()).isEqualTo(before);
        SRO.act(draft, "submission").statusCode(200);
        assertThat(waitingInLeeds()).isEqualTo(before + 1);
        assertThat(kept.all("select submitted_on from request_advice where request = '%s'".formatted(Scene.id(draft))))
                .containsExactly("(" + TODAY + ")");
        EDITOR.act(draft, "withdrawal", "reason", "r").statusCode(200);
        assertThat(waitingInLeeds()).isEqualTo(before);
    }

    private static int waitingInLeeds() {
        return ADVISOR.get("/v1/engagements/summary?council=LDS").extract().path("firstAdvice.waiting");
    }

    /** Of ten the fifth and the ninth, of eleven the sixth and the tenth. */
    @Test
    void mediansAndPercentilesAreByNearestRank() {
        for (var days : List.of(31, 2, 3, 5, 8, 1, 13, 21, 1, 34)) {
            held(accepted(submitted(days)), 0, 0.25);
        }
        shows(5, 31, 10, 0);
        held(accepted(submitted(40)), 0, 0.25);
        shows(8, 34, 11, 0);
    }

    @Test
    void monthsAreThoseOfTheSubmission() {
        var first = TODAY.withDayOfMonth(1);
        int then = (int) first.minusMonths(2).until(TODAY, ChronoUnit.DAYS);
        held(accepted(submitted(then)), 0, 1);
        held(accepted(submitted(then - 1)), 0, 1);
        submitted(then - 2);
        submitted(0);
        var months = "/v1/engagements/summary?by=month&council=" + council.code();
        council.editor()
                .get(months)
                .body("firstAdvice.advised", equalTo(2))
                .body("lines", nullValue())
                .body(
                        "months.month",
                        contains(
                                first.minusMonths(2).toString().substring(0, 7),
                                first.toString().substring(0, 7)))
                .body("months.advised", contains(2, 0))
                .body("months.medianDays", contains(then - 1, null))
                .body("months.ninetiethPercentileDays", contains(then, null))
                .body("months.waiting", contains(1, 1));
        council.editor()
                .get(months + "&to=" + first.minusMonths(1).toString().substring(0, 7))
                .body("months.advised", contains(2));
        assertThat(council.editor()
                        .get(months.replace("summary", "summary/export") + "&format=csv")
                        .extract()
                        .asString())
                .startsWith("month,advised,medianDays,ninetiethPercentileDays,waiting\r\n")
                .endsWith(",0,,,1\r\n");
    }

    @Test
    void whoAdvisesFirstAtTheSameMomentIsCountedOnce() {
        var engagement = accepted(submitted(4));
        var drafts = Stream.generate(() -> drafted(engagement)).limit(8).toList();
        var works = drafts.stream()
                .<Callable<Integer>>map(
                        draft -> () -> ADVISOR.act(draft, "issue").extract().statusCode())
                .toList();
        assertThat(Racing.all(works.size(), works)).containsOnly(200);
        shows(4, 4, 1, 0);
    }

    @Test
    void aCouncilThatEndsLeavesItsWaitsToWhoFollows() {
        submitted(3);
        held(accepted(submitted(3)), 1, 1);
        var successor = FreshCouncil.in(states, "shadow");
        states.vested(LocalDate.parse("2026-04-01"), List.of(line(council.code(), successor.code(), "created", 1)));
        shows(null, null, 0, 0);
        council = successor;
        shows(2, 2, 1, 1);
    }
}
