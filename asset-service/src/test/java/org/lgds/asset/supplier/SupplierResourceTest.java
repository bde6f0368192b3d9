package org.lgds.asset.supplier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@TestSecurity(user = "editor", roles = "catalogue-editor")
@OidcSecurity(claims = @Claim(key = "scope", value = "assets:write"))
class SupplierResourceTest {

    @Inject
    Outboxes outbox;

    private final String word =
            "q" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    @Test
    void anEditorRegistersAndChangesASupplier() {
        var id = registered(Map.of("name", " " + word + " Software Ltd ", "companyNumber", number()));
        var etag = etag(id);
        put(id, etag, Map.of("name", word + " Software", "aliases", List.of(word + " Soft", word.toUpperCase())))
                .statusCode(200)
                .body("name", equalTo(word + " Software"))
                .body("aliases", hasSize(2))
                .body("allowedActions", contains("merger"));
        put(id, etag, Map.of("name", "Other")).statusCode(412);
        given().contentType(ContentType.JSON)
                .body(Map.of("name", "Other"))
                .put("/v1/suppliers/" + id)
                .then()
                .statusCode(428);

        var facts = outbox.of("lgds.suppliers", id);
        assertThat(facts).extracting(Outboxes.Sent::name).containsExactly("supplier.registered", "supplier.changed");
        assertThat(facts).extracting(Outboxes.Sent::audience).containsOnly("public");
        assertThat(facts).allSatisfy(Contracts::assertKept);
        assertThat(outbox.of("lgds.suppliers.state", id)).hasSize(2).allSatisfy(Contracts::assertKept);
        when().get("/v1/suppliers/" + id + "/history")
                .then()
                .body("items.action", contains("supplier.changed", "supplier.registered"));
    }

    @Test
    void sayingTheSameAgainEmitsNothing() {
        var id = registered(Map.of("name", word));
        put(id, etag(id), Map.of("name", word)).statusCode(200);

        assertThat(outbox.names("lgds.suppliers", id)).containsExactly("supplier.registered");
    }

    @Test
    void aNameThatIsThereIsRefusedAndTheOneThereIsNamed() {
        var number = number();
        var id = registered(
                Map.of("name", word + " Ltd", "aliases", List.of(word + " Online"), "companyNumber", number));

        for (var body : List.of(
                Map.of("name", word.toUpperCase() + "  Limited"),
                Map.of("name", word + "Online plc"),
                Map.of("name", word + " New", "aliases", List.of(word)),
                Map.of("name", word + " New", "companyNumber", number))) {
            register(body)
                    .statusCode(409)
                    .body("type", equalTo("/docs/problems/supplier-exists"))
                    .body("supplier", equalTo(id))
                    .body("detail", containsString(word + " Ltd"));
        }
        var other = registered(Map.of("name", word + " Other"));
        put(other, etag(other), Map.of("name", word)).statusCode(409);
        put(other, etag(other), Map.of("name", word + " Other", "companyNumber", number))
                .statusCode(409);
    }

    @Test
    void whatIsWrongIsSaidAtOnce() {
        register(Map.of("name", "!!!", "companyNumber", "12", "website", "ftp://x", "colour", "red"))
                .statusCode(400);
        register(Map.of("name", "!!!", "companyNumber", "12", "website", "ftp://x"))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/name", "/companyNumber", "/website"));
    }

