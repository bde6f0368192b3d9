package org.lgds.asset.asset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.asset.supplier.Suppliers.merge;
import static org.lgds.asset.supplier.Suppliers.registered;

/** Assets name suppliers of the controlled list, and keep to the one that stays when two become one. */
@QuarkusTest
@TestSecurity(user = "editor", roles = "catalogue-editor")
@OidcSecurity(claims = @Claim(key = "scope", value = "assets:write"))
class SuppliersOfAssetsTest {

    private final String word = "q" + UUID.randomUUID().toString().replace("-", "");

    @Inject
    Outboxes outbox;

    @Test
    void aSupplierNobodyHasHeardOfIsNotNamed() {
        register(UUID.randomUUID().toString())
                .statusCode(409)
                .body("type", equalTo("/docs/problems/unknown-reference"));
    }

    @Test
    void anAssetNamesTheSupplierThatStays() {
        var old = registered(Map.of("name", word + " One"));
        var stays = registered(Map.of("name", word + " Two"));
        var one = register(old).statusCode(201).extract().<String>path("id");
        var both = register(old, stays).statusCode(201).extract().<String>path("id");

        merge(old, stays).statusCode(200);

        when().get("/v1/assets/" + one).then().body("suppliers", contains(stays));
        when().get("/v1/assets/" + both).then().body("suppliers", contains(stays));
        assertThat(outbox.names("lgds.assets", one)).containsExactly("asset.drafted", "asset.changed");
        outbox.of("lgds.assets", one).forEach(Contracts::assertKept);
    }

    @Test
    void aSupplierThatWasMergedIsNotNamedAnew() {
        var old = registered(Map.of("name", word + " Old"));
        var stays = registered(Map.of("name", word + " New"));
        merge(old, stays).statusCode(200);

        register(old).statusCode(409).body("detail", containsString(stays));
        given().contentType(ContentType.JSON)
                .body(List.of(asset(old)))
                .post("/v1/assets/batch")
                .then()
                .statusCode(207)
                .body("items[0].status", equalTo(409))
                .body("items[0].problem.detail", containsString(stays));
    }

    private ValidatableResponse register(String... suppliers) {
        return given().contentType(ContentType.JSON)
                .body(asset(suppliers))
                .post("/v1/assets")
                .then();
    }

    private Map<String, Object> asset(String... suppliers) {
        return new HashMap<>(Map.of(
                "name",
                "Bins " + UUID.randomUUID(),
                "summary",
                "Tells which bin when",
                "type",
                "platform",
                "origin",
                "supplier",
                "owner",
                Map.of("party", word),
                "externalId",
                UUID.randomUUID().toString(),
                "crossCutting",
                true,
                "suppliers",
                List.of(suppliers)));
    }
}
