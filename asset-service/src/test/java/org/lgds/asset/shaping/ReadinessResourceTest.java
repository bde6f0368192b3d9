package org.lgds.asset.shaping;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.adoption.Adopters;
import org.lgds.asset.readiness.Check;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.asset.shaping.Answers.answer;
import static org.lgds.asset.shaping.Answers.path;
import static org.lgds.asset.shaping.Answers.put;

/** Advisors answer the checks of an asset: against the answer seen, with evidence, and it adds up to a score. */
@QuarkusTest
@TestSecurity(user = "ada", roles = "advisor")
@OidcSecurity(claims = {@Claim(key = "scope", value = "assets:write"), @Claim(key = "sub", value = "ada")})
class ReadinessResourceTest {

    private static final List<String> CLAIMED = Arrays.stream(Check.values())
            .filter(check -> !check.isComputed())
            .map(check -> check.name().toLowerCase(ROOT))
            .toList();

    @Inject
    Catalogue catalogue;

    @Inject
    Adopters adopters;

    @Inject
    ComputingReadiness computing;

    @Inject
    Outboxes outbox;

    private UUID asset;

    @BeforeEach
    void aListedAsset() {
        asset = catalogue.listedAsset("1.0.0");
    }

    @Test
    void answersAddUpAndTheCatalogueFindsThem() {
        CLAIMED.forEach(check -> answer(asset, check, met()).statusCode(200).body("assessedBy", equalTo("ada")));
        adopters.live(asset, "1.0.0", "LDS", "BST");
        computing.compute();

        when().get("/v1/assets/" + asset + "/readiness")
                .then()
                .body("score", equalTo(8))
                .body("band", equalTo("easy"))
                .body("checks", hasSize(8))
                .body("checks.findAll { it.computed }.check", contains("open_licence", "live_in_two_councils"));
        when().get("/v1/assets/" + asset)
                .then()
                .body("readiness.score", equalTo(8))
                .body("readiness.band", equalTo("easy"))
                .body("readiness.checks.security_statement", equalTo("met"));
        when().get("/v1/assets?readiness=easy&id=" + asset).then().body("items", hasSize(1));
        when().get("/v1/assets?readiness=hard&id=" + asset).then().body("items", hasSize(0));
        assertThat(outbox.of("lgds.assets", asset.toString()))
                .filteredOn(sent -> sent.name().equals("asset.readiness_assessed"))
                .hasSize(7)
                .allSatisfy(Contracts::assertKept)
                .allSatisfy(sent -> assertThat(sent.audience()).isEqualTo("public"));
    }

    @Test
    void anAssetThatCannotBeAssessedKeepsNoOtherWaiting() {
        var other = catalogue.listedAsset("1.0.0");
        List.of(asset, other).forEach(one -> adopters.live(one, "1.0.0", "LDS", "BST"));
        outbox.refusing(asset.toString(), computing::compute);
        assertThat(List.of(score(asset), score(other))).containsExactly(1, 2);
        computing.compute();
        assertThat(score(asset)).isEqualTo(2);
    }

    private static int score(UUID asset) {
        return when().get("/v1/assets/" + asset + "/readiness").then().extract().path("score");
    }

    @Test
    void anAnswerIsAgainstTheOneSeen() {
        var check = path(asset, "clean_install");
        given().contentType(ContentType.JSON).body(met()).put(check).then().statusCode(428);
        var blank = when().get(check)
                .then()
                .body("state", equalTo("unknown"))
                .extract()
                .header("ETag");
        put(check, blank, met()).statusCode(200);
        put(check, blank, Map.of("state", "not_met")).statusCode(412).body("type", equalTo("/docs/problems/stale"));
        var events = outbox.names("lgds.assets", asset.toString()).size();
        answer(asset, "clean_install", met()).statusCode(200);
        assertThat(outbox.names("lgds.assets", asset.toString())).hasSize(events);
    }

    @Test
    void advisorsWhoAnswerAtOnceLoseNothing() {
        var statuses = CLAIMED.stream()
                .map(check -> CompletableFuture.supplyAsync(
                        () -> answer(asset, check, met()).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).containsOnly(200);
        when().get("/v1/assets/" + asset).then().body("readiness.score", equalTo(7));
    }

    @Test
    void ofTwoWhoAnswerTheSameCheckAtOnceOneIsTold() {
        var check = path(asset, "security_statement");
        var blank = when().get(check).header("ETag");
        var statuses = Stream.of("met", "not_met")
                .map(state -> CompletableFuture.supplyAsync(
                        () -> put(check, blank, Map.of("state", state, "evidence", "Seen"))
                                .extract()
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void whatIsMetIsShown() {
        answer(asset, "clean_install", Map.of("state", "met")).statusCode(400);
        answer(asset, "clean_install", Map.of("state", "not_applicable", "evidence", "No"))
                .statusCode(400);
        answer(asset, "clean_install", Map.of("state", "met", "evidenceUrl", "javascript:alert(1)"))
                .statusCode(400);
        answer(
                        asset,
                        "clean_install",
                        Map.of(
                                "state",
                                "met",
                                "evidence",
                                "Seen",
                                "evidenceOn",
                                LocalDate.now().plusDays(2).toString()))
                .statusCode(400);
        answer(asset, "clean_install", Map.of("state", "not_met")).statusCode(200);
        answer(asset, "accessibility_statement", Map.of("state", "not_applicable", "evidence", "It has no interface"))
                .statusCode(200);
        answer(asset, "open_licence", met()).statusCode(409).body("type", equalTo("/docs/problems/check-computed"));
        answer(asset, "live_in_two_councils", met()).statusCode(409);
        answer(asset, "no_such_check", met()).statusCode(404);
    }

    @Test
    void theEighthCheckFollowsTheAdoptions() {
        adopters.live(asset, "1.0.0", "LDS");
        computing.compute();
        shows("live_in_two_councils", "not_met");
        adopters.live(asset, "1.0.0", "BST");
        computing.compute();
        computing.compute();
        shows("live_in_two_councils", "met");
        adopters.retire(asset, "BST");
        computing.compute();
        shows("live_in_two_councils", "not_met");
        assertThat(outbox.names("lgds.assets", asset.toString()))
                .filteredOn("asset.readiness_assessed"::equals)
                .hasSize(2);
    }

    @Test
    @TestSecurity(user = "lee", roles = "council-editor")
    @OidcSecurity(claims = {@Claim(key = "scope", value = "assets:write"), @Claim(key = "council", value = "LDS")})
    void councilsReadAnswersAndGiveNone() {
        answer(asset, "clean_install", met()).statusCode(403);
        when().get(path(asset, "clean_install")).then().statusCode(200).body("assessedBy", nullValue());
        when().get("/v1/assets/" + asset + "/shaping-tasks").then().statusCode(404);
    }

    private void shows(String check, String state) {
        when().get(path(asset, check)).then().body("state", equalTo(state));
    }

    private static Map<String, ?> met() {
        return Map.of(
                "state",
                "met",
                "evidence",
                "Seen",
                "evidenceUrl",
                "https://example.org/guide",
                "evidenceOn",
                "2026-11-20");
    }
}
