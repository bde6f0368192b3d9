package org.lgds.asset.asset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@TestSecurity(user = "leeds-sync", roles = "council-system")
@OidcSecurity(claims = {@Claim(key = "scope", value = "assets:write"), @Claim(key = "council", value = "LDS")})
class AssetBatchTest {

    private final String run = UUID.randomUUID().toString();

    @Inject
    Catalogue catalogue;

    @Inject
    Outboxes outbox;

    @Inject
    SessionFactory sessions;

    @BeforeEach
    void leedsAndItsServicesAreKnown() {
        catalogue.council("LDS", "active", 1);
        catalogue.council("BST", "active", 1);
        catalogue.service(372, "Report a blocked street", "streets", "single");
    }

    @Test
    void aCatalogueIsTakenOverAndSentAgainChangesNothing() {
        var items = List.of(item("a"), item("b"));
        var ids = batch(items)
                .body("items.status", contains(201, 201))
                .extract()
                .jsonPath()
                .getList("items.id", String.class);
        var first = when().get("/v1/assets/" + ids.get(0))
                .then()
                .body("state", equalTo("draft"))
                .extract()
                .header("ETag");

        batch(items)
                .body("items.status", contains(200, 200))
                .body("items.id", equalTo(ids))
                .body("items[0].etag", equalTo(first));
        assertThat(outbox.of("lgds.assets", ids.get(0)))
                .extracting(Outboxes.Sent::name)
                .containsExactly("asset.drafted");

        batch(List.of(with("a", "phase", "live"), item("b"))).body("items.status", contains(200, 200));
        assertThat(outbox.of("lgds.assets", ids.get(0))).hasSize(2);
        assertThat(outbox.of("lgds.assets", ids.get(1))).hasSize(1);
    }

    @Test
    void anItemSaysWhichAssetItIs() {
        var id = batch(List.of(with("a", "repositoryUrl", url("a")))).extract().<String>path("items[0].id");

        var byId = with("a2", "name", "By id");
        byId.put("id", id);
        batch(List.of(byId)).body("items[0].status", equalTo(200)).body("items[0].id", equalTo(id));
        var byRepository = item("none");
        byRepository.remove("externalId");
        byRepository.put("repositoryUrl", url("a"));
        batch(List.of(byRepository)).body("items[0].status", equalTo(201));
        batch(List.of(byRepository)).body("items[0].status", equalTo(200));
        var keyless = item("none");
        keyless.remove("externalId");
        batch(List.of(keyless)).body("items[0].status", equalTo(400));
        var unknown = item("u");
        unknown.put("id", UUID.randomUUID().toString());
        batch(List.of(unknown)).body("items[0].status", equalTo(404));
    }

    @Test
    void aRepositoryRegisteredBeforeTakesTheReferenceOfTheCatalogue() {
        var earlier = item("x");
        earlier.remove("externalId");
        earlier.put("repositoryUrl", url("x"));
        var id = batch(List.of(earlier)).extract().<String>path("items[0].id");

        batch(List.of(with("x", "repositoryUrl", url("x") + ".git")))
                .body("items[0].status", equalTo(200))
                .body("items[0].id", equalTo(id));
        batch(List.of(with("y", "repositoryUrl", url("x"))))
                .body("items[0].status", equalTo(409))
                .body("items[0].problem.type", equalTo("/docs/problems/repository-registered"));
    }

    @Test
    void aKeyNamedTwiceAppliesInOrder() {
        var id = batch(List.of(with("a", "name", "First"), with("a", "name", "Second")))
                .body("items.status", contains(201, 200))
                .extract()
                .<String>path("items[1].id");
        when().get("/v1/assets/" + id).then().body("name", equalTo("Second"));
        assertThat(outbox.of("lgds.assets", id)).hasSize(2);
    }

    @Test
    void whatOneItemGivesUpTheNextMayTake() {
        batch(List.of(with("a", "repositoryUrl", url("a")))).body("items[0].status", equalTo(201));
        batch(List.of(with("a", "repositoryUrl", url("b")), with("c", "repositoryUrl", url("a"))))
                .body("items.status", contains(200, 201));
        batch(List.of(with("c", "repositoryUrl", url("b")))).body("items[0].status", equalTo(409));
    }

    @Test
    void aBadItemHarmsNoOther() {
        var unknown = with("b", "services", List.of(99_993));
        var ofBristol = with("c", "owner", Map.of("council", "BST"));
        var wrong = with("d", "type", "toy");
        batch(Arrays.asList(item("a"), unknown, ofBristol, wrong, "text", null))
                .body("items.status", contains(201, 409, 403, 400, 400, 400))
                .body("items[1].problem.type", equalTo("/docs/problems/unknown-reference"))
                .body("items[2].problem.type", equalTo("/docs/problems/other-council"))
                .body("items[3].problem.errors[0].pointer", equalTo("/type"));
    }

