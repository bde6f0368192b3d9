package org.lgds.engagement.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.engagement.engagement.Engaged;
import org.lgds.kit.test.RealTokens;
import org.lgds.kit.test.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.BRISTOL_EDITOR;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.timeline.TimelineTest.TIMELINE;

/** Who reads a timeline, and what may be asked of it. */
@QuarkusTest
@TestProfile(RealTokens.class)
class TimelineSightTest {

    private static final String EXPORT = "/v1/engagements/timeline/export?council=";
    private static final List<String> LGDS =
            List.of("advisor", "moderator", "catalogue-editor", "programme-manager", "lgds-admin", "dashboard");

    @Inject
    Scene scene;

    @Inject
    EntityManager entities;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void aCouncilsOwnPeopleAndLgdsReadIt() {
        scene.engagement();
        EDITOR.get(TIMELINE + "LDS").statusCode(200).body("items", not(empty()));
        LGDS.forEach(role -> new Person("someone", role)
                .get(TIMELINE + "LDS")
                .statusCode(200)
                .body("items", not(empty())));
        for (var path : List.of(TIMELINE, EXPORT)) {
            for (var other : List.of(
                    BRISTOL_EDITOR,
                    new Person("bristol-sync", "council-system", "BST"),
                    new Person("supplier", "supplier"),
                    new Person("panel1", "panel-member"))) {
                other.get(path + "LDS").statusCode(403).body("type", equalTo("/docs/problems/other-council"));
            }
            given().get(path + "LDS").then().statusCode(401);
            given().auth()
                    .oauth2(Tokens.of("lds-editor", "council-editor", "adoptions:read", "LDS"))
                    .get(path + "LDS")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/docs/problems/missing-scope"));
        }
    }

    @Test
    void whatCannotBeAnsweredIsRefusedSayingWhy() {
        refused("/v1/engagements?view=timeline", "council");
        refused("/v1/engagements?view=timeline&council=", "council");
        refused("/v1/engagements?council=LDS&view=calendar", "engagements, timeline");
        refused("/v1/engagements?council=LDS&view=timeline&state=active", "state");
        refused("/v1/engagements?council=LDS&kind=award", "view=timeline");
        refused("/v1/engagements?council=LDS&view=engagements&from=2026-01-01", "view=timeline");
        refused(TIMELINE + "LDS&kind=note", "one of request, engagement");
        refused(TIMELINE + "LDS&from=yesterday", "2026-04-01");
        refused(TIMELINE + "LDS&from=2026-02-01&to=2026-02-01", "later");
        refused(TIMELINE + "LDS&to=2100-01-02", "from 2000-01-01 to 2100-01-01");
        refused(TIMELINE + "LDS&from=1999-12-31", "from 2000-01-01 to 2100-01-01");
        refused(TIMELINE + "LDS&cursor=abc", "cursor");
        refused("/v1/engagements/timeline/export", "must name whose timeline it is, such as LDS");
        refused(EXPORT + "LDS&to=2026-02-01&from=2026-03-01", "later");
        EDITOR.get("/v1/engagements?council=LDS&view=engagements").statusCode(200);
        PROGRAMME.get(TIMELINE + "XXX").statusCode(200).body("items", empty());
    }

    private static void refused(String path, String why) {
        EDITOR.get(path).statusCode(400).body("errors.detail", contains(containsString(why)));
    }

    @Test
    void aKindAndDaysNarrowIt() {
        scene.submitted();
        var engagement = scene.engagement();
        EDITOR.get(TIMELINE + "LDS&kind=request")
                .body("items", not(empty()))
                .body("items.kind", everyItem(equalTo("request")));
        var today = Engaged.today();
        EDITOR.get(TIMELINE + "LDS&kind=engagement&from=%s&to=%s".formatted(today, today.plusDays(1)))
                .body("items[0].id", equalTo(Scene.id(engagement)));
        EDITOR.get(TIMELINE + "LDS&from=" + today.plusDays(1)).body("items", empty());
        EDITOR.get(TIMELINE + "LDS&to=" + LocalDate.of(2020, 1, 1)).body("items", empty());
    }

    @Test
    void aWalkShowsEachOnceWhileMoreHappens() {
        for (int i = 0; i < 4; i++) {
            scene.engagement();
        }
        var all = EDITOR.get(TIMELINE + "LDS&kind=engagement").extract().<List<String>>path("items.id");
        var seen = new ArrayList<String>();
        var path = "/v1/engagements?council=LDS&view=timeline&kind=engagement&limit=1";
        for (int i = 0; i < 4; i++) {
            var page =
                    EDITOR.get(path).statusCode(200).body("items", hasSize(1)).extract();
            seen.add(page.path("items[0].id"));
            path = page.path("next");
            scene.engagement();
        }
        assertThat(seen).containsExactlyElementsOf(all.subList(0, 4));
        assertThat(new HashSet<>(seen)).hasSize(4);
    }

    @Test
    void aDownloadHasTheSameAsLines() {
        var engagement = scene.engagement();
        ADVISOR.act(engagement, "early-end", "reason", "=cmd").statusCode(200);
        var csv = EDITOR.get(EXPORT + "LDS&kind=engagement").statusCode(200).contentType("text/csv");
        csv.body(
                        startsWith(
                                "at,kind,event,id,council,formerCouncil,engagement,title,sort,reasonCode,number,on,amount,link"))
                .header("Content-Disposition", "attachment; filename=\"timeline.csv\"");
        assertThat(csv.extract().asString().lines().skip(1).findFirst().orElseThrow())
                .contains("engagement,ended_early," + Scene.id(engagement))
                .doesNotContain("=cmd");
        EDITOR.asks()
                .accept("application/x-ndjson")
                .get(EXPORT + "LDS")
                .then()
                .statusCode(200)
                .body(containsString("\"event\":\"scoped\""));
    }

    /** What the migration makes of an audit that was there before is what the trigger makes of it. */
    @Test
    void theTimelineIsWhatTheAuditTells() {
        scene.triaged(2);
        scene.issued(java.util.UUID.randomUUID());
        var missing = "select count(*) from (%s) lacking";
        var told =
                "select entry.audit, entry.council, entry.event, entry.title from audit cross join lateral timeline_of(audit) entry"
                        + " where entry.council = 'LDS' and entry.kind in ('REQUEST', 'ENGAGEMENT', 'RECOMMENDATION')";
        var kept = "select audit, council, event, title from timeline_entry"
                + " where council = 'LDS' and former is null and kind in ('REQUEST', 'ENGAGEMENT', 'RECOMMENDATION')";
        assertThat(count(missing.formatted(told + " except " + kept))).isZero();
        assertThat(count(missing.formatted(kept + " except " + told))).isZero();
        assertThat(count(missing.formatted(kept))).isPositive();
    }

    @Test
    void aPageIsReadByTheIndexOfItsCouncil() {
        for (var wanted : Map.of("", "timeline_entry_of_a_council", "kind = 'AWARD' and", "timeline_entry_of_a_kind")
                .entrySet()) {
            var plan = QuarkusTransaction.requiringNew().call(() -> {
                entities.createNativeQuery("set local enable_seqscan = off").executeUpdate();
                return entities.createNativeQuery("""
                        explain select * from timeline_entry where council = 'LDS' and %s (at, audit) < (now(), 1)
                        order by at desc, audit desc limit 21""".formatted(wanted.getKey()))
                        .getResultList()
                        .toString();
            });
            assertThat(plan).contains(wanted.getValue()).doesNotContain("Sort");
        }
    }

    private long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue());
    }
}
