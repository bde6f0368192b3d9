package org.lgds.asset.asset;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.duplication.Sector;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.lgds.asset.asset.Assets.etag;
import static org.lgds.asset.asset.Assets.patch;
import static org.lgds.asset.asset.Assets.put;
import static org.lgds.asset.asset.Assets.register;

/** What an asset says of itself: all of it, checked, and changed by PUT and PATCH. */
@QuarkusTest
@TestSecurity(user = "lee", roles = "council-editor")
@OidcSecurity(claims = {@Claim(key = "scope", value = "assets:write"), @Claim(key = "council", value = "LDS")})
class AssetContentsTest {

    private final String reference = "ref-" + UUID.randomUUID();
    private UUID supplier;

    @Inject
    Catalogue catalogue;

    @Inject
    Sector sector;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void leedsItsServicesAndASupplierAreKnown() {
        catalogue.council("LDS", "active", 1);
        catalogue.service(372, "Report a blocked street", "streets", "single");
        supplier = sector.supplier();
    }

    @Test
    void allThatAnOwnerSaysIsKeptShownAndTold() {
        var id = register(whole())
                .statusCode(201)
                .body("translations.cy.name", equalTo("Biniau"))
                .body("interactions", contains(0, 8))
                .body("userNeeds", contains("As a resident I need to know when.", "As a crew I need the route."))
                .body("maturityDimensions", containsInAnyOrder("reuse", "service_design"))
                .body("phase", equalTo("beta"))
                .body("licence", equalTo("MIT"))
                .body("licenceClass", equalTo("open"))
                .body("links[0].kind", equalTo("demo"))
                .body("supportModel", equalTo("council"))
                .body("standards", contains("https://standards.example/open"))
                .body("suppliers", contains(supplier.toString()))
                .body("contacts[0].name", equalTo("Bins team"))
                .body("externalId", equalTo(reference))
                .extract()
                .<String>path("id");
        when().get("/v1/assets/" + id).then().body("software.platforms", contains("web"));
        var drafted = outbox.of("lgds.assets", id);
        assertThat(drafted).hasSize(1).allSatisfy(Contracts::assertKept);
        assertThat(drafted.get(0).data().toString()).contains(reference).doesNotContain("Bins team", "contacts");
        assertThat(outbox.of("lgds.assets.state", id))
                .allSatisfy(Contracts::assertKept)
                .allSatisfy(state -> assertThat(state.data().toString()).contains(supplier.toString()))
                .allSatisfy(state -> assertThat(state.data().path("maturityDimensions"))
                        .extracting(JsonNode::asText)
                        .containsExactlyInAnyOrder("reuse", "service_design"));
        assertThat(when().get("/v1/assets/export?format=csv&id=" + id).asString())
                .contains(reference, ",0 8,", "As a crew I need the route.");
    }

    @Test
    void whatNoEventCouldTellIsRefusedWithWhatToShorten() {
        var large = whole();
        large.put("software", Map.of("features", Collections.nCopies(200, "\"".repeat(1000))));
        register(large)
                .statusCode(413)
                .body("type", equalTo("/docs/problems/too-large"))
                .body("detail", containsString("shorten software.features first"));

        large.put("software", Map.of("features", Collections.nCopies(100, "\"".repeat(1000))));
        var id = register(large).statusCode(201).extract().<String>path("id");
        patch(id, Map.of("software", Map.of("features", Collections.nCopies(150, "\"".repeat(1000)))))
                .statusCode(413);
        when().get("/v1/assets/" + id).then().body("software.features", hasSize(100));
    }

