package org.lgds.gateway.consumer;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lgds.gateway.docs.Docs;
import org.lgds.gateway.test.Gateway;
import org.lgds.gateway.test.Service;
import org.lgds.gateway.test.Signed;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

@QuarkusTest
@TestProfile(Gateway.class)
class LimitsTest {

    private static final String DRAFT_TYPE = "https://iana.org/assignments/http-problem-types#quota-exceeded";

    private static Service assets;

    @BeforeAll
    static void start() {
        assets = new Service("asset-service");
        assets.answering(
                request -> request.response().putHeader("RateLimit", "mine").end("{}"));
    }

    @AfterAll
    static void stop() {
        assets.close();
    }

    @Test
    void everyAnswerShowsThePolicyAndWhatIsLeftOfIt() {
        var token = Signed.client("tiny").token();
        for (int left = 4; left >= 0; left--) {
            var answer = ask(token);
            answer.then().statusCode(200);
            var policy = Fields.read(answer.header("RateLimit-Policy"));
            assertThat(policy.get("burst"))
                    .containsEntry("q", 5L)
                    .containsEntry("w", 3600L)
                    .hasSize(2);
            assertThat(policy.get("day"))
                    .containsEntry("q", 200L)
                    .containsEntry("w", 86400L)
                    .hasSize(2);
            var standing = Fields.read(answer.header("RateLimit"));
            assertThat(standing.keySet()).isEqualTo(policy.keySet());
            assertThat(standing.get("burst")).containsEntry("r", (long) left);
            assertThat(standing.get("day")).containsEntry("r", 195L + left);
            assertThat(standing.get("burst").get("t")).isBetween(1L, 3600L);
        }
    }

