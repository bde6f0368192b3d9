package org.lgds.asset.supplier;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.asset.supplier.Suppliers.etag;
import static org.lgds.asset.supplier.Suppliers.merge;
import static org.lgds.asset.supplier.Suppliers.number;
import static org.lgds.asset.supplier.Suppliers.put;
import static org.lgds.asset.supplier.Suppliers.register;
import static org.lgds.asset.supplier.Suppliers.registered;
import static org.lgds.asset.supplier.Suppliers.state;

/** Two entries of one company become one. */
@QuarkusTest
@TestSecurity(user = "editor", roles = "catalogue-editor")
@OidcSecurity(claims = @Claim(key = "scope", value = "assets:write"))
class SupplierMergerTest {

    @Inject
    Outboxes outbox;

    private final String word =
            "q" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

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
            assertThat(outbox.of("lgds.suppliers", id)).isNotEmpty().allSatisfy(Contracts::assertKept);
            assertThat(outbox.of("lgds.suppliers.state", id)).isNotEmpty().allSatisfy(Contracts::assertKept);
        }
    }

    @Test
    void whatAMergerMakesCanBeChangedAndNoneMakesMoreThanThat() {
        var one = registered(Map.of("name", word + " One", "aliases", aliases("a", 150)));
        var two = registered(Map.of("name", word + " Two", "aliases", aliases("b", 150)));
        merge(one, two).statusCode(200);
        var aliases = when().get("/v1/suppliers/" + two).jsonPath().getList("aliases");
        assertThat(aliases).hasSize(301);
        put(two, etag(two), Map.of("name", word + " Two", "aliases", aliases, "website", "https://supplier.example"))
                .statusCode(200)
                .body("aliases", hasSize(301));

        var three = registered(Map.of("name", word + " Three", "aliases", aliases("c", 200)));
        merge(three, two).statusCode(409).body("detail", containsString("502 aliases"));
        assertThat(state(three)).isEqualTo("active");
    }

    private List<String> aliases(String letter, int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> word + " " + letter + n + " x")
                .toList();
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
    void aSupplierIsKnownByWhateverIdItEverHad() {
        var old = UUID.fromString(registered(Map.of("name", word + " One")));
        var stays = UUID.fromString(registered(Map.of("name", word + " Two")));
        merge(old.toString(), stays.toString()).statusCode(200);

        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(Supplier.standing(List.of(old, stays, UUID.randomUUID())))
                    .isEqualTo(Map.of(old, stays, stays, stays));
            assertThat(Supplier.standing(List.of())).isEmpty();
        });
    }
}
