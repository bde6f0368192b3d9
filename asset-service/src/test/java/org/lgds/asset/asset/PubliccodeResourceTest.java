package org.lgds.asset.asset;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.publiccode.CheckingPubliccode;
import org.lgds.asset.publiccode.Publiccode;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@TestSecurity(user = "leeds-sync", roles = "council-system")
@OidcSecurity(claims = {@Claim(key = "scope", value = "assets:write"), @Claim(key = "council", value = "LDS")})
class PubliccodeResourceTest {

    private final String url = "https://example.org/leeds/" + UUID.randomUUID();

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
    void aFileBecomesADraftOfTheCallersCouncil() {
        var id = send(file(), "")
                .statusCode(201)
                .body("asset.name", equalTo("Street Works"))
                .body("asset.owner.council", equalTo("LDS"))
                .body("asset.licence", equalTo("MIT"))
                .body("asset.repositoryUrl", equalTo(url))
                .body("asset.state", equalTo("draft"))
                .extract()
                .<String>path("asset.id");
        when().get("/v1/assets/" + id + "/versions").then().body("items.number", contains("1.4.0"));
    }

    @Test
    void aDryRunTellsAndDoesNothing() {
        send(file(), "?dryRun=true")
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("errors", hasSize(0));
        send(file().replace("MIT", "Mine"), "?dryRun=true")
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("errors.key", contains("legal.license"));
        when().get("/v1/assets?owner=LDS&q=street").then().body("items.repositoryUrl", not(hasItem(url)));
    }

    @Test
    void anInvalidFileIsRefusedWithEveryError() {
        send(file().replace("MIT", "Mine").replace("localisationReady: true", "localisationReady: yes"), "")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/docs/problems/invalid-publiccode"))
                .body("errors.key", contains("legal.license", "localisation.localisationReady"))
                .body("errors[0].line", equalTo(18));
    }

    @Test
    void anotherCouncilIsNotActedFor() {
        send(file(), "?council=BST").statusCode(403);
        send(file(), "?council=LDS&party=x").statusCode(400);
    }

    @Test
    void aFileSentAgainChangesNothingHoweverItIsLaidOut() {
        var id = send(file(), "").statusCode(201).extract().<String>path("asset.id");
        send(file(), "").statusCode(200).body("asset.id", equalTo(id));
        send("# A comment\n" + file().replace("MIT", "'MIT'"), "").statusCode(200);
        assertThat(outbox.of("lgds.assets", id))
                .extracting(Outboxes.Sent::name)
                .containsExactly("asset.drafted", "asset_version.changed");
    }

    @Test
    void aChangedFileChangesTheAssetOfItsRepositoryByOneEvent() {
        var id = send(file(), "").extract().<String>path("asset.id");
        patch(
                id,
                "{\"services\":[372],\"tags\":[\"ours\",\"geographic-information-systems\"],\"supportModel\":\"lgds\"}");

        send(
                        file().replace("Map of works", "Map of all works")
                                .replace("- geographic", "- accounting\n  - geographic"),
                        "")
                .statusCode(200)
                .body("asset.id", equalTo(id))
                .body("asset.services", contains(372))
                .body("asset.supportModel", equalTo("lgds"))
                .body("asset.tags", contains("accounting", "geographic-information-systems", "ours"))
                .body("asset.software.features", contains("Map of all works"));
        send(
                        file().replace(url, url.replace("example.org", "EXAMPLE.org") + ".git")
                                .replace("Map of works", "Map of all works"),
                        "")
                .statusCode(200)
                .body("asset.tags", contains("geographic-information-systems", "ours"));
        assertThat(outbox.of("lgds.assets", id))
                .extracting(Outboxes.Sent::name)
                .containsExactly(
                        "asset.drafted", "asset_version.changed", "asset.changed", "asset.changed", "asset.changed");
        assertThat(outbox.of("lgds.assets", id)).allSatisfy(Contracts::assertKept);
    }

    @Test
    void aNewVersionInTheFileIsPrepared() {
        var id = send(file(), "").extract().<String>path("asset.id");
        send(file().replace("1.4.0", "1.5.0"), "").statusCode(200);
        when().get("/v1/assets/" + id + "/versions").then().body("items.number", contains("1.4.0", "1.5.0"));
    }