    @Test
    void whoSpentTheBurstIsToldWhenToComeBackAndCostsTheServiceNothing() throws Exception {
        var token = Signed.client("tiny").token();
        spend(token, 5);
        assets.answering(request -> request.response().end("{}"));

        var answer = ask(token);
        answer.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo(DRAFT_TYPE))
                .body("title", equalTo("Quota Exceeded"))
                .body("violated-policies", equalTo(List.of("burst")));
        var standing = Fields.read(answer.header("RateLimit"));
        assertThat(standing.get("burst")).containsEntry("r", 0L);
        // One of five comes back each 12 minutes.
        assertThat(Long.parseLong(answer.header("Retry-After")))
                .isBetween(700L, 720L)
                .isEqualTo(standing.get("burst").get("t"));
        assertThat(standing.get("day")).containsEntry("r", 195L).doesNotContainKey("t");
        assertThat(assets.isUntouched()).isTrue();
    }

    @Test
    void aRefusalTakesNothing() {
        var token = Signed.client("tiny").token();
        spend(token, 5);
        spend(token, 0);
        for (int i = 0; i < 10; i++) {
            var standing = Fields.read(ask(token).header("RateLimit"));
            assertThat(standing.get("day")).containsEntry("r", 195L);
        }
    }

    @Test
    void theDayIsAPolicyOfItsOwn() {
        var token = Signed.of("desk", "sub-" + UUID.randomUUID(), "tiny-people").token();
        spend(token, 3);
        ask(token).then().statusCode(429).body("violated-policies", hasItems("burst", "day"));
    }

    @Test
    void oneClientNeverUsesUpAnothers() {
        var busy = Signed.client("tiny").token();
        spend(busy, 5);
        ask(busy).then().statusCode(429);
        spend(Signed.client("tiny").token(), 5);
    }

    @Test
    void newTokensOfAClientBringNoNewQuota() {
        var client = "client-" + UUID.randomUUID();
        spend(Signed.of(client, "a", "tiny").token(), 3);
        spend(Signed.of(client, "b", "tiny").token(), 2);
        ask(Signed.of(client, "c", "tiny").token()).then().statusCode(429);
    }

    @Test
    void twoBusyClientsOfACouncilShareWhatIsItsAndLeaveOtherCouncilsTheirs() {
        var council = "C-" + UUID.randomUUID();
        var one = Signed.client("tiny").councils(List.of(council)).token();
        var two = Signed.client("tiny").councils(List.of(council)).token();
        spend(one, 5);
        // One alone cannot use up the council's eight.
        spend(two, 3);
        var answer = ask(two);
        answer.then().statusCode(429).body("violated-policies", equalTo(List.of("council-burst")));
        assertThat(Fields.read(answer.header("RateLimit-Policy")).get("council-burst"))
                .containsEntry("q", 8L);
        assertThat(Fields.read(answer.header("RateLimit")).get("council-burst")).containsEntry("r", 0L);

        spend(Signed.client("tiny").councils(List.of("C-" + UUID.randomUUID())).token(), 5);
    }

    @Test
    void aRefusalTellsOfAllThatIsSpentAndOfTheLongestWait() {
        var council = "C-" + UUID.randomUUID();
        var one = Signed.client("tiny").councils(List.of(council)).token();
        spend(one, 5);
        spend(Signed.client("tiny").councils(List.of(council)).token(), 3);
        var answer = ask(one);
        answer.then().statusCode(429).body("violated-policies", equalTo(List.of("burst", "council-burst")));
        assertThat(Fields.read(answer.header("RateLimit")))
                .containsKeys("burst", "day", "council-burst", "council-day");
    }

    @Test
    void aClientOfManyCouncilsUsesUpNoneOfTheirs() {
        var run = UUID.randomUUID().toString().substring(0, 3);
        var councils = IntStream.range(0, 500).mapToObj(i -> run + i).toList();
        var supplier = Signed.client("tiny").councils(councils).token();
        spend(supplier, 5);
        var answer = ask(supplier);
        answer.then().statusCode(429).body("violated-policies", equalTo(List.of("burst")));
        assertThat(Fields.read(answer.header("RateLimit-Policy"))).containsOnlyKeys("burst", "day");
        spend(Signed.client("tiny").councils(councils.subList(0, 1)).token(), 5);
    }

    @Test
    void peopleWhoShareAClientShareNoQuota() {
        var busy = Signed.of("shared-desk", "sub-" + UUID.randomUUID(), "tiny-people")
                .token();
        spend(busy, 3);
        ask(busy).then().statusCode(429);
        spend(
                Signed.of("shared-desk", "sub-" + UUID.randomUUID(), "tiny-people")
                        .token(),
                3);
    }

    @Test
    void aClientWithoutANameOrWithAVeryLongOneIsCountedLikeAnother() {
        spend(Signed.of(null, "sub-" + UUID.randomUUID(), "tiny-people").token(), 3);
        var name = "x".repeat(4_000) + UUID.randomUUID();
        var token = Signed.of(name, "sub", "tiny").token();
        spend(token, 5);
        ask(token).then().statusCode(429);
        spend(Signed.of(name + "y", "sub", "tiny").token(), 5);
    }

    @Test
    void refusalsAreMarkedToo() {
        var token = Signed.client("tiny").token();
        for (var answer : List.of(
                when().get("/v1/assets//x"),
                when().get("/v1/nothing"),
                when().get("/v1/me"),
                given().header("Authorization", "Basic x").get("/v1/assets"),
                given().header("Authorization", "Bearer nonsense").get("/v1/assets"),
                given().header("Authorization", "Bearer " + token).get("/v1/nothing"),
                given().header("Authorization", "Bearer " + token).get("/v1/councils"))) {
            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(Fields.read(answer.header("RateLimit"))).containsKeys("burst", "day");
            assertThat(Fields.read(answer.header("RateLimit-Policy"))).containsKeys("burst", "day");
        }
    }

    @Test
    void meShowsThePlanAndWhatIsLeft() throws Exception {
        var token = Signed.client("tiny")
                .councils(List.of("C-" + UUID.randomUUID()))
                .token();
        var me = given().auth()
                .oauth2(token)
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("plan.name", equalTo("tiny"))
                .body("plan.streams", equalTo(2))
                .body("plan.limits.policy", equalTo(List.of("burst", "day", "council-burst", "council-day")))
                .body("plan.limits[0].quota", equalTo(5))
                .body("plan.limits[0].windowSeconds", equalTo(3600))
                .body("plan.limits[0].left", equalTo(4))
                .extract()
                .asString();
        var document = Docs.openApi().document();
        assertThat(Docs.violations(document, document.at("/components/schemas/Me"), Docs.JSON.readTree(me)))
                .isEmpty();
    }

    private static void spend(String token, int times) {
        for (int i = 0; i < times; i++) {
            ask(token).then().statusCode(200);
        }
    }

    private static Response ask(String token) {
        return given().auth().oauth2(token).get("/v1/assets");
    }
}
