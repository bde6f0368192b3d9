package org.lgds.asset.asset;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.publiccode.CheckingPubliccode;
import org.lgds.asset.publiccode.Publiccode;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.lgds.asset.asset.Assets.patch;
import static org.lgds.asset.asset.StreetWorks.send;

/** An asset tells as a publiccode.yml what it says today, and what was imported is checked anew. */
@QuarkusTest
@TestSecurity(user = "leeds-sync", roles = "council-system")
@OidcSecurity(claims = {@Claim(key = "scope", value = "assets:write"), @Claim(key = "council", value = "LDS")})
class PubliccodeExportTest {

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
    void importAndExportAndImportChangeNothing() {
        var id = works.send("").extract().<String>path("asset.id");
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
        var id = works.send("").extract().<String>path("asset.id");
        patch(id, "{\"name\":\"yes\",\"licence\":\"EUPL-1.2\",\"phase\":\"retired\",\"supportModel\":\"none\"}")
                .statusCode(200);
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
                 "software":{"platforms":["web"],"type":"standalone/web","localisationReady":false,"languages":["en"]}}""".formatted(works.url())).statusCode(200);
        var facts = new CheckingPubliccode()
                .check(export(id).getBytes(StandardCharsets.UTF_8))
                .publiccode();
        assertThat(facts.maintenance().contacts())
                .extracting(Publiccode.Contact::name)
                .containsExactly("Council of LDS");
        assertThat(facts.description().get("en").features()).hasSize(2);
        assertThat(facts.licence()).isEqualTo("OGL-UK-3.0");
        patch(id, "{\"type\":\"training\"}").statusCode(200);
        when().get("/v1/assets/" + id + "/publiccode").then().statusCode(409);
    }

    @Test
    void whatWasImportedIsCheckedAnew() {
        var id = works.send("").extract().<String>path("asset.id");
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

    private static String export(String id) {
        return given().accept("application/yaml")
                .get("/v1/assets/" + id + "/publiccode")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .extract()
                .asString();
    }
}
