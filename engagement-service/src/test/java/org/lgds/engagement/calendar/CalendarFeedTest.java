package org.lgds.engagement.calendar;

import java.util.List;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;
import static org.lgds.engagement.Person.PROGRAMME;

/** Who makes and revokes the secret address of a calendar, and what it lets in. */
@QuarkusTest
@TestProfile(RealTokens.class)
class CalendarFeedTest {

    private static final Person ADMIN = new Person("admin", "lgds-admin");
    private static final Person OTHER = new Person("other-advisor", "advisor");
    private static final List<Person> NOBODY = List.of(
            new Person("lds-editor", "council-editor", "LDS"),
            new Person("lds-sro", "council-sro", "LDS"),
            new Person("moderator", "moderator"),
            new Person("dashboard", "dashboard"),
            new Person("supplier", "supplier"),
            PROGRAMME);

    private final Person someone = new Person("feed-" + UUID.randomUUID(), "advisor");

    private String advisor;

    @Inject
    Scene scene;

    @Inject
    Outboxes outbox;

    @Inject
    EntityManager entities;

    @BeforeEach
    void anAdvisor() {
        scene.councils();
        advisor = scene.advisor("sub-of-" + someone.name());
    }

    private static ValidatableResponse revoke(Person person, String advisor) {
        var etag = person.get(advisor).extract().header("ETag");
        return person.asks()
                .header("If-Match", etag == null ? "*" : etag)
                .delete(advisor + "/calendar-feed")
                .then();
    }

    private String made() {
        return someone.act(advisor, "calendar-feed").statusCode(200).extract().path("address");
    }

    @Test
    void theAddressAloneLetsAProgramIn() {
        var address = made();
        assertThat(address).matches("/v1/advisors/calendar/[A-Za-z0-9_-]{43}\\.ics");
        given().get(address)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/calendar"))
                .header("Cache-Control", containsString("private"))
                .header("Link", nullValue())
                .body(startsWith("BEGIN:VCALENDAR\r\n"));
        var etag = given().get(address).header("ETag");
        given().header("If-None-Match", etag).get(address).then().statusCode(304);
        given().head(address).then().statusCode(200);
        given().post(address).then().statusCode(405);
    }

    @Test
    void nothingElseIsOpenedByIt() {
        var address = made();
        var secret = address.substring(address.lastIndexOf('/') + 1, address.length() - 4);
        for (var path : List.of(advisor, advisor + "/calendar.ics", advisor + "/availability", "/v1/advisors")) {
            given().get(path).then().statusCode(401);
        }
        for (var path : List.of(
                "/v1/advisors/calendar",
                "/v1/advisors/calendar/" + secret,
                "/v1/advisors/calendar/" + secret + ".ICS",
                "/v1/advisors/calendar/" + secret.substring(1) + ".ics",
                "/v1/advisors/calendar/" + secret + "x.ics",
                "/v1/advisors/calendar/.ics",
                "/v1/advisors/calendar/" + new FeedAddress(secret).hash() + ".ics",
                "/v1/advisors/calendar/" + UUID.randomUUID() + ".ics")) {
            given().get(path).then().statusCode(oneOf(401, 404));
        }
        given().get("/v1/advisors/calendar/wrong.ics")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/docs/problems/not-found"));
        given().header("Authorization", "Bearer nonsense").get(address).then().statusCode(401);
    }

    @Test
    void onlyAHashIsKept() {
        var address = made();
        var secret = address.substring(address.lastIndexOf('/') + 1, address.length() - 4);
        for (var table : List.of("advisor", "audit", "outbox", "idempotency_key")) {
            var kept = QuarkusTransaction.requiringNew()
                    .call(() -> entities.createNativeQuery(
                                    "select count(*) from %s kept where cast(kept as text) like '%%%s%%'"
                                            .formatted(table, secret))
                            .getSingleResult());
            assertThat(((Number) kept).longValue()).as(table).isZero();
        }
        someone.get(advisor).body("calendarFeed", nullValue());
        assertThat(outbox.of("lgds.engagements", Scene.id(advisor)))
                .isNotEmpty()
                .allSatisfy(Contracts::assertKept);
    }

    @Test
    void aNewAddressReplacesTheOld() {
        var first = made();
        var second = made();
        assertThat(second).isNotEqualTo(first);
        given().get(first).then().statusCode(404);
        given().get(second).then().statusCode(200);
    }

    @Test
    void aRevokedAddressLeadsNowhere() {
        var address = made();
        revoke(someone, advisor).statusCode(204);
        given().get(address).then().statusCode(404);
        revoke(someone, advisor).statusCode(204);
        var again = made();
        revoke(ADMIN, advisor).statusCode(204);
        given().get(again).then().statusCode(404);
    }

    @Test
    void whoIsReleasedHasNoFeedAndNoneWhenTheyComeBack() {
        var address = made();
        PROGRAMME.act(advisor, "release", "reason", "Moved on.").statusCode(200);
        given().get(address).then().statusCode(404);
        someone.act(advisor, "calendar-feed").statusCode(409);
        PROGRAMME.act(advisor, "registration", "reason", "Back.").statusCode(200);
        given().get(address).then().statusCode(404);
    }

    @Test
    void onlyTheyThemselvesMakeItAndAnAdminMayRead() {
        someone.get(advisor + "/calendar.ics").statusCode(200);
        ADMIN.get(advisor + "/calendar.ics").statusCode(200);
        OTHER.get(advisor + "/calendar.ics").statusCode(403).body("type", equalTo("/docs/problems/other-advisor"));
        ADMIN.act(advisor, "calendar-feed").statusCode(403);
        OTHER.act(advisor, "calendar-feed").statusCode(403).body("type", equalTo("/docs/problems/other-advisor"));
        revoke(OTHER, advisor).statusCode(403);
        for (var person : NOBODY) {
            person.get(advisor + "/calendar.ics").statusCode(403);
            person.act(advisor, "calendar-feed").statusCode(403);
            revoke(person, advisor).statusCode(403);
        }
        someone.get("/v1/advisors/%s/calendar.ics".formatted(UUID.randomUUID())).statusCode(404);
    }

    @Test
    void itIsMadeAgainstTheVersionThatWasSeen() {
        someone.asks().post(advisor + "/calendar-feed").then().statusCode(428);
        someone.asks()
                .header("If-Match", "\"old\"")
                .post(advisor + "/calendar-feed")
                .then()
                .statusCode(412);
        someone.asks().delete(advisor + "/calendar-feed").then().statusCode(428);
        made();
        someone.get(advisor + "/history")
                .body("items[0].reason", equalTo("A calendar feed was made."))
                .body("items[0].changes.toString()", not(containsString("calendar")));
    }
}
