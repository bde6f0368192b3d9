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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.lgds.asset.asset.Assets.etag;
import static org.lgds.asset.asset.Assets.register;

@QuarkusTest
@TestSecurity(
        user = "ed",
        roles = {"catalogue-editor", "council-editor"})
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "assets:write"),
            @Claim(key = "sub", value = "ed"),
            @Claim(key = "council", value = "LDS")
        })
class AssetResourceTest {

    @Inject
    Catalogue catalogue;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void leedsIsKnown() {
        catalogue.council("LDS", "active", 1);
        catalogue.service(372, "Report a blocked street", "streets", "single");
    }

    @Test
    void anAssetGoesFromDraftToListed() {
        var id = register(asset("Bin days")).statusCode(201).extract().<String>path("id");
        release(id, "1.0.0");
        act(id, "submission").body("state", equalTo("submitted")).body("allowedActions", contains("review"));
        act(id, "review").body("state", equalTo("in_review"));
        act(id, "listing").body("state", equalTo("listed")).body("latestVersion", equalTo("1.0.0"));

        var facts = outbox.of("lgds.assets", id);
        assertThat(facts)
                .extracting(Outboxes.Sent::name)
                .containsExactly(
                        "asset.drafted",
                        "asset_version.changed",
                        "asset_version.released",
                        "asset.submitted",
                        "asset.review_started",
                        "asset.listed");
        assertThat(facts).extracting(Outboxes.Sent::sequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(facts)
                .extracting(Outboxes.Sent::audience)
                .containsExactly("council:LDS", "council:LDS", "council:LDS", "council:LDS", "council:LDS", "public");
        assertThat(facts).allSatisfy(Contracts::assertKept);
        assertThat(outbox.of("lgds.assets.state", id)).hasSize(6).allSatisfy(Contracts::assertKept);
    }

    @Test
    void aListedAssetNeedsALicenceAServiceAndAReleasedVersion() {
        var bare = asset("Bare");
        bare.remove("licence");
        bare.put("services", List.of());
        var id = register(bare).extract().<String>path("id");
        act(id, "submission");
        act(id, "review");

        act(id, "listing", Map.of())
                .statusCode(409)
                .body("type", equalTo("/docs/problems/asset-not-ready"))
                .body("missing", hasSize(3));
    }

    @Test
    void whatGoesBackOrIsRejectedSaysWhy() {
        var id = register(asset("Back")).extract().<String>path("id");
        act(id, "submission");
        act(id, "review");
        act(id, "return", Map.of()).statusCode(400);
        act(id, "return", Map.of("reason", "name the licence")).statusCode(200).body("state", equalTo("draft"));

        when().get("/v1/assets/" + id + "/history").then().body("items[0].reason", equalTo("name the licence"));
        act(id, "listing", Map.of()).statusCode(409).body("possibleActions", contains("submission"));
    }

    @Test
    void versionsRiseWithinTheirLineAndAreThereOnce() {
        var id = register(asset("Rising")).extract().<String>path("id");
        release(id, "1.2.0");
        release(id, "2.0.0-rc.1");
        release(id, "1.10.0");
        prepare(id, "1.3.0").statusCode(201);

        releaseVersion(id, "1.3.0").statusCode(409).body("type", equalTo("/docs/problems/version-not-rising"));
        prepare(id, "1.2.0").statusCode(409);
        prepare(id, "v1").statusCode(400);
        when().get("/v1/assets/" + id).then().body("latestVersion", equalTo("2.0.0-rc.1"));
    }

    @Test
    void filtersNarrowTheList() {
        var mine = register(asset("Filter giraffe")).extract().<String>path("id");
        when().get("/v1/assets?q=giraffe&service=372&type=code&state=draft&owner=LDS")
                .then()
                .body("items.id", contains(mine));
        when().get("/v1/assets?q=giraffe&service=4").then().body("items", hasSize(0));
        when().get("/v1/assets?q=giraffe%20-filter").then().body("items.id", not(hasItem(mine)));
    }

    @Test
    void everyFaultOfABodyIsToldAtOnce() {
        register(Map.of("name", "", "type", "code", "origin", "council", "owner", Map.of(), "repositoryUrl", "ftp://x"))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/name", "/summary", "/owner", "/repositoryUrl"));
    }

    @Test
    void anUnknownCouncilIsNotHeardOf() {
        var stranger = asset("Stranger");
        stranger.put("owner", Map.of("council", "ZZZ"));
        register(stranger).statusCode(409).body("type", equalTo("/docs/problems/unknown-reference"));
    }

    @Test
    @TestSecurity(user = "lee", roles = "council-editor")
    @OidcSecurity(claims = {@Claim(key = "scope", value = "assets:write"), @Claim(key = "council", value = "LDS")})
    void aLeedsEditorRegistersForLeedsAlone() {
        catalogue.council("BST", "active", 1);
        var bristol = asset("Bristol");
        bristol.put("owner", Map.of("council", "BST"));
        register(bristol).statusCode(403).body("type", equalTo("/docs/problems/other-council"));
        var id = register(asset("Leeds")).statusCode(201).extract().<String>path("id");
        act(id, "review", Map.of()).statusCode(403).body("type", equalTo("/docs/problems/missing-role"));
    }

    private static Map<String, Object> asset(String name) {
        return new HashMap<>(Map.of(
                "name",
                name,
                "summary",
                "Tells residents when what is collected " + UUID.randomUUID(),
                "type",
                "code",
                "origin",
                "council",
                "owner",
                Map.of("council", "LDS"),
                "services",
                List.of(372),
                "licence",
                "MIT"));
    }

    private static ValidatableResponse prepare(String id, String number) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("number", number))
                .post("/v1/assets/" + id + "/versions")
                .then();
    }

    private static ValidatableResponse releaseVersion(String id, String number) {
        return given().header("If-Match", etag(id))
                .post("/v1/assets/" + id + "/versions/" + number + "/release")
                .then();
    }

    private static void release(String id, String number) {
        prepare(id, number).statusCode(201);
        releaseVersion(id, number).statusCode(200).body("state", equalTo("released"));
    }

    private static ValidatableResponse act(String id, String action) {
        return act(id, action, Map.of()).statusCode(200);
    }

    private static ValidatableResponse act(String id, String action, Map<String, ?> body) {
        var request = given().header("If-Match", etag(id));
        if (action.equals("return") || action.equals("rejection")) {
            request.contentType(ContentType.JSON).body(body);
        }
        return request.post("/v1/assets/" + id + "/" + action).then();
    }
}