    @Test
    void ofManyWhoRegisterOneNameAtOnceOneDoes() {
        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> register(Map.of("name", word)).extract().statusCode()))
                .limit(6)
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    @Test
    void itIsFoundByTheBeginningsOfWordsByAnAliasAndWithATypingError() {
        var id = registered(Map.of("name", "Zweckverband " + word, "aliases", List.of("Kommunix " + word)));

        for (var q : List.of(
                "zweck " + word.substring(0, 8), "KOMM " + word, word.substring(0, 6) + "x" + word.substring(7))) {
            given().queryParam("q", q)
                    .get("/v1/suppliers")
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(id));
        }
        given().queryParam("q", "' & | ! :*").get("/v1/suppliers").then().body("items", hasSize(0));
    }

    @Test
    void aMergerMovesNamesNumberAndAllWhoWentThereBefore() {
        var number = number();
        var oldest = registered(Map.of("name", word + " One"));
        var old = registered(Map.of("name", word + " Two", "companyNumber", number));
        var stays = registered(Map.of("name", word + " Three"));

        merge(oldest, old).statusCode(200).body("state", equalTo("merged")).body("mergedInto", equalTo(old));
        merge(old, stays).statusCode(200);

        when().get("/v1/suppliers/" + oldest).then().statusCode(200).body("mergedInto", equalTo(stays));
        when().get("/v1/suppliers/" + stays)
                .then()
                .body("aliases", contains(word + " Two", word + " One"))
                .body("companyNumber", equalTo(number))
                .body("mergedInto", nullValue());
        register(Map.of("name", word + " one ltd")).statusCode(409).body("supplier", equalTo(stays));
        when().get("/v1/suppliers?q=" + word).then().body("items.id", contains(stays));
        when().get("/v1/suppliers?state=merged&q=" + word).then().body("items.id", contains(old, oldest));
        assertThat(outbox.names("lgds.suppliers", oldest))
                .containsExactly("supplier.registered", "supplier.merged", "supplier.changed");
        assertThat(outbox.of("lgds.suppliers", old)
                        .get(2)
                        .data()
                        .path("change")
                        .path("reason")
                        .asText())
                .isEqualTo("one company");
        for (var id : List.of(oldest, old, stays)) {
            assertThat(outbox.of("lgds.suppliers", id)).allSatisfy(Contracts::assertKept);
            assertThat(outbox.of("lgds.suppliers.state", id)).allSatisfy(Contracts::assertKept);
        }
    }

    @Test
    void aMergerMakesNoCircleAndNamesWhatThereIs() {
        var one = registered(Map.of("name", word + " One"));
        var two = registered(Map.of("name", word + " Two"));
        merge(one, one).statusCode(409);
        merge(one, UUID.randomUUID().toString())
                .statusCode(409)
                .body("type", equalTo("/docs/problems/unknown-reference"));
        merge(UUID.randomUUID().toString(), one, "\"x\"").statusCode(404);
        merge(one, two).statusCode(200);
        merge(two, one).statusCode(409).body("mergedInto", equalTo(two));
        merge(one, two).statusCode(409);
        put(one, etag(one), Map.of("name", word + " Four")).statusCode(409);
    }

    @Test
    void ofTwoEditorsWhoMergeTheSamePairBothWaysOneDoes() {
        var one = registered(Map.of("name", word + " One"));
        var two = registered(Map.of("name", word + " Two"));
        var etagOne = etag(one);
        var etagTwo = etag(two);
        var there = CompletableFuture.supplyAsync(
                () -> merge(one, two, etagOne).extract().statusCode());
        var back = CompletableFuture.supplyAsync(
                () -> merge(two, one, etagTwo).extract().statusCode());

        assertThat(List.of(there.join(), back.join())).containsExactlyInAnyOrder(200, 412);
        assertThat(List.of(state(one), state(two))).containsExactlyInAnyOrder("active", "merged");
    }

    @Test
    @TestSecurity(user = "leeds", roles = "council-editor")
    @OidcSecurity(claims = {@Claim(key = "scope", value = "assets:write"), @Claim(key = "council", value = "LDS")})
    void onlyCatalogueEditorsKeepTheList() {
        register(Map.of("name", word)).statusCode(403).body("type", equalTo("/docs/problems/missing-role"));
        when().get("/v1/suppliers").then().statusCode(200);
    }

    @Test
    @TestSecurity
    void anyoneReadsTheList() {
        var id = QuarkusTransaction.requiringNew().call(() -> {
            var supplier = Supplier.of(new NewSupplier(word, null, null, null));
            supplier.register(Instant.now());
            supplier.persist();
            return supplier.key();
        });

        when().get("/v1/suppliers/" + id).then().statusCode(200).body("allowedActions", nullValue());
        given().queryParam("q", word).get("/v1/suppliers").then().body("items.id", contains(id));
        var csv = given().queryParam("q", word)
                .get("/v1/suppliers/export?format=csv")
                .asString();
        assertThat(csv)
                .startsWith("id,name,aliases,companyNumber,website,state,mergedInto")
                .contains(word);
        var seen = new ArrayList<String>();
        for (var next = "/v1/suppliers/changes?limit=1000"; next != null; ) {
            var page = when().get(next).then().statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("items.id", String.class));
            next = page.getString("next");
        }
        assertThat(seen).contains(id).doesNotHaveDuplicates();
    }

    @Test
    void whoNamesASupplierIsToldIfThereIsNone() {
        var old = UUID.fromString(registered(Map.of("name", word + " One")));
        var stays = UUID.fromString(registered(Map.of("name", word + " Two")));
        merge(old.toString(), stays.toString()).statusCode(200);
        var never = UUID.randomUUID();

        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(Supplier.mustBeKnown(List.of(old, stays))).isEqualTo(Map.of(old, stays, stays, stays));
            assertThatThrownBy(() -> Supplier.mustBeKnown(List.of(old, never)))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining(never.toString());
            assertThat(Supplier.mustBeKnown(List.of())).isEmpty();
        });
    }

    private static ValidatableResponse register(Map<String, ?> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/suppliers")
                .then();
    }

    private static String registered(Map<String, ?> body) {
        return register(body).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse put(String id, String etag, Map<String, ?> body) {
        return given().header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/suppliers/" + id)
                .then();
    }

    private static ValidatableResponse merge(String id, String into) {
        return merge(id, into, etag(id));
    }

    private static ValidatableResponse merge(String id, String into, String etag) {
        return given().header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(new HashMap<>(Map.of("into", into, "reason", "one company")))
                .post("/v1/suppliers/" + id + "/merger")
                .then();
    }

    private static String etag(String id) {
        return when().get("/v1/suppliers/" + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private static String state(String id) {
        return when().get("/v1/suppliers/" + id).then().extract().path("state");
    }

    private static String number() {
        return "SC" + String.format("%06d", Math.abs(UUID.randomUUID().hashCode()) % 1_000_000);
    }
}
