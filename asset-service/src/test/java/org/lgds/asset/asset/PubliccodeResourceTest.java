package org.lgds.asset.asset;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.test.Catalogue;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@TestSecurity(user = "leeds-sync", roles = "council-system")
@OidcSecurity(claims = {@Claim(key = "scope", value = "assets:write"), @Claim(key = "council", value = "LDS")})
class PubliccodeResourceTest {

    private final String url = "https://example.org/leeds/" + UUID.randomUUID();

    @Inject
    Catalogue catalogue;

    @BeforeEach
    void leedsIsKnown() {
        catalogue.council("LDS", "active", 1);
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
    void aRepositoryIsRegisteredOnce() {
        send(file(), "").statusCode(201);
        send(file(), "").statusCode(409).body("type", equalTo("/docs/problems/repository-registered"));
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