    @Test
    void theRepositoryOfAnotherCouncilIsNotTakenOver() {
        catalogue.council("BST", "active", 1);
        QuarkusTransaction.requiringNew().run(() -> {
            var asset = Asset.draft(new NewAsset(
                    "Theirs",
                    "Is Bristol's",
                    null,
                    AssetType.CODE,
                    Origin.COUNCIL,
                    new Owner("BST", null),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    url,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
            asset.register(Instant.now());
            asset.persist();
        });
        send(file(), "")
                .statusCode(409)
                .body("type", equalTo("/docs/problems/repository-registered"))
                .body("asset", nullValue());
    }

    @Test
    void importAndExportAndImportChangeNothing() {
        var id = send(file(), "").extract().<String>path("asset.id");
        var events = outbox.of("lgds.assets", id).size();
        var exported = export(id);
        assertThat(new CheckingPubliccode()
                        .check(exported.getBytes(StandardCharsets.UTF_8))
                        .warnings())
                .isEmpty();
        send(exported, "").statusCode(200).body("asset.id", equalTo(id));
        assertThat(outbox.of("lgds.assets", id)).hasSize(events);
        assertThat(export(id)).isEqualTo(exported);
    }

    @Test
    void anExportSaysWhatTheAssetSaysToday() {
        var id = send(file(), "").extract().<String>path("asset.id");
        patch(id, "{\"name\":\"yes\",\"licence\":\"EUPL-1.2\",\"phase\":\"retired\",\"supportModel\":\"none\"}");
        var facts = new CheckingPubliccode()
                .check(export(id).getBytes(StandardCharsets.UTF_8))
                .publiccode();
        assertThat(facts.name()).isEqualTo("yes");
        assertThat(facts.licence()).isEqualTo("EUPL-1.2");
        assertThat(facts.developmentStatus()).isEqualTo("obsolete");
        assertThat(facts.maintenance().type()).isEqualTo("none");
        assertThat(facts.softwareVersion()).isEqualTo("1.4.0");
    }

    @Test
    void anAssetWithoutAFileIsExportedOnceItSaysEnough() {
        var id = given().contentType("application/json")
                .body("""
                        {"name":"Bins","summary":"Tells residents what is collected when","type":"code","origin":"council",
                         "owner":{"council":"LDS"}}""")
                .post("/v1/assets")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        when().get("/v1/assets/" + id + "/publiccode")
                .then()
                .statusCode(409)
                .body("type", equalTo("/docs/problems/publiccode-incomplete"))
                .body(
                        "missing.key",
                        hasItems(
                                "url",
                                "platforms",
                                "developmentStatus",
                                "softwareType",
                                "description.en.longDescription",
                                "description.en.features",
                                "legal",
                                "maintenance",
                                "localisation"));
        patch(id, """
                {"repositoryUrl":"%s","licence":"OGL","phase":"live","supportModel":"council",
                 "userNeeds":["As a resident I need to know on which day my bins are emptied, so that I put them out in time.",
                              "As a crew I need to see which streets are closed"],
                 "software":{"platforms":["web"],"type":"standalone/web","localisationReady":false,"languages":["en"]}}""".formatted(url));
        var facts = new CheckingPubliccode()
                .check(export(id).getBytes(StandardCharsets.UTF_8))
                .publiccode();
        assertThat(facts.maintenance().contacts())
                .extracting(Publiccode.Contact::name)
                .containsExactly("Council of LDS");
        assertThat(facts.description().get("en").features()).hasSize(2);
        assertThat(facts.licence()).isEqualTo("OGL-UK-3.0");
        patch(id, "{\"type\":\"training\"}");
        when().get("/v1/assets/" + id + "/publiccode").then().statusCode(409);
    }

    @Test
    void whatWasImportedIsCheckedAnew() {
        var id = send(file(), "").extract().<String>path("asset.id");
        given().post("/v1/assets/" + id + "/publiccode/validation")
                .then()
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("errors", hasSize(0));
        QuarkusTransaction.requiringNew()
                .run(() -> PubliccodeFile.update(
                        "yaml = replace(yaml, 'MIT', 'Mine') where assetId = ?1", UUID.fromString(id)));
        given().post("/v1/assets/" + id + "/publiccode/validation")
                .then()
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("errors.key", contains("legal.license"))
                .body("errors[0].line", equalTo(18));
        given().post("/v1/assets/" + UUID.randomUUID() + "/publiccode/validation")
                .then()
                .statusCode(404);
    }

    @Test
    void whatACatalogueCannotKeepIsRefusedWithItsPlace() {
        send(file().replace("name: Street Works\n", "name: " + "Street".repeat(50) + "\n"), "")
                .statusCode(400)
                .body("errors.pointer", contains("/name"));
    }

    private static String export(String id) {
        return given().accept("application/yaml")
                .get("/v1/assets/" + id + "/publiccode")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .extract()
                .asString();
    }

    private static void patch(String id, String body) {
        given().contentType("application/merge-patch+json")
                .header("If-Match", when().get("/v1/assets/" + id).header("ETag"))
                .body(body)
                .patch("/v1/assets/" + id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse send(String file, String query) {
        return given().contentType("application/yaml")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/assets/publiccode" + query)
                .then();
    }

    private String file() {
        return """
                publiccodeYmlVersion: "0.7"
                name: Street Works
                url: %s
                softwareVersion: "1.4.0"
                releaseDate: 2026-10-01
                platforms:
                  - web
                categories:
                  - geographic-information-systems
                developmentStatus: stable
                softwareType: standalone/web
                description:
                  en:
                    shortDescription: Tells residents which streets are dug up, and until when
                    longDescription: "%s"
                    features: [Map of works]
                legal:
                  license: MIT
                maintenance:
                  type: internal
                  contacts:
                    - name: Street Works Team
                localisation:
                  localisationReady: true
                  availableLanguages: [en]
                """.formatted(url, "Residents look up a street and see each planned closure with its dates. ".repeat(3));
    }
}
