package org.lgds.kit.data;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@TestSecurity(user = "kim", roles = "maker")
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "widgets:write"),
            @Claim(key = "sub", value = "kim-sub"),
            @Claim(key = "azp", value = "leeds-sync"),
            @Claim(key = "council", value = "LDS")
        })
class WidgetResourceTest {

    private final String owner = UUID.randomUUID().toString();

    @Inject
    Outboxes outbox;

    @Test
    void aWalkShowsEachItemOnceNewestFirst() {
        var ids = IntStream.range(0, 5).mapToObj(i -> create("w" + i)).toList();

        var seen = new ArrayList<String>();
        for (var next = "/v1/widgets?limit=2&owner=" + owner; next != null; ) {
            var page = when().get(next).then().statusCode(200).extract();
            seen.addAll(page.jsonPath().getList("items.id"));
            next = page.jsonPath().getString("next");
            assertThat(next == null ? null : page.header("Link"))
                    .isEqualTo(next == null ? null : "<%s>; rel=\"next\"".formatted(next));
            create("later " + UUID.randomUUID());
        }

        assertThat(seen).containsExactly(ids.get(4), ids.get(3), ids.get(2), ids.get(1), ids.get(0));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        create("a");
        create("b");
        String next = when().get("/v1/widgets?limit=1&owner=" + owner).path("next");

        when().get(next.replace(owner, "other")).then().statusCode(400).body("errors.parameter", contains("cursor"));
        when().get(next + "x").then().statusCode(400);
    }

    @Test
    void changingNeedsTheVersionThatWasSeen() {
        var id = create("a");
        var etag = when().get("/v1/widgets/" + id).header("ETag");

        rename(id, null).statusCode(428).body("type", equalTo("/docs/problems/precondition-required"));
        rename(id, "\"other\"").statusCode(412).body("type", equalTo("/docs/problems/stale"));
        var later = rename(id, etag).statusCode(200).extract().header("ETag");
        assertThat(later).isNotEqualTo(etag);
        rename(id, etag).statusCode(412);
        given().header("If-None-Match", later)
                .get("/v1/widgets/" + id)
                .then()
                .statusCode(304)
                .header("ETag", later);
        // As a proxy passes it on that has compressed the answer.
        given().header("If-None-Match", "\"other\", W/" + later)
                .get("/v1/widgets/" + id)
                .then()
                .statusCode(304);
        given().header("If-None-Match", etag).get("/v1/widgets/" + id).then().statusCode(200);
    }

    @Test
    void whoComesSecondIsTold() {
        var id = create("a");
        var etag = when().get("/v1/widgets/" + id).header("ETag");
        QuarkusTransaction.begin();
        Widget.update("version = version + 1 where id = ?1", UUID.fromString(id));
        var second = supplyAsync(() -> rename(id, etag));
        await().pollInSameThread().until(this::someoneWaits);
        QuarkusTransaction.commit();

        second.join().statusCode(412).body("type", equalTo("/docs/problems/stale"));
        assertThat(outbox.names("lgds.widgets", id)).containsExactly("widget.registered");
    }

    @Test
    void actionsOnOfferAreThoseOfTheStateAndTheCaller() {
        var id = create("a");

        when().get("/v1/widgets/" + id).then().body("allowedActions", contains("listing"));
    }

    @Test
    void anActionOfAnotherStateSaysWhatIsPossible() {
        var id = create("a");
        act(id, "listing").statusCode(200).body("widget.state", equalTo("listed"));
        act(id, "listing")
                .statusCode(409)
                .body("type", equalTo("/docs/problems/wrong-state"))
                .body("possibleActions", contains("retirement"));
    }

    @Test
    void anEventNamesThePersonOnlyToTheirOwnCouncil() {
        assertThat(outbox.of("lgds.widgets", createOf("LDS", "b")).get(0).headers())
                .containsEntry("ce_actor", "kim-sub");
        assertThat(outbox.of("lgds.widgets", create("a")).get(0).headers()).doesNotContainKey("ce_actor");
    }

