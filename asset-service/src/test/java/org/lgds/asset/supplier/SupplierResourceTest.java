package org.lgds.asset.supplier;

import java.time.Instant;
import java.util.ArrayList;
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
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.Overtaking;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.asset.supplier.Suppliers.etag;
import static org.lgds.asset.supplier.Suppliers.number;
import static org.lgds.asset.supplier.Suppliers.put;
import static org.lgds.asset.supplier.Suppliers.register;
import static org.lgds.asset.supplier.Suppliers.registered;

@QuarkusTest
@TestSecurity(user = "editor", roles = "catalogue-editor")
@OidcSecurity(claims = @Claim(key = "scope", value = "assets:write"))
class SupplierResourceTest {

    @Inject
    Outboxes outbox;

    @Inject
    Overtaking overtaking;

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
    void whoComesSecondAtTheSameMomentIsToldOfTheFirst() {
        var number = number();
        var first = Supplier.of(new NewSupplier(word, null, number, null));

        overtaking
                .of(
                        () -> {
                            first.register(Instant.now());
                            first.persist();
                        },
                        () -> register(Map.of("name", word + " New", "companyNumber", number)))
                .answer()
                .statusCode(409)
                .body("type", equalTo("/docs/problems/supplier-exists"))
                .body("supplier", equalTo(first.id.toString()));
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
}
