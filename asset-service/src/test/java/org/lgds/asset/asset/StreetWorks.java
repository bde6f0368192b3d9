package org.lgds.asset.asset;

import java.util.UUID;

import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

/** A publiccode.yml of Leeds in a repository, for tests to change, and how it is sent. */
record StreetWorks(String url) {

    /** In a repository of its own. */
    static StreetWorks anew() {
        return new StreetWorks("https://example.org/leeds/" + UUID.randomUUID());
    }

    ValidatableResponse send(String query) {
        return send(file(), query);
    }

    static ValidatableResponse send(String file, String query) {
        return given().contentType("application/yaml")
                .body(file.getBytes(UTF_8))
                .post("/v1/assets/publiccode" + query)
                .then();
    }

    String file() {
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
