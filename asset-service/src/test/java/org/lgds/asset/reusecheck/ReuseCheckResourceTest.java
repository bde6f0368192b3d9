package org.lgds.asset.reusecheck;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.duplication.Sector;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.asset.reusecheck.ReuseChecks.TITLE;
import static org.lgds.asset.reusecheck.ReuseChecks.decided;
import static org.lgds.asset.reusecheck.ReuseChecks.record;
import static org.lgds.asset.reusecheck.ReuseChecks.recorded;

/** How a decision is recorded and found again. */
@QuarkusTest
@TestSecurity(user = "leeds-editor", roles = "council-editor")
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "adoptions:read adoptions:write"),
            @Claim(key = "azp", value = "leeds-portal"),
            @Claim(key = "council", value = "LDS")
        })
class ReuseCheckResourceTest {

    @Inject
    Sector sector;

    @Inject
    Catalogue catalogue;

    @Inject
    Outboxes outbox;

    @Inject
    AgroalDataSource database;

    private int service;
    private UUID asset;

    @BeforeEach
    void anAssetOfAService() {
        List.of("LDS", "BST", "CMD").forEach(code -> catalogue.council(code, "active", 1));
        service = ReuseChecks.newService();
        catalogue.service(service, "Missed bins", "area-of-" + service, "single");
        asset = sector.asset("CODE", TITLE, LocalDate.parse("2026-03-01"), service);
    }

    @Test
    void aCouncilRecordsWhatItDecidedWithWhatItWasShown() {
        var build = sector.build("BST", service, Map.of("title", TITLE));
        var id = recorded(decided("LDS", service, Map.of("reason", "It cannot do ours", "considered", List.of(asset))));
        when().get("/v1/reuse-checks/" + id)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("new"))
                .body("reasonCode", equalTo("different_need"))
                .body("reason", equalTo("It cannot do ours"))
                .body("services", contains(service))
                .body("considered", contains(asset.toString()))
                .body("shown.assets.asset", contains(asset.toString()))
                .body("shown.assets[0].score.match", equalTo(0.9f))
                .body("shown.solutions.solution", contains(build.toString()))
                .body("shown.research", hasSize(0))
                .body("client", equalTo("leeds-portal"))
                .body("asset", nullValue())
                .body("allowedActions", hasSize(0));

