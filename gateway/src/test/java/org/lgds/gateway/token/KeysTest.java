package org.lgds.gateway.token;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWireMock;
import io.smallrye.jwt.util.KeyUtils;
import jakarta.inject.Inject;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.gateway.test.Gateway;
import org.lgds.gateway.test.Signed;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Keycloak's keys as they are rotated, asked for in vain, and not to be had. The profile lets them be fetched each 2 s. */
@QuarkusTest
@TestProfile(Gateway.class)
class KeysTest {

    private static final String CERTS = "/auth/realms/quarkus/protocol/openid-connect/certs";
    private static final long EVERY_MS = 2_000;

    @OidcWireMock
    WireMockServer keycloak;

    @Inject
    KeycloakKeys keys;

    @TestHTTPResource("/")
    URL gateway;

    private final List<StubMapping> stubs = new ArrayList<>();

    @BeforeEach
    void whenKeysMayBeFetchedAgain() {
        await().until(() -> requests().stream()
                .allMatch(fetch ->
                        System.currentTimeMillis() - fetch.getLoggedDate().getTime() > EVERY_MS));
    }

    @AfterEach
    void usualKeysAgain() {
        stubs.forEach(keycloak::removeStub);
        await().until(() -> {
            status(new Key().token());
            return status(Signed.client("portal").token()) == 200;
        });
    }

    @Test
    void keysRotatedUnderLoadFailNoValidRequest() throws Exception {
        var old = new Key();
        publish(old);
        assertThat(status(old.token())).isEqualTo(200);
        whenKeysMayBeFetchedAgain();

        var next = new Key();
        publish(old, next);
        var before = fetches();
        var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        var http = HttpClient.newHttpClient();
        for (int i = 0; i < 100; i++) {
            answers.add(http.sendAsync(ask(i % 4 == 0 ? old.token() : next.token()), BodyHandlers.ofString()));
        }
        for (var answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(200);
        }
        assertThat(fetches() - before).isEqualTo(1);
    }

    @Test
    void aChangeOfKeysForgetsWhatTheOldOnesVerified() throws Exception {
        var old = new Key();
        publish(old);
        var token = old.token();
        assertThat(status(token)).isEqualTo(200);

        var next = new Key();
        publish(next);
        await().until(() -> status(next.token()) == 200);
        assertThat(status(token)).isEqualTo(401);
    }

    @Test
    void aWithdrawnKeyIsNotTrustedAfterTheNextRenewal() throws Exception {
        var withdrawn = new Key();
        publish(withdrawn);
        await().until(() -> status(withdrawn.token()) == 200);
        publish(new Key());
        whenKeysMayBeFetchedAgain();
        keys.renew();
        await().until(() -> status(withdrawn.token()) == 401);
    }

    @Test
    void aFloodOfUnknownKeyIdsCausesAtMostOneFetchInItsTime() throws Exception {
        var before = fetches();
        var began = System.nanoTime();
        var http = HttpClient.newHttpClient();
        var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        var invented = new Key();
        for (int i = 0; i < 200; i++) {
            var token = Signed.client("portal").token(invented.pair, "invented-" + UUID.randomUUID());
            answers.add(http.sendAsync(ask(token), BodyHandlers.ofString()));
        }
        for (var answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(401);
        }
        var took = (System.nanoTime() - began) / 1_000_000;
        assertThat(fetches() - before).isBetween(1, 1 + (int) (took / EVERY_MS));
    }

    @Test
    void withKeycloakDownKnownKeysWorkAndUnknownOnesAreNotCalledBad() throws Exception {
        var known = new Key();
        publish(known);
        await().until(() -> status(known.token()) == 200);
        stubs.add(keycloak.stubFor(
                get(urlPathEqualTo(CERTS)).atPriority(1).willReturn(aResponse().withStatus(503))));

        await().until(() -> status(new Key().token()) == 503);
        assertThat(status(known.token())).isEqualTo(200);
        given().auth()
                .oauth2(new Key().token())
                .get("/v1/me")
                .then()
                .statusCode(503)
                .header("Retry-After", "5");
    }

    /** A key of Keycloak's. */
    private static final class Key {
        private final KeyPair pair;
        private final String id = "key-" + UUID.randomUUID();

        Key() {
            try {
                pair = KeyUtils.generateKeyPair(2048);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        String token() {
            return Signed.client("portal").token(pair, id);
        }

        String published() throws JoseException {
            var key = PublicJsonWebKey.Factory.newPublicJwk(pair.getPublic());
            key.setKeyId(id);
            key.setUse("sig");
            return key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        }
    }

    private void publish(Key... keys) throws JoseException {
        stubs.forEach(keycloak::removeStub);
        stubs.clear();
        var published = new ArrayList<String>();
        for (var key : keys) {
            published.add(key.published());
        }
        stubs.add(keycloak.stubFor(get(urlPathEqualTo(CERTS))
                .atPriority(1)
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withFixedDelay(100)
                        .withBody("{\"keys\":[" + String.join(",", published) + "]}"))));
    }

    private int fetches() {
        return requests().size();
    }

    private List<LoggedRequest> requests() {
        return keycloak.findAll(getRequestedFor(urlPathEqualTo(CERTS)));
    }

    private HttpRequest ask(String token) {
        return HttpRequest.newBuilder(URI.create(gateway.toString().replaceAll("/$", "") + "/v1/me"))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    private int status(String token) {
        return given().auth().oauth2(token).get("/v1/me").statusCode();
    }
}
