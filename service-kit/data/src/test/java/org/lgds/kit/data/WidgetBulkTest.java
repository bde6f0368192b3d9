package org.lgds.kit.data;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@TestSecurity(user = "kim", roles = "maker")
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "widgets:write"),
            @Claim(key = "sub", value = "kim-sub"),
            @Claim(key = "azp", value = "leeds-sync"),
            @Claim(key = "council", value = "LDS")
        })
class WidgetBulkTest {

    private final String owner = UUID.randomUUID().toString();

    @Test
    void aBatchAnswersEachItemAndABadOneHarmsNoOther() {
        var answer = given().contentType(ContentType.JSON)
                .body(List.of(
                        Map.of("owner", owner, "name", "b1 " + owner),
                        Map.of("owner", owner, "nam", "b2"),
                        Map.of("owner", owner, "name", "b3 " + owner),
                        Map.of("owner", owner, "name", "b1 " + owner)))
                .post("/v1/widgets/batch")
                .then()
                .statusCode(207)
                .extract()
                .jsonPath();

        assertThat(answer.getList("items.status", Integer.class)).containsExactly(201, 400, 201, 200);
        assertThat(answer.getString("items[1].problem.errors[0].pointer")).isEqualTo("/nam");
        assertThat(answer.getString("items[3].id")).isEqualTo(answer.getString("items[0].id"));
    }

    @Test
    void aBatchIsBounded() {
        batch(IntStream.range(0, 1001).mapToObj(i -> Map.of()).toList()).statusCode(413);
        batch(List.of()).statusCode(400);
        batch(Map.of("rows", List.of())).statusCode(400);
    }

    @Test
    void aStreamOfLinesIsAnsweredLineByLine() {
        var lines = IntStream.range(0, 2500)
                .mapToObj(i ->
                        i == 1200 ? "{nonsense" : "{\"owner\":\"%s\",\"name\":\"s%d %s\"}".formatted(owner, i, owner))
                .reduce("", (all, line) -> all + line + "\n");
        var answer = refused(lines);

        assertThat(answer).hasSize(2);
        assertThat(JsonPath.from(answer[0]).getInt("line")).isEqualTo(1201);
        assertThat(JsonPath.from(answer[1]).getInt("accepted")).isEqualTo(2499);
    }

    @Test
    void aRefusalNamesItsLineThoughBlankOnesArePassedOver() {
        var answer = refused("\n\n{\"owner\":\"%1$s\",\"name\":\"n1 %1$s\"}\n\nnonsense\n".formatted(owner));

        assertThat(JsonPath.from(answer[0]).getInt("line")).isEqualTo(5);
        assertThat(JsonPath.from(answer[1]).getInt("accepted")).isEqualTo(1);
        assertThat(JsonPath.from(answer[1]).getInt("refused")).isEqualTo(1);
    }

    @Test
    void aDryRunAnswersAsUsualAndWritesNothing() {
        var items = List.of(Map.of("owner", owner, "name", "d1 " + owner), Map.of("owner", owner, "nam", "d2"));
        given().contentType(ContentType.JSON)
                .body(items)
                .post("/v1/widgets/batch?dryRun=true")
                .then()
                .statusCode(207)
                .body("items.status", contains(201, 400));
        when().get("/v1/widgets?owner=" + owner).then().body("items", hasSize(0));

        batch(items).body("items.status", contains(201, 400));
        when().get("/v1/widgets?owner=" + owner).then().body("items", hasSize(1));
    }

    @Test
    void theChangesFeedSkipsNoLateCommit() {
        var first = create("first");
        var since = changes("/v1/widgets/changes?owner=" + owner, first);
        QuarkusTransaction.begin();
        var late = Widget.draft(owner, "late " + owner, Instant.now());
        late.register(Instant.now());
        late.persistAndFlush();
        var second = create("second");
        since = changes("/v1/widgets/changes?owner=" + owner + "&since=" + since);
        QuarkusTransaction.commit();

        changes("/v1/widgets/changes?owner=" + owner + "&since=" + since, late.key(), second);
    }

    @Test
    void aTokenOfAnotherFilterIsGone() {
        var since = changes("/v1/widgets/changes?owner=" + owner);

        when().get("/v1/widgets/changes?owner=other&since=" + since).then().statusCode(410);
        for (var other : List.of("x" + since, since + "=")) {
            when().get("/v1/widgets/changes?owner=" + owner + "&since=" + other)
                    .then()
                    .statusCode(400);
        }
    }

    private String changes(String address, String... ids) {
        var page = when().get(address).then().statusCode(200).extract().jsonPath();
        assertThat(page.getList("items.id", String.class)).containsExactly(ids);
        return page.getString("since");
    }

    private String create(String name) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("owner", owner, "name", name + " " + owner))
                .post("/v1/widgets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String[] refused(String lines) {
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)))
                .contentType("application/x-ndjson")
                .body(lines)
                .post("/v1/widgets/batch?results=refused")
                .then()
                .statusCode(207)
                .extract()
                .asString()
                .split("\n");
    }

    private static ValidatableResponse batch(Object body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/widgets/batch")
                .then();
    }
}
