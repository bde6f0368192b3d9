package org.lgds.gateway.token;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.Test;
import org.lgds.gateway.test.Gateway;
import org.lgds.gateway.test.Signed;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** The gateway was started when there was no Keycloak. */
@QuarkusTest
@TestProfile(KeycloakLateTest.WithoutKeycloak.class)
class KeycloakLateTest {

    public static class WithoutKeycloak extends Gateway {
        @Override
        public Map<String, String> getConfigOverrides() {
            var config = new java.util.HashMap<>(super.getConfigOverrides());
            config.put("quarkus.oidc.auth-server-url", "http://127.0.0.1:" + freePort() + "/realms/late");
            config.put("lgds.kafka.enabled", "false");
            return config;
        }
    }

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    URI realm;

    @Test
    void itServesWhoNeedsNoTokenAndAllOthersOnceKeycloakIsThere() throws Exception {
        when().get("/v1/nothing").then().statusCode(404);
        var token = Signed.client("portal").token();
        given().auth()
                .oauth2(token)
                .get("/v1/me")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", equalTo("/docs/problems/unavailable"));

        var fetches = new AtomicInteger();
        var vertx = Vertx.vertx();
        try {
            start(vertx, fetches);
            await().until(() -> given().auth().oauth2(token).get("/v1/me").statusCode() == 200);
            assertThat(fetches).hasValue(1);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
        // Gone again, its keys are still here.
        given().auth()
                .oauth2(Signed.client("portal").token())
                .get("/v1/me")
                .then()
                .statusCode(200);
    }

    private void start(Vertx vertx, AtomicInteger fetches) throws Exception {
        String keys;
        try (var in = getClass().getResourceAsStream("/privateKey.jwk")) {
            var key = PublicJsonWebKey.Factory.newPublicJwk(new String(in.readAllBytes(), UTF_8));
            key.setKeyId("1");
            keys = "{\"keys\":[" + key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY) + "]}";
        }
        var about = new JsonObject()
                .put("issuer", "https://server.example.com")
                .put("jwks_uri", realm + "/certs")
                .put("token_endpoint", realm + "/token")
                .put("authorization_endpoint", realm + "/auth");
        vertx.createHttpServer()
                .requestHandler(request -> {
                    var isCerts = request.path().endsWith("/certs");
                    fetches.addAndGet(isCerts ? 1 : 0);
                    request.response()
                            .putHeader("Content-Type", "application/json")
                            .end(isCerts ? keys : about.encode());
                })
                .listen(realm.getPort(), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }
}
