package org.lgds.asset.asset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

/** How versions rise, and how they end. */
@QuarkusTest
@TestSecurity(user = "ed", roles = "catalogue-editor")
@OidcSecurity(claims = @Claim(key = "scope", value = "assets:write"))
class VersionEndTest {

    @Inject
    Catalogue catalogue;

    @Inject
    EntityManager entities;

    @Inject
    Outboxes outbox;

    @ParameterizedTest
    @CsvSource({
        "1.0.0, 1.0.1, 200",
        "1.0.0-alpha, 1.0.0-alpha.1, 200",
        "1.0.0-alpha.1, 1.0.0-alpha.beta, 200",
        "1.0.0-beta.2, 1.0.0-beta.11, 200",
        "1.0.0-rc.1, 1.0.0, 200",
        "1.0.0, 1.0.0-rc.1, 409",
        "1.0.0-beta.11, 1.0.0-beta.2, 409",
        "1.0.0, 1.0.0+build.7, 409",
        "1.0.0+build.7, 1.0.0+build.8, 409",
        "1.0.0+build.7, 1.0.1-rc.1+build.1, 200",
        "2.0.0, 1.9.9, 200"
    })
    void aVersionRisesWithinItsLineByPrecedence(String before, String after, int status) {
        var asset = catalogue.listedAsset(before);
        given().contentType(ContentType.JSON)
                .body(Map.of("number", after))
                .post("/v1/assets/" + asset + "/versions")
                .then()
                .statusCode(201);
        post(asset, after.replace("+", "%2B") + "/release", null).statusCode(status);
    }

    @Test
    void theLatestVersionIsTheLatestThatStands() {
        var asset = catalogue.listedAsset("1.0.0", "1.1.0", "2.0.0");
        end(asset, "2.0.0", "withdrawal", withdrawal(false)).statusCode(200).body("state", equalTo("withdrawn"));
        latest(asset, equalTo("1.1.0"));
        end(asset, "1.1.0", "deprecation", Map.of("reason", "Old")).statusCode(200);
        latest(asset, equalTo("1.0.0"));
        end(asset, "1.0.0", "withdrawal", withdrawal(false)).statusCode(200);
        latest(asset, equalTo("1.1.0"));
        end(asset, "1.1.0", "withdrawal", withdrawal(true)).statusCode(200);
        latest(asset, nullValue());
        when().get("/v1/assets/" + asset).then().body("state", equalTo("listed"));

        assertThat(outbox.of("lgds.assets", asset.toString()))
                .filteredOn(sent -> sent.name().startsWith("asset_version."))
                .hasSize(4)
                .allSatisfy(Contracts::assertKept)
                .extracting(Outboxes.Sent::name)
                .isEqualTo(List.of(
                        "asset_version.withdrawn",
                        "asset_version.deprecated",
                        "asset_version.withdrawn",
                        "asset_version.withdrawn"));
    }

    @Test
    void aWithdrawalSaysWhyAndWhatToDo() {
        var asset = catalogue.listedAsset("1.0.0", "1.0.1");
        end(asset, "1.0.0", "withdrawal", Map.of("reason", "It leaks")).statusCode(400);
        for (var unfit : List.of("1.0.0", "9.9.9")) {
            var wrong = withdrawal(true);
            wrong.put("fixedIn", unfit);
            end(asset, "1.0.0", "withdrawal", wrong)
                    .statusCode(409)
                    .body("type", equalTo("/docs/problems/unknown-reference"));
        }
        var right = withdrawal(true);
        right.put("fixedIn", "1.0.1");
        end(asset, "1.0.0", "withdrawal", right)
                .statusCode(200)
                .body("withdrawal.security", equalTo(true))
                .body("withdrawal.reason", equalTo("It leaks"))
                .body("withdrawal.advice", equalTo("Turn it off"))
                .body("withdrawal.fixedIn", equalTo("1.0.1"))
                .body("allowedActions", hasSize(0));
        when().get("/v1/assets/" + asset + "/versions/1.0.1")
                .then()
                .body("allowedActions", contains("deprecation", "withdrawal"));
    }

    @Test
    void aVersionMovesOnlyAsTheDiagramHasIt() {
        for (var state : List.of("released", "deprecated", "withdrawn")) {
            for (var action : List.of("release", "deprecation", "withdrawal")) {
                var asset = catalogue.listedAsset("1.0.0");
                if (!state.equals("released")) {
                    var way = state.equals("deprecated") ? "deprecation" : "withdrawal";
                    end(asset, "1.0.0", way, way.equals("deprecation") ? Map.of("reason", "Old") : withdrawal(false))
                            .statusCode(200);
                }
                var legal = state.equals("released") && !action.equals("release")
                        || state.equals("deprecated") && action.equals("withdrawal");
                var body = action.equals("withdrawal") ? withdrawal(false) : Map.of("reason", "Old");
                post(asset, "1.0.0/" + action, action.equals("release") ? null : body)
                        .statusCode(legal ? 200 : 409);
            }
        }
    }