        var facts = outbox.of("lgds.duplications", id);
        assertThat(facts).extracting(Outboxes.Sent::name).containsExactly("reuse_check.recorded");
        assertThat(facts).extracting(Outboxes.Sent::audience).containsExactly("council:LDS");
        assertThat(facts).allSatisfy(Contracts::assertKept);
        assertThat(facts.get(0).data().path("change").path("to").asText()).isEqualTo("new");
        when().get("/v1/reuse-checks/" + id + "/history").then().body("items", hasSize(1));
    }

    @Test
    void itKeepsWhatWasShownWhateverBecomesOfIt() {
        var id = recorded(decided("LDS", service, Map.of()));
        sector.change("asset", asset, "name", "Something else");
        when().get("/v1/reuse-checks/" + id).then().body("shown.assets.name", contains(TITLE));
    }

    @Test
    void reuseAndAdaptNameTheAssetChosen() {
        for (var outcome : List.of("reuse", "adapt")) {
            var id = recorded(decided("LDS", service, Map.of("outcome", outcome, "reasonCode", "", "asset", asset)));
            when().get("/v1/reuse-checks/" + id).then().body("asset", equalTo(asset.toString()));
            assertThat(outbox.of("lgds.duplications", id)).isNotEmpty().allSatisfy(Contracts::assertKept);
        }
    }

    @Test
    void joiningAndBuyingTogetherNeedNoAssetAndNoReason() {
        for (var outcome : List.of("join_project", "buy_with_others")) {
            var id = recorded(decided("LDS", service, Map.of("outcome", outcome, "reasonCode", "", "kind", "buy")));
            assertThat(outbox.of("lgds.duplications", id)).isNotEmpty().allSatisfy(Contracts::assertKept);
        }
    }

    @Test
    void aRecordedCheckIsNeitherChangedNorDeleted() {
        var id = recorded(decided("LDS", service, Map.of()));
        given().contentType(ContentType.JSON)
                .body(decided("LDS", service, Map.of()))
                .put("/v1/reuse-checks/" + id)
                .then()
                .statusCode(405);
        when().delete("/v1/reuse-checks/" + id).then().statusCode(405);
        for (var sql : List.of(
                "update reuse_check set title = 'Other' where id = ?", "delete from reuse_check where id = ?")) {
            assertThatThrownBy(() -> run(sql, UUID.fromString(id)))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("immutable");
        }
        when().get("/v1/reuse-checks/" + id).then().body("title", equalTo(TITLE));
    }

    @Test
    void theSameKeyRecordsOnceAndWithoutAKeyTwice() {
        var key = UUID.randomUUID().toString();
        var body = decided("LDS", service, Map.of());
        var request = given().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body);
        var id = request.post("/v1/reuse-checks")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        request.post("/v1/reuse-checks").then().statusCode(201).body("id", equalTo(id));
        list("").body("items.id", contains(id));
        assertThat(outbox.names("lgds.duplications", id)).hasSize(1);

        var again = recorded(body);
        list("").body("items.id", contains(again, id));
    }

    @Test
    void twoRecordedAtOnceAreTwo() {
        var both = Stream.of(1, 2)
                .map(i -> CompletableFuture.supplyAsync(() -> recorded(decided("LDS", service, Map.of()))))
                .toList();
        var ids = both.stream().map(CompletableFuture::join).toList();
        list("").body("items", hasSize(2));
        assertThat(ids)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(outbox.of("lgds.duplications", id))
                        .extracting(Outboxes.Sent::sequence)
                        .containsExactly(1L));
    }

    @Test
    void eachFilterFindsItAndAnotherValueDoesNot() {
        var id = recorded(decided("LDS", service, Map.of()));
        list("&council=LDS&outcome=new").body("items.id", contains(id));
        list("&council=BST").body("items", hasSize(0));
        list("&outcome=reuse").body("items", hasSize(0));
        when().get("/v1/reuse-checks?service=1").then().body("items", hasSize(0));
        when().get("/v1/reuse-checks?outcome=maybe").then().statusCode(400);
    }

    @Test
    void pagesShowEachOnceTheNewestFirst() {
        var ids = Stream.of(1, 2, 3)
                .map(i -> recorded(decided("LDS", service, Map.of())))
                .toList();
        var first = list("&limit=2").body("items.id", contains(ids.get(2), ids.get(1)));
        when().get(first.extract().<String>path("next"))
                .then()
                .body("items.id", contains(ids.get(0)))
                .body("next", nullValue());
    }

    @Test
    void theChangesFeedTellsOfWhatIsNew() {
        recorded(decided("LDS", service, Map.of()));
        var path = "/v1/reuse-checks/changes?service=" + service;
        var since = when().get(path).then().body("items", hasSize(1)).extract().<String>path("since");
        var id = recorded(decided("LDS", service, Map.of()));
        when().get(path + "&since=" + since)
                .then()
                .body("items.op", contains("upsert"))
                .body("items.id", contains(id))
                .body("items.item.outcome", contains("new"));
    }

    @Test
    void theExportIsSafeForSpreadsheets() {
        var id = recorded(decided("LDS", service, Map.of("title", "=1+1")));
        var path = "/v1/reuse-checks/export?service=" + service + "&format=";
        var csv = when().get(path + "csv")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .split("\r\n");
        assertThat(csv).hasSize(2);
        assertThat(csv[0]).startsWith("id,council,title,need");
        assertThat(csv[1]).startsWith(id + ",LDS,").contains("'=1+1").contains(asset.toString());
        assertThat(when().get(path + "ndjson").asString()).contains("\"id\":\"" + id + "\"");
    }

    @Test
    void anUnchangedOneIsNotSentAgain() {
        var answer = record(decided("LDS", service, Map.of())).statusCode(201).extract();
        given().header("If-None-Match", answer.header("ETag"))
                .get(answer.header("Location"))
                .then()
                .statusCode(304);
    }

    private ValidatableResponse list(String filters) {
        return when().get("/v1/reuse-checks?service=" + service + filters)
                .then()
                .statusCode(200);
    }

    private void run(String sql, UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }
}
