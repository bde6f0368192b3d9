package org.lgds.asset.asset;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.asset.asset.BatchItems.batch;

/** What of a catalogue that is sent whole is refused: item by item, with the reason, and no other harmed. */
@QuarkusTest
@TestSecurity(user = "leeds-sync", roles = "council-system")
@OidcSecurity(claims = {@Claim(key = "scope", value = "assets:write"), @Claim(key = "council", value = "LDS")})
class AssetBatchRefusalsTest {

    private final BatchItems items = new BatchItems();

    @Inject
    Catalogue catalogue;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void leedsAndItsServicesAreKnown() {
        catalogue.council("LDS", "active", 1);
        catalogue.council("BST", "active", 1);
        catalogue.service(372, "Report a blocked street", "streets", "single");
    }

    @Test
    void aBadItemHarmsNoOther() {
        var unknown = items.with("b", "services", List.of(99_993));
        var ofBristol = items.with("c", "owner", Map.of("council", "BST"));
        var wrong = items.with("d", "type", "toy");
        batch(Arrays.asList(items.item("a"), unknown, ofBristol, wrong, "text", null))
                .body("items.status", contains(201, 409, 403, 400, 400, 400))
                .body("items[1].problem.type", equalTo("/docs/problems/unknown-reference"))
                .body("items[2].problem.type", equalTo("/docs/problems/other-council"))
                .body("items[3].problem.errors[0].pointer", equalTo("/type"));
    }

    @Test
    void whatAListedAssetMayNotSayIsRefusedAloneAndLeavesItAsItWas() {
        var id = QuarkusTransaction.requiringNew()
                .call(() -> ListedAsset.persisted(ListedAsset.wanted("Listed " + items.run(), "LDS"), "1.0.0"));
        var withoutLicence = items.with("a", "id", id.toString());
        batch(List.of(withoutLicence, items.item("b")))
                .body("items.status", contains(409, 201))
                .body("items[0].problem.missing", contains("a licence"));
        when().get("/v1/assets/" + id)
                .then()
                .body("name", equalTo("Listed " + items.run()))
                .body("licence", equalTo("MIT"));
        assertThat(outbox.names("lgds.assets", id.toString())).isEmpty();
    }

    @Test
    void anotherCouncilsAssetIsNeitherChangedNorBetrayed() {
        var bristols = QuarkusTransaction.requiringNew().call(() -> {
            var asset = Asset.draft(ListedAsset.wanted("Secret " + items.run(), "BST"));
            asset.register(Instant.now());
            asset.persist();
            return asset.key();
        });
        var aimed = items.item("z");
        aimed.put("id", bristols);
        batch(List.of(aimed)).body("items[0].status", equalTo(404));

        var listed = items.item("z");
        listed.put("id", catalogue.listedAsset("1.0.0").toString());
        batch(List.of(listed)).body("items[0].status", equalTo(403));
    }

    @Test
    void aConditionOfAnItemIsKept() {
        batch(List.of(items.with("a", "ifMatch", "\"x\""))).body("items[0].status", equalTo(412));
        var etag = batch(List.of(items.item("a"))).extract().<String>path("items[0].etag");
        var changed = items.with("a", "name", "Changed");
        changed.put("ifMatch", etag);
        batch(List.of(changed)).body("items[0].status", equalTo(200));
        changed.put("name", "Too late");
        batch(List.of(changed)).body("items[0].status", equalTo(412));
    }

    @Test
    void aStreamOfLinesAnswersRefusalsByTheirLine() {
        var lines = new StringBuilder("\n");
        IntStream.range(0, 1500)
                .forEach(i -> lines.append(json(i == 1200 ? "" : "s" + i)).append('\n'));
        var answer = stream(lines.toString(), "?results=refused");
        assertThat(answer).hasSize(2);
        assertThat(JsonPath.from(answer[0]).getInt("line")).isEqualTo(1202);
        assertThat(JsonPath.from(answer[1]).getInt("accepted")).isEqualTo(1499);
        assertThat(stream(lines.toString(), "")).hasSize(1500);
    }

    private String json(String reference) {
        return reference.isEmpty() ? "{\"name\": 1}" : """
                {"externalId":"%s %s","name":"n","summary":"s","type":"training","origin":"council","owner":{"council":"LDS"}}""".formatted(reference, items.run());
    }

    private static String[] stream(String lines, String query) {
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)))
                .contentType("application/x-ndjson")
                .body(lines)
                .post("/v1/assets/batch" + query)
                .then()
                .statusCode(207)
                .extract()
                .asString()
                .split("\n");
    }
}
