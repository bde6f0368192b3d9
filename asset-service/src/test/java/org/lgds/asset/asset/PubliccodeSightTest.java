package org.lgds.asset.asset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.asset.publiccode.CheckingPubliccode;
import org.lgds.asset.publiccode.Publiccode;
import org.lgds.asset.test.Catalogue;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Whom the publiccode.yml of a listed asset names to whom: people and their addresses to its owner and LGDS alone. */
@QuarkusTest
class PubliccodeSightTest {

    private static final String[] PEOPLE = {"Ada Byron", "ada.byron@leeds.example", "0113 222", "sales@firm.example"};

    private static final String PERSON = """
            type: internal
              contacts:
                - name: Ada Byron
                  email: ada.byron@leeds.example
                  phone: "+44 113 222 4444"
                  affiliation: Leeds Waste Team
            """;

    private static final String FIRM = """
            type: contract
              contractors:
                - name: Firm Ltd
                  until: 2029-03-31
                  email: sales@firm.example
                  website: https://firm.example
            """;

    @Inject
    Catalogue catalogue;

    @Test
    void anyoneIsToldOfTheOwnerInPlaceOfItsPeople() {
        theOwnerInPlaceOfPeople();
    }

    @Test
    @TestSecurity(user = "bristol", roles = "council-editor")
    @OidcSecurity(claims = @Claim(key = "council", value = "BST"))
    void soIsAnotherCouncil() {
        theOwnerInPlaceOfPeople();
    }

    @Test
    void ofAFirmItsNameAndTermAreLeft() {
        var facts = facts(export(FIRM));
        assertThat(facts.maintenance().contractors())
                .containsExactly(new Publiccode.Contractor(
                        "Firm Ltd", LocalDate.parse("2029-03-31"), null, "https://firm.example"));
        assertThat(export(FIRM)).doesNotContain(PEOPLE);
    }

    @Test
    @TestSecurity(user = "leeds", roles = "council-editor")
    @OidcSecurity(claims = @Claim(key = "council", value = "LDS"))
    void theOwnerReadsWhatItSent() {
        var contact = facts(export(PERSON)).maintenance().contacts().get(0);
        assertThat(contact)
                .isEqualTo(new Publiccode.Contact(
                        "Ada Byron", "ada.byron@leeds.example", "+44 113 222 4444", "Leeds Waste Team"));
        assertThat(export(FIRM)).contains("sales@firm.example");
    }

    @Test
    @TestSecurity(user = "ada", roles = "advisor")
    void soDoesLgds() {
        assertThat(export(PERSON)).contains("ada.byron@leeds.example");
    }

    private void theOwnerInPlaceOfPeople() {
        var exported = export(PERSON);
        assertThat(exported).doesNotContain(PEOPLE).doesNotContain("222 4444", "Waste Team");
        assertThat(facts(exported).maintenance().contacts())
                .containsExactly(new Publiccode.Contact("Council of LDS", null, null, null));
    }

    /** What is answered of an asset that came from such a file and says itself how it is supported. */
    private String export(String maintenance) {
        catalogue.council("LDS", "active", 1);
        var asset = QuarkusTransaction.requiringNew().call(() -> imported(file(maintenance)));
        return given().accept("application/yaml")
                .get("/v1/assets/" + asset + "/publiccode")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static UUID imported(String yaml) {
        var id = ListedAsset.persisted(ListedAsset.wanted("Asset " + UUID.randomUUID(), "LDS"), "1.4.0");
        var asset = Asset.find(id).orElseThrow();
        asset.repositoryUrl = "https://example.org/" + id;
        asset.repositoryKey = RepositoryKey.of(asset.repositoryUrl);
        asset.keep(new ImportedFile("0.7", "a".repeat(64)));
        PubliccodeFile.keep(asset, yaml.getBytes(UTF_8), Instant.now());
        return id;
    }

    private static Publiccode facts(String yaml) {
        var report = new CheckingPubliccode().check(yaml.getBytes(UTF_8));
        assertThat(report.errors()).isEmpty();
        return report.publiccode();
    }

    private static String file(String maintenance) {
        return """
                publiccodeYmlVersion: "0.7"
                name: Street Works
                url: https://example.org/leeds/street-works
                softwareVersion: "1.4.0"
                releaseDate: 2026-10-01
                platforms: [web]
                categories: [geographic-information-systems]
                developmentStatus: stable
                softwareType: standalone/web
                description:
                  en:
                    shortDescription: Tells residents which streets are dug up, and until when
                    longDescription: "%s"
                    features: [Map of works]
                legal:
                  license: MIT
                localisation:
                  localisationReady: true
                  availableLanguages: [en]
                maintenance:
                  %s""".formatted(
                "Residents look up a street and see each planned closure with its dates. ".repeat(3), maintenance);
    }
}