    @Test
    @TestSecurity(user = "lee", roles = "council-editor")
    @OidcSecurity(claims = {@Claim(key = "scope", value = "assets:write"), @Claim(key = "council", value = "LDS")})
    void anotherCouncilWithdrawsNothing() {
        var asset = catalogue.listedAsset("1.0.0");
        end(asset, "1.0.0", "withdrawal", withdrawal(true)).statusCode(403);
        end(asset, "1.0.0", "deprecation", Map.of("reason", "Old")).statusCode(403);
    }

    @Test
    @TestSecurity(user = "cam", roles = "council-system")
    @OidcSecurity(claims = {@Claim(key = "scope", value = "assets:write"), @Claim(key = "council", value = "CMD")})
    void theOwnerEndsItsOwnVersions() {
        var asset = catalogue.listedAsset("1.0.0");
        end(asset, "1.0.0", "deprecation", Map.of("reason", "Old")).statusCode(200);
        end(asset, "1.0.0", "withdrawal", withdrawal(true)).statusCode(200);
    }

    @Test
    @TestSecurity(user = "pat", roles = "portal")
    @OidcSecurity(claims = @Claim(key = "scope", value = "assets:write"))
    void aPortalEndsNone() {
        end(catalogue.listedAsset("1.0.0"), "1.0.0", "withdrawal", withdrawal(true))
                .statusCode(403)
                .body("type", equalTo("/docs/problems/missing-role"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update asset_version set number = '9.0.0' where asset_id = ?1",
                "update asset_version set notes = 'other' where asset_id = ?1",
                "update asset_version set released_on = '2020-01-01' where asset_id = ?1",
                "update asset_version set state = 'DRAFT' where asset_id = ?1",
                "update asset_version set state = 'WITHDRAWN' where asset_id = ?1",
                "delete from asset_version where asset_id = ?1"
            })
    void theDatabaseKeepsAReleasedVersionAsItIs(String statement) {
        var asset = catalogue.listedAsset("1.0.0");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery(statement)
                                .setParameter(1, asset)
                                .executeUpdate()))
                .hasMessageContaining("asset_version");
    }

    @Test
    void aRetiredOrRejectedAssetTakesNoVersionButOneCanBeWithdrawn() {
        catalogue.council("CMD", "active", 1);
        for (var state : List.of(Asset.State.RETIRED, Asset.State.REJECTED)) {
            var asset = QuarkusTransaction.requiringNew().call(() -> ListedAsset.in(state, null));
            given().contentType(ContentType.JSON)
                    .body(Map.of("number", "1.1.0"))
                    .post("/v1/assets/" + asset + "/versions")
                    .then()
                    .statusCode(409);
            end(asset, "1.0.0", "withdrawal", withdrawal(true)).statusCode(200);
        }
    }

    @Test
    void ofTwoWhoEndAVersionAtOnceOneIsTold() {
        var asset = catalogue.listedAsset("1.0.0");
        var etag = when().get("/v1/assets/" + asset).header("ETag");
        var statuses = Stream.of("deprecation", "withdrawal")
                .map(action -> CompletableFuture.supplyAsync(() -> given().header("If-Match", etag)
                        .contentType(ContentType.JSON)
                        .body(action.equals("withdrawal") ? withdrawal(true) : Map.of("reason", "Old"))
                        .post("/v1/assets/" + asset + "/versions/1.0.0/" + action)
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        // 409 if it saw the asset before and the version after the other's change.
        assertThat(statuses)
                .hasSize(2)
                .containsOnlyOnce(200)
                .allMatch(status -> List.of(200, 409, 412).contains(status));
    }

    private static Map<String, Object> withdrawal(boolean security) {
        return new HashMap<>(Map.of("security", security, "reason", "It leaks", "advice", "Turn it off"));
    }

    private static void latest(UUID asset, Matcher<?> number) {
        when().get("/v1/assets/" + asset).then().body("latestVersion", number);
    }

    private static ValidatableResponse end(UUID asset, String number, String action, Map<String, ?> body) {
        return post(asset, number + "/" + action, body);
    }

    private static ValidatableResponse post(UUID asset, String path, Map<String, ?> body) {
        var request = given().header("If-Match", "*").urlEncodingEnabled(false);
        if (body != null) {
            request.contentType(ContentType.JSON).body(body);
        }
        return request.post("/v1/assets/" + asset + "/versions/" + path).then();
    }
}