    @Test
    void everyFaultIsToldAtOnceAndWhereItIs() {
        var bad = whole();
        bad.put("licence", "Apache 2.0");
        bad.put("interactions", List.of(-1));
        bad.put("translations", Map.of("cymraeg!", Map.of("summary", "x")));
        bad.put("links", List.of(Map.of("kind", "demo", "url", "not ${7*7} {an} address")));
        bad.put("userNeeds", List.of("a need", " "));
        bad.put("contacts", List.of(Map.of("name", "x", "email", "nobody")));
        bad.put("software", Map.of("type", "website"));
        register(bad)
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/licence",
                                "/interactions",
                                "/translations/cymraeg!",
                                "/links/0/url",
                                "/userNeeds/1",
                                "/contacts/0/email",
                                "/software/type"))
                .body("errors.detail", hasItem("Write Apache-2.0 instead of \"Apache 2.0\"."))
                .body("errors.find { it.pointer == '/links/0/url' }.detail", not(equalTo("")))
                .body("errors.find { it.pointer == '/links/0/url' }.detail", not(containsString("49")));
        register(with("maturityDimensions", List.of("zeal")))
                .statusCode(400)
                .body("errors.pointer", hasItem(startsWith("/maturityDimensions")));
    }

    @Test
    void aServiceNobodyHeardOfIsUnknownUnlessItWasNamedBefore() {
        register(with("services", List.of(372, 99_991)))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/unknown-reference"))
                .body("services", contains(99_991));

        catalogue.service(99_992, "Short-lived", "streets", "single");
        var id = register(with("services", List.of(99_992)))
                .statusCode(201)
                .extract()
                .<String>path("id");
        catalogue.noService(99_992);
        patch(id, Map.of("phase", "live")).statusCode(200).body("services", contains(99_992));
    }

    @Test
    void aPatchChangesWhatItNamesAndNullRemoves() {
        var id = register(whole()).extract().<String>path("id");
        patch(id, "{\"phase\":\"live\",\"licence\":null,\"translations\":{\"cy\":{\"name\":null}}}")
                .statusCode(200)
                .body("phase", equalTo("live"))
                .body("licence", nullValue())
                .body("licenceClass", nullValue())
                .body("translations.cy.name", nullValue())
                .body("translations.cy.summary", equalTo("Pryd"))
                .body("contacts", hasSize(1))
                .body("name", equalTo("Bins"));
    }

    @Test
    void aPatchIsHeldToTheRulesOfTheWhole() {
        var id = register(whole()).extract().<String>path("id");
        patch(id, "{\"name\":null,\"colour\":\"red\"}").statusCode(400).body("errors.pointer", hasItem("/colour"));
        patch(id, "{\"name\":null}").statusCode(400).body("errors.pointer", contains("/name"));
        patch(id, "[1]").statusCode(400);
        patch(id, "{\"owner\":{\"council\":\"BST\"}}").statusCode(409);
        given().contentType("application/merge-patch+json")
                .body("{}")
                .patch("/v1/assets/" + id)
                .then()
                .statusCode(428);
        given().contentType("application/merge-patch+json")
                .header("If-Match", "\"old\"")
                .body("{}")
                .patch("/v1/assets/" + id)
                .then()
                .statusCode(412);
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{}")
                .patch("/v1/assets/" + id)
                .then()
                .statusCode(415);
    }

    @Test
    void whatIsSaidAlreadyWritesAndTellsNothing() {
        var id = register(whole()).extract().<String>path("id");
        var etag = etag(id);
        patch(id, Map.of("phase", "beta")).statusCode(200).header("ETag", equalTo(etag));
        put(id, whole()).statusCode(200).header("ETag", equalTo(etag));
        assertThat(outbox.of("lgds.assets", id)).hasSize(1);
    }

    @Test
    void aRepositoryAndAReferenceAreOneAssetsEach() {
        var url = "https://git.example/" + UUID.randomUUID();
        var first = with("repositoryUrl", url);
        register(first).statusCode(201);
        var second = whole();
        second.put("externalId", "other-" + reference);
        second.put("repositoryUrl", url.replace("git.example", "GIT.EXAMPLE") + ".git");
        register(second)
                .statusCode(409)
                .body("type", equalTo("/docs/problems/repository-registered"))
                .body("asset", notNullValue());
        register(whole()).statusCode(409).body("type", equalTo("/docs/problems/conflict"));
    }

    private Map<String, Object> whole() {
        return ContentsOfAnAsset.whole(reference, supplier);
    }

    private Map<String, Object> with(String property, Object value) {
        var asset = whole();
        asset.put(property, value);
        return asset;
    }
}