    @Test
    void whatAListedAssetMayNotSayIsRefusedAloneAndLeavesItAsItWas() {
        var id = QuarkusTransaction.requiringNew()
                .call(() -> ListedAsset.persisted(ListedAsset.wanted("Listed " + run, "LDS"), "1.0.0"));
        var withoutLicence = with("a", "id", id.toString());
        batch(List.of(withoutLicence, item("b")))
                .body("items.status", contains(409, 201))
                .body("items[0].problem.missing", contains("a licence"));
        when().get("/v1/assets/" + id)
                .then()
                .body("name", equalTo("Listed " + run))
                .body("licence", equalTo("MIT"));
        assertThat(outbox.names("lgds.assets", id.toString())).isEmpty();
    }

    @Test
    void anotherCouncilsAssetIsNeitherChangedNorBetrayed() {
        var bristols = QuarkusTransaction.requiringNew().call(() -> {
            var asset = Asset.draft(ListedAsset.wanted("Secret " + run, "BST"));
            asset.register(Instant.now());
            asset.persist();
            return asset.key();
        });
        var aimed = item("z");
        aimed.put("id", bristols);
        batch(List.of(aimed)).body("items[0].status", equalTo(404));

        var listed = item("z");
        listed.put("id", catalogue.listedAsset("1.0.0").toString());
        batch(List.of(listed)).body("items[0].status", equalTo(403));
    }

    @Test
    void aConditionOfAnItemIsKept() {
        batch(List.of(with("a", "ifMatch", "\"x\""))).body("items[0].status", equalTo(412));
        var etag = batch(List.of(item("a"))).extract().<String>path("items[0].etag");
        var changed = with("a", "name", "Changed");
        changed.put("ifMatch", etag);
        batch(List.of(changed)).body("items[0].status", equalTo(200));
        changed.put("name", "Too late");
        batch(List.of(changed)).body("items[0].status", equalTo(412));
    }

    @Test
    void aDryRunAnswersAsUsualAndWritesNothing() {
        var known = batch(List.of(item("a"))).extract().<String>path("items[0].id");
        var items = List.of(with("a", "name", "Dry"), item("b"), with("b", "name", "Twice"), with("c", "type", "toy"));
        given().contentType(ContentType.JSON)
                .body(items)
                .post("/v1/assets/batch?dryRun=true")
                .then()
                .statusCode(207)
                .body("items.status", contains(200, 201, 200, 400))
                .body("items[0].id", equalTo(known))
                .body("items[1].id", nullValue())
                .body("items[2].id", nullValue());
        assertThat(outbox.of("lgds.assets", known)).hasSize(1);
        when().get("/v1/assets/" + known).then().body("name", equalTo("Asset a"));
        batch(items).body("items.status", contains(200, 201, 200, 400)).body("items[1].id", notNullValue());
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

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheItems() {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        var few = items(2);
        var many = items(300);
        batch(many);
        statistics.clear();
        batch(few);
        var forFew = statistics.getPrepareStatementCount();
        statistics.clear();
        batch(many).body("items", hasSize(300));
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(forFew);
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void twoSystemsSendingTheSameCatalogueAtOnceRegisterEachAssetOnce() {
        var items = items(50);
        var writers = new ArrayList<CompletableFuture<List<Integer>>>();
        for (int i = 0; i < 3; i++) {
            writers.add(CompletableFuture.supplyAsync(
                    () -> batch(items).extract().jsonPath().getList("items.status", Integer.class)));
        }
        var statuses = writers.stream().map(CompletableFuture::join).toList();
        assertThat(statuses.stream().flatMap(List::stream)).containsOnly(200, 201);
        assertThat(statuses.stream().flatMap(List::stream).filter(status -> status == 201))
                .hasSize(50);
    }

    private List<Map<String, Object>> items(int count) {
        return IntStream.range(0, count).mapToObj(i -> item("m" + i)).toList();
    }

    private Map<String, Object> item(String reference) {
        return new HashMap<>(Map.of(
                "externalId",
                reference + " " + run,
                "name",
                "Asset " + reference,
                "summary",
                "Says what it is",
                "type",
                "service_pattern",
                "origin",
                "council",
                "owner",
                Map.of("council", "LDS"),
                "services",
                List.of(372)));
    }

    private Map<String, Object> with(String reference, String property, Object value) {
        var item = item(reference);
        item.put(property, value);
        return item;
    }

    private String url(String name) {
        return "https://git.example/" + run + "/" + name;
    }

    private String json(String reference) {
        return reference.isEmpty() ? "{\"name\": 1}" : """
                {"externalId":"%s %s","name":"n","summary":"s","type":"training","origin":"council","owner":{"council":"LDS"}}""".formatted(reference, run);
    }

    private static ValidatableResponse batch(Object body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/assets/batch")
                .then()
                .statusCode(207);
    }

    private static String[] stream(String lines, String query) {
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)))
                .contentType("application/x-ndjson")
                .body(lines)
                .post("/v1/assets/batch" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .split("\n");
    }
}