    @Test
    void aChangeItsEventItsStateAndItsAuditAreOne() {
        var id = create("a");
        act(id, "listing").statusCode(200);

        var facts = outbox.of("lgds.widgets", id);
        assertThat(facts).extracting(Outboxes.Sent::name).containsExactly("widget.registered", "widget.listed");
        assertThat(facts).extracting(Outboxes.Sent::sequence).containsExactly(1L, 2L);
        assertThat(facts.get(1).data().at("/change/from").asText()).isEqualTo("draft");
        assertThat(facts.get(1).headers())
                .containsEntry("ce_source", "/kit-data")
                .containsEntry("ce_councils", owner)
                .containsKeys("ce_id", "ce_time", "ce_dataschema", "ce_traceparent");
        assertThat(facts.get(1).headers()).containsEntry("ce_dataschema", "/schemas/widgets.v1.json");
        assertThat(outbox.of("lgds.widgets.state", id))
                .hasSize(2)
                .allSatisfy(state ->
                        assertThat(state.headers()).containsEntry("ce_dataschema", "/schemas/widgets.state.v1.json"));
        when().get("/v1/widgets/" + id + "/history?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("widget.listed"))
                .body("items[0].person", equalTo("kim-sub"))
                .body("items[0].changes.field", contains("state"))
                .body("items[0].changes[0].before", equalTo("draft"));
    }

    @Test
    void aRepeatedRequestGivesTheSameAnswerAndDoesNothing() {
        var body = Map.of("owner", owner, "name", "once " + owner);
        var first = post(body, "key " + owner).statusCode(201).extract();
        var second = post(body, "key " + owner)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .extract();

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(first.header("Location")).startsWith("/v1/widgets/").isEqualTo(second.header("Location"));
        post(Map.of("owner", owner, "name", "other"), "key " + owner).statusCode(422);
        when().get("/v1/widgets?owner=" + owner).then().body("items", hasSize(1));
    }

    @Test
    void aRefusalIsNotKept() {
        var taken = create("taken");
        post(Map.of("owner", owner, "name", name(taken)), "k " + owner).statusCode(409);
        post(Map.of("owner", owner, "name", "free " + owner), "k " + owner).statusCode(201);
    }

    @Test
    @TestSecurity
    void anAnonymousCallerSeesNoActionsAndNoPerson() {
        var id = QuarkusTransaction.requiringNew().call(() -> {
            var widget = Widget.draft(owner, "anonymous " + owner, Instant.now());
            widget.register(Instant.now());
            widget.persist();
            return widget.key();
        });
        when().get("/v1/widgets/" + id)
                .then()
                .body("allowedActions", nullValue())
                .header("Cache-Control", containsString("public"));
    }

    private String name(String id) {
        return when().get("/v1/widgets/" + id).path("widget.name");
    }

    private String create(String name) {
        return createOf(owner, name);
    }

    private String createOf(String council, String name) {
        return post(Map.of("owner", council, "name", name + " " + owner), null)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse post(Object body, String key) {
        var request = given().contentType(ContentType.JSON).body(body);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post("/v1/widgets")
                .then();
    }

    private static ValidatableResponse rename(String id, String etag) {
        var request = given().contentType(ContentType.JSON).body(Map.of("name", "r" + UUID.randomUUID()));
        return (etag == null ? request : request.header("If-Match", etag))
                .put("/v1/widgets/" + id)
                .then();
    }

    private static ValidatableResponse act(String id, String action) {
        return given().header("If-Match", when().get("/v1/widgets/" + id).header("ETag"))
                .post("/v1/widgets/" + id + "/" + action)
                .then();
    }

    private boolean someoneWaits() {
        return (boolean) Widget.getEntityManager()
                .createNativeQuery("select exists (select from pg_locks where not granted)")
                .getSingleResult();
    }
}
