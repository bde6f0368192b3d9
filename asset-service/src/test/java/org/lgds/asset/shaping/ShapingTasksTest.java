package org.lgds.asset.shaping;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lgds.asset.shaping.Answers.answer;
import static org.lgds.asset.shaping.Answers.path;

/** Shaping mends the checks that an asset failed, task by task, and its owner is told. */
@QuarkusTest
@TestSecurity(user = "ada", roles = "advisor")
@OidcSecurity(claims = {@Claim(key = "scope", value = "assets:write"), @Claim(key = "sub", value = "ada")})
class ShapingTasksTest {

    @Inject
    Catalogue catalogue;

    @Inject
    Outboxes outbox;

    private UUID asset;

    @BeforeEach
    void aListedAsset() {
        asset = catalogue.listedAsset("1.0.0");
    }

    @Test
    void shapingMendsWhatFailed() {
        var tasks = "/v1/assets/" + asset + "/shaping-tasks";
        var wanted = Map.of("check", "configuration_documented", "title", "Write the settings down");
        post(tasks, wanted).statusCode(409).body("type", equalTo("/docs/problems/check-not-failed"));
        answer(asset, "configuration_documented", Map.of("state", "not_met")).statusCode(200);
        post(tasks, Map.of("title", " ")).statusCode(400).body("errors.pointer", contains("/check", "/title"));
        var made = post(tasks, wanted).statusCode(201).body("allowedActions", contains("completion"));
        var task = made.extract().<String>path("id");
        when().get(tasks).then().body("items.id", contains(task));

        var done = tasks + "/" + task + "/completion";
        given().contentType(ContentType.JSON)
                .body(Map.of("outcome", "Written"))
                .post(done)
                .then()
                .statusCode(428);
        var body = Map.of("outcome", "Written");
        given().header("If-Match", made.extract().header("ETag"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(done)
                .then()
                .statusCode(200)
                .body("state", equalTo("completed"))
                .body("allowedActions", hasSize(0));
        given().header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(body)
                .post(done)
                .then()
                .statusCode(409);

        var told = outbox.of("lgds.assets", asset.toString());
        assertThat(told).extracting(Outboxes.Sent::name).endsWith("asset.changed", "asset.shaping_task_completed");
        assertThat(told.subList(told.size() - 2, told.size()))
                .allSatisfy(Contracts::assertKept)
                .allSatisfy(sent -> assertThat(sent.audience()).isEqualTo("council:CMD"));
    }

    private static ValidatableResponse post(String path, Map<String, ?> body) {
        return given().contentType(ContentType.JSON).body(body).post(path).then();
    }
}
