package org.lgds.asset.asset;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
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
import static org.lgds.asset.asset.BatchItems.batch;

/** A council sends its catalogue whole: each item finds its asset, and sent again changes nothing. */
@QuarkusTest
@TestSecurity(user = "leeds-sync", roles = "council-system")
@OidcSecurity(claims = {@Claim(key = "scope", value = "assets:write"), @Claim(key = "council", value = "LDS")})
class AssetBatchTest {

    private final BatchItems items = new BatchItems();

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
        var sent = List.of(items.item("a"), items.item("b"));
        var ids = batch(sent)
                .body("items.status", contains(201, 201))
                .extract()
                .jsonPath()
                .getList("items.id", String.class);
        var first = when().get("/v1/assets/" + ids.get(0))
                .then()
                .body("state", equalTo("draft"))
                .extract()
                .header("ETag");

        batch(sent)
                .body("items.status", contains(200, 200))
                .body("items.id", equalTo(ids))
                .body("items[0].etag", equalTo(first));
        assertThat(outbox.of("lgds.assets", ids.get(0)))
                .extracting(Outboxes.Sent::name)
                .containsExactly("asset.drafted");

        batch(List.of(items.with("a", "phase", "live"), items.item("b"))).body("items.status", contains(200, 200));
        assertThat(outbox.of("lgds.assets", ids.get(0))).hasSize(2);
        assertThat(outbox.of("lgds.assets", ids.get(1))).hasSize(1);
    }

    @Test
    void anItemSaysWhichAssetItIs() {
        var id = batch(List.of(items.with("a", "repositoryUrl", items.url("a"))))
                .extract()
                .<String>path("items[0].id");

        var byId = items.with("a2", "name", "By id");
        byId.put("id", id);
        batch(List.of(byId)).body("items[0].status", equalTo(200)).body("items[0].id", equalTo(id));
        var byRepository = items.item("none");
        byRepository.remove("externalId");
        byRepository.put("repositoryUrl", items.url("a"));
        batch(List.of(byRepository)).body("items[0].status", equalTo(201));
        batch(List.of(byRepository)).body("items[0].status", equalTo(200));
        var keyless = items.item("none");
        keyless.remove("externalId");
        batch(List.of(keyless)).body("items[0].status", equalTo(400));
        var unknown = items.item("u");
        unknown.put("id", UUID.randomUUID().toString());
        batch(List.of(unknown)).body("items[0].status", equalTo(404));
    }

    @Test
    void aRepositoryRegisteredBeforeTakesTheReferenceOfTheCatalogue() {
        var earlier = items.item("x");
        earlier.remove("externalId");
        earlier.put("repositoryUrl", items.url("x"));
        var id = batch(List.of(earlier)).extract().<String>path("items[0].id");

        batch(List.of(items.with("x", "repositoryUrl", items.url("x") + ".git")))
                .body("items[0].status", equalTo(200))
                .body("items[0].id", equalTo(id));
        batch(List.of(items.with("y", "repositoryUrl", items.url("x"))))
                .body("items[0].status", equalTo(409))
                .body("items[0].problem.type", equalTo("/docs/problems/repository-registered"));
    }

    @Test
    void aKeyNamedTwiceAppliesInOrder() {
        var id = batch(List.of(items.with("a", "name", "First"), items.with("a", "name", "Second")))
                .body("items.status", contains(201, 200))
                .extract()
                .<String>path("items[1].id");
        when().get("/v1/assets/" + id).then().body("name", equalTo("Second"));
        assertThat(outbox.of("lgds.assets", id)).hasSize(2);
    }

    @Test
    void whatOneItemGivesUpTheNextMayTake() {
        batch(List.of(items.with("a", "repositoryUrl", items.url("a")))).body("items[0].status", equalTo(201));
        batch(List.of(
                        items.with("a", "repositoryUrl", items.url("b")),
                        items.with("c", "repositoryUrl", items.url("a"))))
                .body("items.status", contains(200, 201));
        batch(List.of(items.with("c", "repositoryUrl", items.url("b")))).body("items[0].status", equalTo(409));
    }

    @Test
    void aDryRunAnswersAsUsualAndWritesNothing() {
        var known = batch(List.of(items.item("a"))).extract().<String>path("items[0].id");
        var sent = List.of(
                items.with("a", "name", "Dry"),
                items.item("b"),
                items.with("b", "name", "Twice"),
                items.with("c", "type", "toy"));
        given().contentType(ContentType.JSON)
                .body(sent)
                .post("/v1/assets/batch?dryRun=true")
                .then()
                .statusCode(207)
                .body("items.status", contains(200, 201, 200, 400))
                .body("items[0].id", equalTo(known))
                .body("items[1].id", nullValue())
                .body("items[2].id", nullValue());
        assertThat(outbox.of("lgds.assets", known)).hasSize(1);
        when().get("/v1/assets/" + known).then().body("name", equalTo("Asset a"));
        batch(sent).body("items.status", contains(200, 201, 200, 400)).body("items[1].id", notNullValue());
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheItems() {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        var few = items.many(2);
        var many = items.many(300);
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
        var sent = items.many(50);
        var writers = new ArrayList<CompletableFuture<List<Integer>>>();
        for (int i = 0; i < 3; i++) {
            writers.add(CompletableFuture.supplyAsync(
                    () -> batch(sent).extract().jsonPath().getList("items.status", Integer.class)));
        }
        var statuses = writers.stream().map(CompletableFuture::join).toList();
        assertThat(statuses.stream().flatMap(List::stream)).containsOnly(200, 201);
        assertThat(statuses.stream().flatMap(List::stream).filter(status -> status == 201))
                .hasSize(50);
    }
}
