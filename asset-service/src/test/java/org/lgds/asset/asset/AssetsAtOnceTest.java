package org.lgds.asset.asset;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.Overtaking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Several people at one asset at the same moment. */
@QuarkusTest
@TestSecurity(user = "ed", roles = "catalogue-editor")
@OidcSecurity(claims = @Claim(key = "scope", value = "assets:write"))
class AssetsAtOnceTest {

    @Inject
    Catalogue catalogue;

    @Inject
    Overtaking overtaking;

    @Inject
    EntityManager entities;

    @Test
    void whoChangesAnAssetDoesNotWaitForWhoRefersToIt() {
        var asset = catalogue.listedAsset("1.0.0");
        var other = catalogue.listedAsset("1.0.0");

        var change = overtaking.of(
                () -> refer(other, asset),
                () -> given().header("If-Match", "*")
                        .post("/v1/assets/%s/review-confirmation".formatted(asset))
                        .then());

        change.answer().statusCode(200);
        assertThat(change.waited()).isFalse();
    }

    @Test
    void twoVersionsPreparedAtOnceAreBothThere() {
        var asset = catalogue.listedAsset("1.0.0");

        var second =
                overtaking.of(() -> prepare(asset, "2.0.0"), () -> post(asset, "versions", Map.of("number", "2.1.0")));

        second.answer().statusCode(201);
        assertThat(second.waited()).isTrue();
    }

    @Test
    void ofTwoAssetsThatNameEachOtherAsSuccessorAtOnceTheSecondIsRefused() {
        var one = catalogue.listedAsset("1.0.0");
        var other = catalogue.listedAsset("1.0.0");

        overtaking
                .of(
                        () -> deprecate(one, other),
                        () -> post(other, "deprecation", Map.of("reason", "There is a better one", "successor", one)))
                .answer()
                .statusCode(409)
                .body("type", equalTo("/docs/problems/unknown-reference"));
    }

    private void refer(UUID from, UUID to) {
        entities.createNativeQuery("""
                        insert into asset_link (id, asset_id, kind, target_id, created_at)
                        values (gen_random_uuid(), ?1, 'DEPENDS_ON', ?2, now())""")
                .setParameter(1, from)
                .setParameter(2, to)
                .executeUpdate();
    }

    private static void prepare(UUID id, String number) {
        var asset = Asset.hold(id).orElseThrow();
        var version = AssetVersion.draft(asset, number, null);
        version.persist();
        asset.prepare(version, Instant.now());
    }

    private static void deprecate(UUID id, UUID successor) {
        Asset.hold(id).orElseThrow().deprecate(new Deprecating("There is a better one", successor), Instant.now());
    }

    private static ValidatableResponse post(UUID asset, String step, Map<String, ?> body) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .post("/v1/assets/%s/%s".formatted(asset, step))
                .then();
    }
}
