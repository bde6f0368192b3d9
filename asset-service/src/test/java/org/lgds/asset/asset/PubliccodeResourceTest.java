package org.lgds.asset.asset;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.asset.asset.Assets.patch;
import static org.lgds.asset.asset.StreetWorks.send;

/** A publiccode.yml becomes an asset of its sender's council, and sent again changes it, or is refused with its errors. */
@QuarkusTest
@TestSecurity(user = "leeds-sync", roles = "council-system")
@OidcSecurity(claims = {@Claim(key = "scope", value = "assets:write"), @Claim(key = "council", value = "LDS")})
class PubliccodeResourceTest {

    private static final String CATEGORIES = "/publiccode/categories.txt";

    private final StreetWorks works = StreetWorks.anew();

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
        var id = works.send("")
                .statusCode(201)
                .body("asset.name", equalTo("Street Works"))
                .body("asset.owner.council", equalTo("LDS"))
                .body("asset.licence", equalTo("MIT"))
                .body("asset.repositoryUrl", equalTo(works.url()))
                .body("asset.state", equalTo("draft"))
                .extract()
                .<String>path("asset.id");
        when().get("/v1/assets/" + id + "/versions").then().body("items.number", contains("1.4.0"));
    }

    @Test
    void aDryRunTellsAndDoesNothing() {
        works.send("?dryRun=true").statusCode(200).body("valid", equalTo(true)).body("errors", hasSize(0));
        send(works.file().replace("MIT", "Mine"), "?dryRun=true")
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("errors.key", contains("legal.license"));
        when().get("/v1/assets?owner=LDS&q=street").then().body("items.repositoryUrl", not(hasItem(works.url())));
    }

    @Test
    void anInvalidFileIsRefusedWithEveryError() {
        send(works.file().replace("MIT", "Mine").replace("localisationReady: true", "localisationReady: yes"), "")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/docs/problems/invalid-publiccode"))
                .body("errors.key", contains("legal.license", "localisation.localisationReady"))
                .body("errors.pointer", contains("/legal/license", "/localisation/localisationReady"))
                .body("errors[0].detail", containsString("SPDX"))
                .body("errors[0].line", equalTo(18));
    }

    @Test
    void anotherCouncilIsNotActedFor() {
        works.send("?council=BST").statusCode(403);
        works.send("?council=LDS&party=x").statusCode(400);
    }

    @Test
    void aFileSentAgainChangesNothingHoweverItIsLaidOut() {
        var id = works.send("").statusCode(201).extract().<String>path("asset.id");
        works.send("").statusCode(200).body("asset.id", equalTo(id));
        send("# A comment\n" + works.file().replace("MIT", "'MIT'"), "").statusCode(200);
        assertThat(outbox.of("lgds.assets", id))
                .extracting(Outboxes.Sent::name)
                .containsExactly("asset.drafted", "asset_version.changed");
    }

    @Test
    void aChangedFileChangesTheAssetOfItsRepositoryByOneEvent() {
        var id = works.send("").extract().<String>path("asset.id");
        patch(
                        id,
                        "{\"services\":[372],\"tags\":[\"ours\",\"geographic-information-systems\"],\"supportModel\":\"lgds\"}")
                .statusCode(200);

        send(
                        works.file()
                                .replace("Map of works", "Map of all works")
                                .replace("- geographic", "- accounting\n  - geographic"),
                        "")
                .statusCode(200)
                .body("asset.id", equalTo(id))
                .body("asset.services", contains(372))
                .body("asset.supportModel", equalTo("lgds"))
                .body("asset.tags", contains("accounting", "geographic-information-systems", "ours"))
                .body("asset.software.features", contains("Map of all works"));
        send(
                        works.file()
                                .replace(works.url(), works.url().replace("example.org", "EXAMPLE.org") + ".git")
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
        var id = works.send("").extract().<String>path("asset.id");
        send(works.file().replace("1.4.0", "1.5.0"), "").statusCode(200);
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
                    works.url(),
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
        works.send("?dryRun=true").body("valid", equalTo(false)).body("errors.key", contains("url"));
        works.send("")
                .statusCode(409)
                .body("type", equalTo("/docs/problems/repository-registered"))
                .body("asset", nullValue());
    }

    @Test
    void whatACatalogueCannotKeepIsRefusedWithItsPlaceAndADryRunSaysSo() {
        var features = IntStream.range(0, 201).mapToObj(n -> "F" + n).collect(Collectors.joining(", "));
        var file = works.file()
                .replace("name: Street Works\n", "name: " + "Street".repeat(50) + "\n")
                .replace("[Map of works]", "[" + features + "]")
                .replace("legal:\n", """
                          cy:
                            localisedName: %s
                            shortDescription: Pa strydoedd sydd ar gau
                            longDescription: "%s"
                            features: [Map]
                        legal:
                        """.formatted(
                                "Gwaith".repeat(50), "Disgrifiad hir o bob stryd sydd ar gau. ".repeat(5)));
        var dry = send(file, "?dryRun=true").statusCode(200).body("valid", equalTo(false));
        var errors = dry.extract().<List<Map<String, Object>>>path("errors");
        assertThat(errors)
                .extracting(error -> error.get("key"))
                .containsExactly("name", "description.en.features", "description.cy.localisedName");
        assertThat(errors.get(0).get("line")).isEqualTo(2);
        send(file, "")
                .statusCode(400)
                .body("type", equalTo("/docs/problems/invalid-publiccode"))
                .body("errors", equalTo(errors));
    }

    @Test
    void whatTheEntryIsTooLargeForIsSaidOfTheFileToo() {
        var features = IntStream.range(0, 200)
                .mapToObj(n -> "\"" + "\\a".repeat(230) + n + "\"")
                .collect(Collectors.joining(", "));
        var file = works.file().replace("[Map of works]", "[" + features + "]");
        send(file, "?dryRun=true").statusCode(200).body("errors.key", contains("description.en.features"));
        send(file, "").statusCode(400).body("errors.key", contains("description.en.features"));
    }

    @Test
    void everyCategoryOfTheStandardMayBeNamed() throws IOException {
        try (var vocabulary = getClass().getResourceAsStream(CATEGORIES)) {
            var all = new String(vocabulary.readAllBytes(), UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
            assertThat(all).hasSizeGreaterThan(100);
            send(works.file().replace("  - geographic-information-systems", "  - " + String.join("\n  - ", all)), "")
                    .statusCode(201)
                    .body("asset.tags", hasSize(all.size()));
        }
    }
}
